import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { onTestFinished } from 'vitest';

/** A new empty folder that goes when the test is over. */
export function scratchFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'ascent-store-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A data folder that does not exist yet. */
export const freshData = (): string => join(scratchFolder(), 'data');

export function copyFolder(from: string): string {
  const to = join(scratchFolder(), 'data');
  cpSync(from, to, { recursive: true });
  return to;
}

/** Every file below a folder, with its bytes. */
export function contents(folder: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    const full = join(folder, path);
    if (statSync(full).isFile()) found[relative(folder, full)] = readFileSync(full).toString('latin1');
  }
  return found;
}
