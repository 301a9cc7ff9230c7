import { existsSync } from 'node:fs';
import { basename } from 'node:path';

/** Where a worker's code lies, `path` from this folder: beside its users while developing, beside the hosts once built. */
export function workerCode(path: string): URL {
  if (import.meta.url.endsWith('.ts')) return new URL(`./${path}.ts`, import.meta.url);
  const near = new URL(`./${basename(path)}.js`, import.meta.url);
  return existsSync(near) ? near : new URL(`../${basename(path)}.js`, import.meta.url);
}
