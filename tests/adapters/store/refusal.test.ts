import { chmodSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SUPPORTED } from '../../../src/adapters/store/migrations/migrations.ts';
import { openStore } from '../../../src/adapters/store/open-store.ts';
import { seal } from '../../../src/adapters/store/seal.ts';
import { contents, copyFolder, freshData, scratchFolder } from './scratch-folder.ts';
import { addGoal, log, whole } from './sample-state.ts';

/** A folder with documents of an earlier checkpoint, newer lines, and a first generation that is gone already. */
async function filled(): Promise<string> {
  const folder = freshData();
  const store = await openStore({ folder, idleCheckpoint: false });
  await addGoal(store, 'g1');
  await log(store, '2026-10.a', '2026-10');
  await store.checkpoint(true);
  await log(store, '2026-11.a');
  await store.checkpoint(true);
  await addGoal(store, 'g2');
  await log(store, '2026-11.b');
  await store.close();
  return folder;
}

const refused = async (folder: string, code: string): Promise<void> => {
  const before = contents(folder);
  await expect(openStore({ folder })).rejects.toMatchObject({ code });
  expect(contents(folder)).toEqual(before);
};

describe('a folder that holds something is never taken for an empty one', () => {
  it('opens an absent and an empty folder without writing', async () => {
    const absent = freshData();
    expect((await openStore({ folder: absent })).current().seq).toBe(0);
    const empty = scratchFolder();
    expect((await openStore({ folder: empty })).current().seq).toBe(0);
    expect(contents(empty)).toEqual({});
  });

  it('lives beside foreign files', async () => {
    const folder = scratchFolder();
    writeFileSync(join(folder, 'Preferences'), '{}');
    mkdirSync(join(folder, 'Session Storage'));
    const store = await openStore({ folder });
    await addGoal(store, 'g1');
    await store.close();
    expect(contents(folder)['Preferences']).toBe('{}');
  });

  it.each(['plan.json', 'journal.jsonl', 'sessions/2026-10.json', 'sessions/2026-11.json'])(
    'refuses when %s is gone',
    async (file) => {
      const folder = await filled();
      rmSync(join(folder, file));
      await refused(folder, 'store-unreadable');
    },
  );

  it.each([['plan.json'], ['journal.previous.jsonl'], ['sessions']])(
    'refuses when only %s is left',
    async (left) => {
      const folder = await filled();
      const alone = scratchFolder();
      renameSync(join(folder, left), join(alone, left));
      await refused(alone, 'store-unreadable');
    },
  );

  it('starts a plan anew from the previous generation only when it leads up without a gap', async () => {
    const folder = freshData();
    const store = await openStore({ folder, idleCheckpoint: false });
    for (const id of ['g1', 'g2']) await addGoal(store, id);
    await store.checkpoint(true);
    await addGoal(store, 'g3');
    const state = await whole(store);
    await store.close();
    rmSync(join(folder, 'plan.json'));
    expect(await whole(await openStore({ folder }))).toEqual(state);
    rmSync(join(folder, 'journal.previous.jsonl'));
    await refused(folder, 'store-unreadable');
  });

  it.each(['', 'null', '0', 'false', '{}', '[]', '\ufeff', '\0\0\0'])(
    'refuses a plan that reads %j',
    async (text) => {
      const folder = await filled();
      writeFileSync(join(folder, 'plan.json'), text);
      await refused(folder, 'store-unreadable');
    },
  );

  it('refuses a journal that was emptied', async () => {
    const folder = await filled();
    writeFileSync(join(folder, 'journal.jsonl'), '');
    await refused(folder, 'store-unreadable');
  });

  it('refuses files of another data folder', async () => {
    const [folder, other] = [await filled(), await filled()];
    writeFileSync(join(folder, 'plan.json'), readFileSync(join(other, 'plan.json')));
    await refused(folder, 'store-foreign');
  });

  it('refuses a month that is another’s, or older than the plan says', async () => {
    const folder = await filled();
    const file = join(folder, 'sessions/2026-11.json');
    const older = readFileSync(file);
    writeFileSync(file, readFileSync(join(folder, 'sessions/2026-10.json')));
    const swapped = await openStore({ folder });
    await expect(swapped.month('2026-11')).rejects.toMatchObject({ code: 'store-unreadable' });
    writeFileSync(file, older);
    const store = await openStore({ folder, idleCheckpoint: false });
    await store.checkpoint();
    await store.close();
    writeFileSync(file, older);
    const reopened = await openStore({ folder });
    await expect(reopened.month('2026-11')).rejects.toMatchObject({ code: 'store-unreadable' });
    const before = contents(folder);
    await expect(log(reopened, '2026-11.c')).rejects.toMatchObject({ code: 'store-unreadable' });
    expect(contents(folder)).toEqual(before);
  });

  it('refuses what it may not read', async (context) => {
    if (process.getuid?.() === 0) context.skip('the superuser may read everything');
    const folder = await filled();
    chmodSync(join(folder, 'plan.json'), 0o000);
    await expect(openStore({ folder })).rejects.toMatchObject({ code: 'store-unreadable' });
  });
});

describe('damage', () => {
  it('finds every flipped bit in the plan and the journal', async () => {
    const folder = freshData();
    const store = await openStore({ folder, idleCheckpoint: false });
    await addGoal(store, 'g1');
    await store.checkpoint();
    for (const id of ['g2', 'g3', 'g4', 'g5']) await addGoal(store, id);
    await store.close();
    let tried = 0;
    for (const file of ['plan.json', 'journal.jsonl']) {
      const copy = copyFolder(folder);
      const bytes = readFileSync(join(copy, file));
      for (let at = 0; at < bytes.length; at += 7) {
        const damaged = Buffer.from(bytes);
        damaged[at] = (damaged[at] ?? 0) ^ (1 << (at % 8));
        writeFileSync(join(copy, file), damaged);
        const outcome = await openStore({ folder: copy }).then(
          (opened) => `opened at ${opened.current().seq}`,
          (error: { code: string }) => error.code,
        );
        expect(outcome).toMatch(/^store-/);
        tried += 1;
      }
    }
    expect(tried).toBeGreaterThan(200);
  });
});

describe('a newer version', () => {
  const newer = (text: string): string => {
    const value = JSON.parse(text) as Record<string, unknown>;
    delete value['sum'];
    return seal({ ...value, version: SUPPORTED + 1, unheardOf: true });
  };

  it('is refused with nothing changed', async () => {
    const folder = await filled();
    const plan = join(folder, 'plan.json');
    writeFileSync(plan, newer(readFileSync(plan, 'utf8')));
    await refused(folder, 'store-newer');
  });

  it('of the journal is refused with nothing changed', async () => {
    const folder = await filled();
    const journal = join(folder, 'journal.jsonl');
    const [header, ...lines] = readFileSync(journal, 'utf8').split('\n');
    writeFileSync(journal, newer(header ?? '') + lines.join('\n'));
    await refused(folder, 'store-newer');
  });
});
