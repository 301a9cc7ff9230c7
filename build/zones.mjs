// Runs the tests that work with days and times in each of the time zones that are known for being awkward:
// `node build/zones.mjs [ZONE…]`; folders and all else that vitest takes come after `--`.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Both sides of UTC, halves and quarters of an hour, half-hour clock changes, and a day that never was. */
const ZONES = [
  'UTC',
  'America/New_York',
  'Europe/London',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Pacific/Chatham',
  'America/Sao_Paulo',
];
const FOLDERS = ['tests/domain', 'tests/service', 'tests/adapters/imports', 'tests/adapters/documents'];

const given = process.argv.slice(2);
const at = given.indexOf('--');
const zones = at < 0 ? given : given.slice(0, at);
const rest = at < 0 ? [] : given.slice(at + 1);
const vitest = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs');
const failed = (zones.length > 0 ? zones : ZONES).filter((zone) => {
  console.log(`\n${zone}`);
  const words = ['run', '--config', 'build/vitest.config.ts', ...(rest.length > 0 ? rest : FOLDERS)];
  // Random files are the same in every zone but for what they say of times; some of them are enough.
  const env = { ...process.env, TZ: zone, ASCENT_FUZZ: process.env.ASCENT_FUZZ ?? '50' };
  const { status } = spawnSync(process.execPath, [vitest, ...words], { stdio: 'inherit', env });
  return status !== 0;
});
if (failed.length > 0) console.error(`\nFailed in: ${failed.join(', ')}`);
process.exitCode = failed.length > 0 ? 1 : 0;
