import { readdirSync, statSync, symlinkSync, lstatSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Change } from '../../../src/contract/change.ts';
import { openStore } from '../../../src/adapters/store/open-store.ts';
import { addGoal, goal, log, MONTH, session, whole } from './sample-state.ts';
import { contents, freshData, scratchFolder } from './scratch-folder.ts';
import { wrappedFileSystem } from './wrapped-file-system.ts';

const open = (folder = freshData()): ReturnType<typeof openStore> =>
  openStore({ folder, idleCheckpoint: false });

describe('a change', () => {
  it('gives the recipe’s answer, plain although it came from the draft', async () => {
    const store = await open();
    const { seq, value } = await store.change('Add', [], (draft) => {
      const made = (draft.plan.goals['g1'] = goal('g1'));
      return { made: draft.plan.goals['g1'] ?? made, all: [draft.plan.goals] };
    });
    expect(seq).toBe(1);
    expect(value).toEqual({ made: goal('g1'), all: [{ g1: goal('g1') }] });
  });

  it('writes nothing when the recipe changes nothing or throws', async () => {
    const folder = freshData();
    const store = await open(folder);
    await addGoal(store, 'g1');
    const before = contents(folder);
    expect((await store.change('Look', [MONTH], (draft) => Object.keys(draft.plan.goals))).seq).toBe(1);
    const broken = store.change('Throw', [MONTH], (draft) => {
      draft.plan.goals = {};
      throw new Error('no');
    });
    await expect(broken).rejects.toThrow('no');
    expect(contents(folder)).toEqual(before);
    expect(Object.keys(store.current().plan.goals)).toEqual(['g1']);
  });

  it('is refused before it is written when it does not fit the schemas', async () => {
    const folder = freshData();
    const store = await open(folder);
    await addGoal(store, 'g1');
    const before = contents(folder);
    const tries = [
      store.change('Long', [MONTH], (draft) => void (draft.months[MONTH]!['x'] = session('x', 5000))),
      store.change('Odd', [], (draft) => void (draft.plan.goals['__x y'] = goal('g'))),
      store.change('Gone', [], (draft) => void Reflect.deleteProperty(draft.plan, 'goals')),
      store.change('New', [], (draft) => void Reflect.set(draft.plan, 'surprise', 1)),
      store.change('Half', [], (draft) => void Reflect.set(draft.plan.goals, 'g2', undefined)),
    ];
    for (const refused of tries) await expect(refused).rejects.toMatchObject({ code: 'invalid' });
    expect(contents(folder)).toEqual(before);
  });

  it('may not touch a month it has not asked for', async () => {
    const store = await open();
    await log(store, '2026-10.a', '2026-10');
    const blind = store.change('Blind', [MONTH], (draft) => void (draft.months['2026-10'] = {}));
    await expect(blind).rejects.toMatchObject({ code: 'invalid' });
    const all = store.change('All', [MONTH], (draft) => void (draft.months = {}));
    await expect(all).rejects.toMatchObject({ code: 'invalid' });
    expect(await store.monthNames()).toEqual(['2026-10']);
  });

  it('keeps memory apart from what the caller still holds', async () => {
    const store = await open();
    const held = goal('g1');
    await store.change('Add', [], (draft) => void (draft.plan.goals['g1'] = held));
    held.title = 'Altered later';
    expect(store.current().plan.goals['g1']?.title).toBe('Goal g1');
  });

  it('runs one after another, in the order of the calls', async () => {
    const store = await open();
    await Promise.all(Array.from({ length: 50 }, (_, index) => log(store, `2026-11.${index}`)));
    expect(Object.keys(await store.month(MONTH))).toEqual(
      Array.from({ length: 50 }, (_, index) => `2026-11.${index}`),
    );
  });

  it('is told with the parts that are new, and a listener’s fault harms nothing', async () => {
    const store = await open();
    const heard: Change[] = [];
    const unsubscribe = store.subscribe((change) => heard.push(change));
    await addGoal(store, 'g1');
    await store.change('Both', [MONTH], (draft) => {
      draft.months[MONTH] = { '2026-11.a': session('2026-11.a') };
      draft.plan.sample = true;
    });
    unsubscribe();
    await addGoal(store, 'g2');
    expect(heard).toEqual([
      { seq: 1, what: 'Add g1', parts: { goals: { g1: goal('g1') } }, months: [] },
      { seq: 2, what: 'Both', parts: { sample: true }, months: [MONTH] },
    ]);
    await store.close();
    await expect(addGoal(store, 'g3')).rejects.toThrow('closed');
  });
});

describe('months', () => {
  it('are read only when asked for, with what the journal has of them', async () => {
    const folder = freshData();
    const store = await open(folder);
    for (const month of ['2026-08', '2026-09', '2026-10']) await log(store, `${month}.a`, month);
    await store.checkpoint();
    await log(store, '2026-09.b', '2026-09');
    await store.close();
    const read: string[] = [];
    const fileSystem = wrappedFileSystem({
      before: ({ name, path }) => void (name === 'readFile' && read.push(path.slice(-12))),
    });
    const again = await openStore({ folder, fileSystem, idleCheckpoint: false });
    await addGoal(again, 'g1');
    expect(read.filter((path) => /\d{4}-\d{2}\.json/.test(path))).toEqual([]);
    expect(Object.keys(await again.month('2026-09'))).toEqual(['2026-09.a', '2026-09.b']);
    expect(await again.monthNames()).toEqual(['2026-08', '2026-09', '2026-10']);
    const counts = ['2026-08', '2026-09', '2026-10'].map((month) => again.sessionCount(month));
    expect(await Promise.all(counts)).toEqual([1, 2, 1]);
    expect(read.filter((path) => /\d{4}-\d{2}\.json/.test(path))).toEqual(['2026-09.json']);
    await expect(async () => again.month('../plan')).rejects.toMatchObject({ code: 'invalid' });
  });

  it('are right although another process wrote their documents further on', async () => {
    const folder = freshData();
    const [slow, fast] = [await open(folder), await open(folder)];
    await log(fast, '2026-11.a');
    await slow.refresh();
    await log(fast, '2026-11.b');
    await fast.checkpoint(true);
    await log(fast, '2026-11.c');
    expect(Object.keys(await slow.month(MONTH))).toContain('2026-11.b');
    expect(slow.current().seq).toBe(3);
    expect(await slow.month(MONTH)).toEqual(await fast.month(MONTH));
  });
});

describe('the folder', () => {
  it('is made at the first change, closed to others', async () => {
    const folder = join(scratchFolder(), 'deep', 'data');
    const store = await open(folder);
    expect(() => statSync(folder)).toThrow('ENOENT');
    await log(store, '2026-11.a');
    await store.checkpoint(true);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      const stat = statSync(join(folder, path));
      expect(stat.mode & 0o777, path).toBe(stat.isDirectory() ? 0o700 : 0o600);
    }
  });

  it('may be a symbolic link through 100 saves (D13)', async () => {
    const [real, place] = [join(scratchFolder(), 'real'), scratchFolder()];
    mkdirSync(real);
    const link = join(place, 'data');
    symlinkSync(real, link);
    const store = await open(link);
    for (let index = 0; index < 100; index += 1) {
      await log(store, `2026-11.${index}`);
      if (index % 10 === 9) await store.checkpoint(index % 20 === 19);
    }
    await store.close();
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    const again = await open(real);
    expect(Object.keys(await again.month(MONTH))).toHaveLength(100);
    expect(await whole(again)).toEqual(await whole(store));
  });

  it('has its documents follow when nothing more happens', async () => {
    const folder = freshData();
    let written = (): void => undefined;
    const following = new Promise<void>((resolve) => (written = resolve));
    const fileSystem = wrappedFileSystem({
      after: ({ name, path }) => void (name === 'rename' && path.endsWith('plan.json') && written()),
    });
    const store = await openStore({ folder, fileSystem, idleCheckpoint: 10 });
    // Timers alone would not keep this process waiting.
    const awake = setInterval(() => undefined, 1000);
    await log(store, '2026-11.a');
    await following;
    clearInterval(awake);
    await store.close();
    expect(store.pending().changes).toBe(0);
  });

  it('begins a new journal after a thousand changes', async () => {
    const folder = freshData();
    const store = await open(folder);
    for (let index = 0; index < 1001; index += 1) {
      await store.change('Turn', [], (draft) => void (draft.plan.sample = index % 2 === 0));
    }
    await store.close();
    expect(readdirSync(folder).sort()).toEqual([
      'acknowledged',
      'journal.jsonl',
      'journal.previous.jsonl',
      'plan.json',
    ]);
    expect((await open(folder)).current().seq).toBe(1001);
  });
});
