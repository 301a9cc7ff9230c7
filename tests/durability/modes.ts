import { lstatSync, mkdirSync, readdirSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { openStore } from '../../src/adapters/store/open-store.ts';
import { addGoal, log } from '../adapters/store/sample-state.ts';

export interface Modes {
  /** Whether the link is one still, and all changes are behind it. */
  isLink: boolean;
  changes: number;
  files: number;
  /** Files that others than the owner may read. */
  open: string[];
}

/** A hundred saves and their documents through a symbolic link to the data folder. */
export async function saveThroughLink(folder: string, saves = 100): Promise<Modes> {
  const [real, link] = [join(folder, 'real'), join(folder, 'link')];
  mkdirSync(real, { mode: 0o700 });
  symlinkSync(real, link);
  const store = await openStore({ folder: link, idleCheckpoint: false });
  for (let index = 0; index < saves; index += 1) {
    if (index % 2 === 0) await addGoal(store, `g${index}`);
    else await log(store, `2026-11.${index}`);
    if (index % 10 === 9) await store.checkpoint(index % 20 === 19);
  }
  await store.backUp('asked');
  await store.close();
  const names = readdirSync(real, { recursive: true, encoding: 'utf8' });
  const found = names.map((name) => ({ name, stat: statSync(join(real, name)) }));
  const wrong = found.filter(({ stat }) => (stat.mode & 0o777) !== (stat.isFile() ? 0o600 : 0o700));
  return {
    isLink: lstatSync(link).isSymbolicLink(),
    changes: (await openStore({ folder: real, idleCheckpoint: false })).current().seq,
    files: found.filter(({ stat }) => stat.isFile()).length,
    open: wrong.map(({ name }) => name),
  };
}
