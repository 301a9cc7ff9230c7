import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { SparingMemory } from '../../src/web/sparing-memory.ts';

const SPARING = '--optimize-for-size';
const QUICK = '--no-optimize-for-size';

it('spares memory but while long work is under way, also when the work fails', async () => {
  const flags: string[] = [];
  const memory = new SparingMemory((flag) => flags.push(flag));
  expect(flags).toEqual([SPARING]);
  expect(await memory.during('/rpc/planner/snapshot', () => Promise.resolve('short'))).toBe('short');
  expect(flags).toEqual([SPARING]);
  const refused = memory.during('/rpc/imports/apply', () => Promise.reject(new Error('full disk')));
  expect(flags).toEqual([SPARING, QUICK]);
  await expect(refused).rejects.toThrow('full disk');
  expect(flags).toEqual([SPARING, QUICK, SPARING]);
});

it.each(['history/undo', 'history/redo', 'imports/read', 'documents/pdf'])(
  'does %s the quick way',
  async (path) => {
    const flags: string[] = [];
    const memory = new SparingMemory((flag) => flags.push(flag));
    await memory.during(`/rpc/${path}`, () => Promise.resolve(expect(flags.at(-1)).toBe(QUICK)));
    expect(flags.at(-1)).toBe(SPARING);
  },
);

it.each([SPARING, QUICK])('gives %s, which this Node knows', (flag) => {
  // Node ends with 9 over a flag that it doesn't know.
  expect(spawnSync(process.execPath, [flag, '--eval', '0']).status).toBe(0);
  expect(spawnSync(process.execPath, [`${flag}-of-nobody`, '--eval', '0']).status).toBe(9);
});
