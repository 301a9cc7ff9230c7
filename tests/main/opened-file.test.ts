import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openPlanner } from '../../src/adapters/open-planner.ts';
import { addressOfOpened } from '../../src/main/opened-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'ascent-opened-'));
const planner = await openPlanner({ folder: join(folder, 'data'), longLived: false });
afterAll(async () => {
  await planner.close();
  rmSync(folder, { recursive: true, force: true });
});
const opened = async (name: string): Promise<URLSearchParams> =>
  new URL((await addressOfOpened(planner.operations, join(folder, name))) ?? '', 'ascent-app://planner')
    .searchParams;

describe('a file that the app was opened with', () => {
  it('is handed over under a number, and the address tells nothing of its folder', async () => {
    const { operations } = planner;
    const { plan } = await operations.planner.snapshot({});
    writeFileSync(join(folder, 'a plan.json'), JSON.stringify({ not: 'a plan', plan }));
    const said = await opened('a plan.json');
    expect([...said.keys()]).toEqual(['file', 'import']);
    expect(said.get('file')).toBe('a plan.json');
    const id = said.get('import') ?? '';
    // It is there to be read, though nothing in it is a plan.
    await expect(operations.imports.read({ id })).rejects.not.toMatchObject({ code: 'not-found' });
    const again = await opened('a plan.json');
    expect(again.get('import')).not.toBe(id);
    await operations.imports.drop({ id });
    await expect(operations.imports.read({ id })).rejects.toMatchObject({ code: 'not-found' });
  });

  it('is only named when it is too large or can’t be read', async () => {
    writeFileSync(join(folder, 'large.json'), '');
    truncateSync(join(folder, 'large.json'), 50_000_001);
    expect(Object.fromEntries(await opened('large.json'))).toEqual({
      file: 'large.json',
      refused: 'too-large',
    });
    mkdirSync(join(folder, 'folder.pdf'));
    for (const name of ['folder.pdf', 'gone.json'])
      expect(Object.fromEntries(await opened(name))).toEqual({ file: name, refused: 'unreadable' });
    expect(await addressOfOpened(planner.operations, join(folder, 'plan.exe'))).toBeNull();
  });
});
