import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { FolderStore } from '../../../src/adapters/store/folder-store.ts';
import { openStore } from '../../../src/adapters/store/open-store.ts';
import { Failure } from '../../../src/domain/failure.ts';
import type { Session } from '../../../src/domain/session-schema.ts';
import { totalsOf } from '../../../src/domain/sessions.ts';
import type { PlanState, State } from '../../../src/domain/state.ts';
import { MONTH, addGoal, goal, log, session, whole } from './sample-state.ts';
import { copyFolder, freshData } from './scratch-folder.ts';
import { isAct, systemError, wrappedFileSystem } from './wrapped-file-system.ts';

const OTHER = '2026-10';
/** So many that they come in several parts, over two months, one of which holds something already. */
const many = (count = 2500): Session[] =>
  Array.from({ length: count }, (_, at) => session(`${at % 2 ? MONTH : OTHER}.many${at}`, 1 + (at % 3)));

/** The totals of the sessions, and a goal beside them. */
const counted =
  (sessions: readonly Session[]) =>
  (plan: PlanState): string => {
    for (const [month, days] of Object.entries(totalsOf(sessions)))
      for (const [day, subjects] of Object.entries(days))
        for (const [subject, minutes] of Object.entries(subjects)) {
          const sums = ((plan.totals[month] ??= {})[day] ??= {});
          sums[subject] = (sums[subject] ?? 0) + minutes;
        }
    plan.goals['brought'] = goal('brought');
    return 'done';
  };
const bring = (store: FolderStore, sessions = many(), goOn?: () => void) =>
  store.addSessions('Bring many', sessions, counted(sessions), goOn);

const opened = (folder: string): Promise<FolderStore> => openStore({ folder, idleCheckpoint: false });
const journal = (folder: string): string => readFileSync(join(folder, 'journal.jsonl'), 'latin1');

/** A store with a session in one of the months. */
async function begun(fileSystem = wrappedFileSystem({})): Promise<{ folder: string; store: FolderStore }> {
  const folder = freshData();
  const store = await openStore({ folder, fileSystem, idleCheckpoint: false, lockLimit: 200 });
  await log(store, `${MONTH}.first`);
  return { folder, store };
}

describe('many sessions in one change', () => {
  it('are one line that opening reads, with the plan’s part, also behind a checkpoint', async () => {
    const { folder, store } = await begun();
    const before = store.current().seq;
    const heard: string[][] = [];
    store.subscribe(({ months }) => heard.push(months));
    // So few that no new journal begins behind them.
    expect(await bring(store, many(1200))).toEqual({ seq: before + 1, value: 'done' });
    expect(heard).toEqual([[OTHER, MONTH]]);
    const state = await whole(store);
    expect(Object.keys(state.months[OTHER] ?? {})).toHaveLength(600);
    expect(Object.keys(state.months[MONTH] ?? {})).toHaveLength(601);
    expect(state.plan.totals).toEqual(
      totalsOf(Object.values(state.months).flatMap((one) => Object.values(one))),
    );
    expect(journal(folder).trim().split('\n')).toHaveLength(before + 2);
    expect(await whole(await opened(folder))).toEqual(state);
    await store.checkpoint(true);
    expect(await whole(await opened(folder))).toEqual(state);
  });

  it('are taken back and done again as one, and what was logged since stays', async () => {
    const { folder, store } = await begun();
    const sessions = many(12_000);
    const before = await whole(store);
    const { seq } = await bring(store, sessions);
    const after = await whole(store);
    await store.undo();
    const { months, plan } = await whole(store);
    expect({ months, plan }).toEqual(before);
    expect(await whole(await opened(folder))).toEqual(before);
    await store.redo();
    expect(await whole(store)).toEqual(after);
    expect(await whole(await opened(folder))).toEqual(after);
    await log(store, `${MONTH}.later`);
    const later = await opened(folder);
    await later.undo(seq);
    const left = await whole(later);
    expect(Object.keys(left.months[MONTH] ?? {}).sort()).toEqual([`${MONTH}.first`, `${MONTH}.later`]);
    expect(left.plan.totals).toEqual({ [MONTH]: { '2026-11-21': { '-': 100 } } });
    expect(left.plan.goals).toEqual({});
  });

  it('come to another process that has the folder open', async () => {
    const { folder, store } = await begun();
    const other = await opened(folder);
    await other.month(MONTH);
    await bring(store);
    await other.refresh();
    expect(await whole(other)).toEqual(await whole(store));
  });

  it('let others have their turn for every part, in which all of it is there or nothing', async () => {
    const { store } = await begun();
    const before = store.current();
    let turns = 0;
    const seen = new Map<number, PlanState>();
    const isOver = new AbortController();
    const others = (async () => {
      while (!isOver.signal.aborted) {
        await turn();
        turns += 1;
        const { seq, plan } = store.current();
        seen.set(seq, seen.get(seq) ?? plan);
        expect(seen.get(seq)).toBe(plan);
      }
    })();
    const { seq } = await bring(store, many(20_000));
    const after = store.current();
    isOver.abort();
    await others;
    expect([...seen.keys()].filter((one) => one !== before.seq && one !== seq)).toEqual([]);
    expect(seen.get(before.seq)).toEqual(before.plan);
    expect(after.seq).toBe(seq);
    // Twenty parts are prepared, put into their months, and written.
    expect(turns).toBeGreaterThan(60);
  });

  it('change nothing when one of them does not fit, and when the plan refuses them', async () => {
    const { folder, store } = await begun();
    const [state, bytes] = [await whole(store), journal(folder)];
    const wrong = [...many(), session(`${MONTH}.wrong`, 0)];
    await expect(bring(store, wrong)).rejects.toMatchObject({ code: 'invalid' });
    const refuse = (): never => {
      throw new Failure('day-full', { day: '2026-11-21', minutes: 2000 });
    };
    await expect(store.addSessions('x', many(), refuse)).rejects.toMatchObject({ code: 'day-full' });
    expect([await whole(store), journal(folder)]).toEqual([state, bytes]);
  });

  it('change nothing when they are given up at any point before the last byte, and can come again', async () => {
    const { folder, store } = await begun();
    const state = await whole(store);
    const bytes = journal(folder);
    for (let nth = 1; ; nth += 1) {
      let calls = 0;
      const brought = await bring(store, many(), () => {
        calls += 1;
        if (calls === nth) throw new Failure('cancelled', {});
      }).catch((error: unknown) => error);
      if (!(brought instanceof Failure)) break;
      expect(brought.code).toBe('cancelled');
      expect([await whole(store), journal(folder)]).toEqual([state, bytes]);
      expect(nth).toBeLessThan(50);
    }
    expect(await whole(await opened(folder))).toEqual(await whole(store));
    expect(store.current().plan.goals).toHaveProperty('brought');
  });

  it('change nothing when any call to the system fails, and the next change works', async () => {
    let left = Infinity;
    const fileSystem = wrappedFileSystem({
      before: ({ name }) => {
        left -= 1;
        if (left === 0) throw systemError('ENOSPC', name);
      },
    });
    const { folder, store } = await begun(fileSystem);
    for (let nth = 1; ; nth += 1) {
      const state = await whole(store);
      left = nth;
      const sessions = many().map((one) => ({ ...one, id: `${one.id}.${nth}` }));
      const outcome = await store.addSessions('Bring', sessions, () => null).catch((error: unknown) => error);
      const fired = left <= 0;
      left = Infinity;
      if (outcome instanceof Failure) expect(await whole(store)).toEqual(state);
      await addGoal(store, `g${nth}`);
      expect(await whole(await opened(folder))).toEqual(await whole(store));
      if (!fired) break;
      expect(nth).toBeLessThan(60);
    }
  });

  it('are there as a whole or not at all, wherever the machine stops', async () => {
    const folder = freshData();
    const copies: string[] = [];
    let copying = false;
    const store = await openStore({
      folder,
      fileSystem: wrappedFileSystem({
        after: (call) => {
          if (copying && isAct(call)) copies.push(copyFolder(folder));
        },
        // Half of what is asked, so that torn pieces are among the copies.
        take: (length) => Math.max(1, Math.min(length, 40_000)),
      }),
      idleCheckpoint: false,
    });
    await log(store, `${MONTH}.first`);
    const states: State[] = [await whole(store)];
    copying = true;
    await bring(store);
    copying = false;
    states.push(await whole(store));
    await store.close();
    const found = { old: 0, fresh: 0 };
    for (const copy of copies) {
      const state = await whole(await opened(copy));
      expect(states).toContainEqual(state);
      if (state.plan.goals['brought']) found.fresh += 1;
      else found.old += 1;
    }
    expect(found.old).toBeGreaterThan(10);
    expect(found.fresh).toBeGreaterThan(0);
  }, 60_000);
});
