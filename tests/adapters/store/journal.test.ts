import {
  appendFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { examine } from '../../../src/adapters/store/doctor.ts';
import { openStore } from '../../../src/adapters/store/open-store.ts';
import { seal } from '../../../src/adapters/store/seal.ts';
import { addGoal, whole } from './sample-state.ts';
import { contents, copyFolder, freshData } from './scratch-folder.ts';

/** A folder whose journal holds three goals. */
async function three(): Promise<{ folder: string; journal: string }> {
  const folder = freshData();
  const store = await openStore({ folder, idleCheckpoint: false });
  for (const id of ['g1', 'g2', 'g3']) await addGoal(store, id);
  await store.close();
  return { folder, journal: join(folder, 'journal.jsonl') };
}

/** As if the last change had never been acknowledged. */
const unacknowledged = (folder: string): void => rmSync(join(folder, 'acknowledged'));

describe('the end of the journal', () => {
  it('that was cut behind a change which was acknowledged is refused, also between two lines', async () => {
    const { folder } = await three();
    const bytes = readFileSync(join(folder, 'journal.jsonl'));
    const header = bytes.indexOf(10) + 1;
    for (let length = header; length < bytes.length; length += 37) {
      const copy = copyFolder(folder);
      truncateSync(join(copy, 'journal.jsonl'), length);
      const before = contents(copy);
      await expect(openStore({ folder: copy })).rejects.toMatchObject({ code: 'store-unreadable' });
      expect(contents(copy)).toEqual(before);
    }
  });

  it('is believed when the note of what was acknowledged is damaged, gone or of another folder', async () => {
    const { folder } = await three();
    for (const note of ['', 'x'.repeat(200), '\0'.repeat(200), seal({ store: 'other', seq: '9' })]) {
      writeFileSync(join(folder, 'acknowledged'), note);
      expect((await openStore({ folder })).current().seq).toBe(3);
    }
  });

  it('that was cut anywhere inside its last line is left out, kept aside and written over', async () => {
    const { folder, journal } = await three();
    unacknowledged(folder);
    const whole = readFileSync(journal);
    const begin = whole.lastIndexOf('\n', whole.length - 2) + 1;
    for (let length = begin + 1; length < whole.length; length += 29) {
      const copy = copyFolder(folder);
      truncateSync(join(copy, 'journal.jsonl'), length);
      expect((await examine(copy)).journal.torn).toBe(length - begin);
      const before = contents(copy);
      const store = await openStore({ folder: copy });
      expect(Object.keys(store.current().plan.goals)).toEqual(['g1', 'g2']);
      expect(contents(copy)).toEqual(before);
      await addGoal(store, 'g4');
      expect(store.pending().torn).toBe(length - begin);
      const kept = readdirSync(join(copy, 'kept'));
      expect(kept).toHaveLength(1);
      expect(readFileSync(join(copy, 'kept', kept[0]!)).equals(whole.subarray(begin, length))).toBe(true);
      await store.close();
      const again = await openStore({ folder: copy });
      expect(Object.keys(again.current().plan.goals)).toEqual(['g1', 'g2', 'g4']);
      expect((await examine(copy)).journal.torn).toBe(0);
    }
    expect(existsSync(join(folder, 'kept'))).toBe(false);
  });

  it('that is filled with NUL bytes is left out', async () => {
    const { folder, journal } = await three();
    appendFileSync(journal, Buffer.alloc(5000));
    const store = await openStore({ folder });
    expect(store.current().seq).toBe(3);
    await addGoal(store, 'g4');
    expect((await openStore({ folder })).current().seq).toBe(4);
  });
});

describe('the middle of the journal', () => {
  const refused = async (change: (lines: string[]) => string[]): Promise<void> => {
    const { folder, journal } = await three();
    writeFileSync(journal, change(readFileSync(journal, 'utf8').split('\n')).join('\n'));
    const before = contents(folder);
    await expect(openStore({ folder })).rejects.toMatchObject({
      code: 'store-unreadable',
      data: { file: 'journal.jsonl' },
    });
    expect(contents(folder)).toEqual(before);
  };

  it('is refused with a bad line', () =>
    refused((lines) => lines.map((line) => line.replace('Add g2', 'Add g9'))));

  it('is refused with a line missing', () =>
    refused(([header = '', first = '', , ...rest]) => [header, first, ...rest]));

  it('is refused with a line twice', () =>
    refused(([header = '', first = '', ...rest]) => [header, first, first, ...rest]));

  it('is refused with lines in another order', () =>
    refused(([header = '', first = '', second = '', ...rest]) => [header, second, first, ...rest]));
});

describe('a store that is open', () => {
  it('refuses to write once its journal is damaged or gone, and goes on when it is back', async () => {
    const { folder, journal } = await three();
    const store = await openStore({ folder });
    await addGoal(store, 'g4');
    const bytes = readFileSync(journal);
    for (const damage of [
      '',
      '{}\n',
      bytes.subarray(0, -40),
      bytes.toString('utf8').replace('ascent-journal', 'x'),
    ]) {
      writeFileSync(journal, damage);
      const before = contents(folder);
      await expect(addGoal(store, 'g5')).rejects.toMatchObject({ code: 'store-unreadable' });
      expect(contents(folder)).toEqual(before);
    }
    writeFileSync(journal, bytes);
    await addGoal(store, 'g5');
    expect(await whole(await openStore({ folder }))).toEqual(await whole(store));
  });

  it('reads everything anew when another line stands where its last one was', async () => {
    const { folder, journal } = await three();
    const bytes = readFileSync(journal);
    const begin = bytes.lastIndexOf('\n', bytes.length - 2) + 1;
    const one = await openStore({ folder });
    unacknowledged(folder);
    // The same length, another content: as after an append that failed for its writer but was seen here.
    truncateSync(journal, begin);
    const other = await openStore({ folder });
    await addGoal(other, 'g3', 'Goal gX');
    expect(readFileSync(journal)).toHaveLength(bytes.length);
    await one.refresh();
    expect(one.current()).toEqual(other.current());
  });
});
