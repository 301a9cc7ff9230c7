import {
  appendFileSync,
  existsSync,
  readFileSync,
  readdirSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Mending } from '../../../src/contract/answers.ts';
import { examine } from '../../../src/adapters/store/doctor.ts';
import { mendFolder } from '../../../src/adapters/store/mending/mend-folder.ts';
import { openStore } from '../../../src/adapters/store/open-store.ts';
import type { State } from '../../../src/domain/state.ts';
import { addGoal, log, whole } from './sample-state.ts';
import { contents, copyFolder, freshData } from './scratch-folder.ts';
import { isAct, wrappedFileSystem } from './wrapped-file-system.ts';

/** A folder with documents, two months, a rotation behind it and changes in the journal, perhaps with a backup. */
async function lived(backUp: boolean): Promise<{ folder: string; state: State }> {
  const folder = freshData();
  const store = await openStore({ folder, idleCheckpoint: false });
  await addGoal(store, 'g1');
  await store.checkpoint(true);
  await log(store, '2026-10.a', '2026-10');
  await log(store, '2026-11.a');
  await store.checkpoint(true);
  if (backUp) await store.backUp('regular');
  await log(store, '2026-11.b');
  await store.checkpoint();
  await addGoal(store, 'g2');
  await log(store, '2026-11.c');
  const state = await whole(store);
  await store.close();
  return { folder, state };
}

const whole2 = async (folder: string): Promise<State> =>
  whole(await openStore({ folder, idleCheckpoint: false }));
const mendWhole = (folder: string): Promise<Mending | null> => mendFolder(folder, ({ complete }) => complete);

const flip = (folder: string, file: string, at: number): void => {
  const path = join(folder, file);
  const bytes = readFileSync(path);
  bytes[at] = (bytes[at] ?? 0) ^ 4;
  writeFileSync(path, bytes);
};

type Damage = (folder: string) => void;
const write =
  (file: string, content: string): Damage =>
  (folder) =>
    writeFileSync(join(folder, file), content);

const DAMAGES: [string, Damage][] = [
  ['a flipped bit in the plan', (folder) => flip(folder, 'plan.json', 300)],
  ['an empty plan', write('plan.json', '')],
  ['a plan that says null', write('plan.json', 'null')],
  ['a plan of another shape', write('plan.json', '{"format":"ascent-plan"}')],
  ['a plan of NUL bytes', write('plan.json', '\0'.repeat(4000))],
  ['a plan that was cut', (folder) => truncateSync(join(folder, 'plan.json'), 200)],
  ['no plan', (folder) => rmSync(join(folder, 'plan.json'))],
  ['a flipped bit in a month', (folder) => flip(folder, 'sessions/2026-11.json', 200)],
  ['an empty month', write('sessions/2026-10.json', '')],
  ['no month', (folder) => rmSync(join(folder, 'sessions/2026-10.json'))],
  [
    'months that were swapped',
    (folder) => {
      const [ten, eleven] = ['10', '11'].map((month) =>
        readFileSync(join(folder, `sessions/2026-${month}.json`)),
      );
      writeFileSync(join(folder, 'sessions/2026-10.json'), eleven!);
      writeFileSync(join(folder, 'sessions/2026-11.json'), ten!);
    },
  ],
  ['a journal whose first line is damaged', (folder) => flip(folder, 'journal.jsonl', 30)],
  [
    'a journal whose first change, long in the documents, is damaged',
    (folder) => flip(folder, 'journal.jsonl', 330),
  ],
  [
    'plan and months gone',
    (folder) => {
      rmSync(join(folder, 'plan.json'));
      rmSync(join(folder, 'sessions'), { recursive: true });
    },
  ],
];

describe.each([
  ['with a backup', true],
  ['without one, from the first change on', false],
])('damage that loses nothing, %s,', (_, backUp) => {
  it.each(DAMAGES)(
    '%s, is mended: everything is there, and what was damaged is kept',
    async (_name, damage) => {
      const { folder, state } = await lived(backUp);
      damage(folder);
      const before = contents(folder);
      const report = await examine(folder);
      expect(report.ok).toBe(false);
      expect(report.mending).toMatchObject({ complete: true, lost: [], kept: null });
      expect(contents(folder)).toEqual(before);
      const mended = await mendWhole(folder);
      expect(mended).toMatchObject({
        complete: true,
        lost: [],
        after: { goals: 2, sessions: 4, minutes: 200 },
      });
      expect(mended!.damaged.length).toBeGreaterThan(0);
      expect(await whole2(folder)).toEqual(state);
      expect(await examine(folder)).toMatchObject({ ok: true, sessions: 4 });
      // Every damaged byte is still somewhere.
      const kept = Object.values(contents(folder));
      for (const { file } of mended!.damaged) {
        const was = before[file];
        if (was) expect(kept, file).toContain(was);
      }
      const store = await openStore({ folder, idleCheckpoint: false });
      await addGoal(store, 'after');
      await store.undo();
      expect(await whole(store)).toEqual(state);
      expect(await mendWhole(folder)).toBeNull();
    },
  );
});

describe('a change that is lost', () => {
  it('is told; changes behind it that stand on their own are kept, and nothing is written without consent', async () => {
    const { folder } = await lived(true);
    const path = join(folder, 'journal.jsonl');
    const lines = readFileSync(path, 'utf8').split('\n');
    // Behind the header: log b (in the documents), add g2, log c.
    lines[2] = lines[2]!.replace('Add g2', 'Add gX');
    writeFileSync(path, lines.join('\n'));
    const before = contents(folder);
    expect(await mendWhole(folder)).toBeNull();
    expect(contents(folder)).toEqual(before);
    const mended = await mendFolder(folder, () => true);
    expect(mended).toMatchObject({
      complete: false,
      lost: [{ what: 'a change that can’t be read' }],
      after: { goals: 1, sessions: 4 },
    });
    const { plan, months } = await whole2(folder);
    expect(Object.keys(plan.goals)).toEqual(['g1']);
    expect(Object.keys(months['2026-11'] ?? {}).sort()).toEqual(['2026-11.a', '2026-11.b', '2026-11.c']);
  });

  it('takes the ones that were built on it along, by name', async () => {
    const { folder } = await lived(true);
    const store = await openStore({ folder, idleCheckpoint: false });
    await addGoal(store, 'g3');
    await store.change('Rename g3', [], ({ plan }) => void (plan.goals['g3']!.title = 'Other'));
    await addGoal(store, 'g4');
    await store.close();
    const path = join(folder, 'journal.jsonl');
    writeFileSync(path, readFileSync(path, 'utf8').replace('"what":"Add g3"', '"what":"Add gX"'));
    const mended = await mendFolder(folder, () => true);
    expect(mended?.lost.map(({ what }) => what)).toEqual(['a change that can’t be read', 'Rename g3']);
    expect(Object.keys((await whole2(folder)).plan.goals)).toEqual(['g1', 'g2', 'g4']);
  });

  it('at the journal’s end is told too, though the rest reads well', async () => {
    const { folder, state } = await lived(true);
    const path = join(folder, 'journal.jsonl');
    const bytes = readFileSync(path);
    truncateSync(path, bytes.lastIndexOf(10, bytes.length - 2) + 1);
    expect(await mendWhole(folder)).toBeNull();
    const mended = await mendFolder(folder, () => true);
    expect(mended).toMatchObject({ complete: false, after: { sessions: 3 } });
    expect(mended?.damaged).toEqual([
      { file: 'journal.jsonl', reason: 'ends before a change that was saved' },
    ]);
    const after = await whole2(folder);
    expect(after.plan.goals).toEqual(state.plan.goals);
  });

  it('with a month of which nothing is left is told by its name, and its totals go with it', async () => {
    const { folder } = await lived(false);
    // Neither document nor changes: the journal's generations that made the month are gone too.
    rmSync(join(folder, 'sessions/2026-11.json'));
    rmSync(join(folder, 'journal.previous.jsonl'));
    const mended = await mendFolder(folder, () => true);
    expect(mended).toMatchObject({ complete: false });
    expect(mended?.lost.map(({ what }) => what)).toEqual(['sessions of 2026-11']);
    expect(await examine(folder)).toMatchObject({ ok: true });
  });
});

describe('mending', () => {
  it('comes to the same wherever the machine stops in between', async () => {
    const { folder, state } = await lived(true);
    writeFileSync(join(folder, 'plan.json'), 'broken');
    const stopped: string[] = [];
    const calls: string[] = [];
    const fileSystem = wrappedFileSystem({
      after: (call) => {
        if (!isAct(call)) return;
        const copy = copyFolder(folder);
        rmSync(join(copy, 'lock'), { force: true });
        stopped.push(copy);
        calls.push(`${call.name} ${call.path}`);
      },
    });
    await mendFolder(folder, () => true, fileSystem);
    expect(stopped.length).toBeGreaterThan(15);
    for (const [index, copy] of stopped.entries()) {
      await mendWhole(copy);
      expect(await whole2(copy), calls[index]).toEqual(state);
    }
  });

  it('never takes a folder with nothing but backups for an empty one, and makes it whole from them', async () => {
    const { folder } = await lived(true);
    for (const name of readdirSync(folder))
      if (name !== 'backups') rmSync(join(folder, name), { recursive: true });
    await expect(openStore({ folder })).rejects.toMatchObject({ code: 'store-unreadable' });
    const mended = await mendWhole(folder);
    expect(mended).toMatchObject({ after: { goals: 1, sessions: 2 } });
    expect(Object.keys((await whole2(folder)).plan.goals)).toEqual(['g1']);
  });

  it('leaves a folder alone that is whole, torn, newer or of which nothing leads anywhere', async () => {
    const { folder } = await lived(false);
    const untouched = async (damage: Damage): Promise<void> => {
      const copy = copyFolder(folder);
      damage(copy);
      const before = contents(copy);
      await mendFolder(copy, () => true).catch(() => null);
      expect(contents(copy)).toEqual(before);
    };
    await untouched(() => undefined);
    await untouched((copy) => appendFileSync(join(copy, 'journal.jsonl'), '{"seq":7,"at"'));
    await untouched(write('plan.json', '{"format":"ascent-plan","version":99,"sum":"x"}'));
    await untouched((copy) => {
      rmSync(join(copy, 'history'), { recursive: true });
      for (const name of ['plan.json', 'journal.jsonl', 'journal.previous.jsonl']) {
        if (existsSync(join(copy, name))) writeFileSync(join(copy, name), 'broken');
      }
    });
  });
});
