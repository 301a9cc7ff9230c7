#!/usr/bin/env node
import module from 'node:module';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** The person's own folder for what can be made again; Node's default lies where others can write. */
function cacheFolder(): string {
  const { XDG_CACHE_HOME, LOCALAPPDATA } = process.env;
  if (process.platform === 'win32') return LOCALAPPDATA || join(homedir(), 'AppData', 'Local');
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches');
  return XDG_CACHE_HOME || join(homedir(), '.cache');
}

// Before anything else is read: compiled code is kept between starts, where Node can (from 22.8 on).
if ('enableCompileCache' in module) module.enableCompileCache(join(cacheFolder(), 'ascent', 'code'));

const { runProgram } = await import('./program.ts');
await runProgram(process.argv.slice(2));
