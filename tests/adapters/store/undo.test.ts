import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openStore } from '../../../src/adapters/store/open-store.ts';
import { emptyPlan } from '../../../src/domain/empty-plan.ts';
import { addGoal, log, MONTH, whole } from './sample-state.ts';
import { freshData } from './scratch-folder.ts';

describe('undo and redo', () => {
  it('walk back to the beginning and forth again, step by step', async () => {
    const store = await openStore({ folder: freshData(), idleCheckpoint: false });
    const states = [await whole(store)];
    for (const id of ['a', 'b', 'c']) {
      await log(store, `2026-11.${id}`);
      states.push(await whole(store));
      await addGoal(store, id);
      states.push(await whole(store));
    }
    for (const expected of states.slice(0, -1).reverse()) {
      await store.undo();
      expect(await whole(store)).toEqual(expected);
    }
    await expect(store.undo()).rejects.toMatchObject({ code: 'nothing-to-undo' });
    for (const expected of states.slice(1)) {
      await store.redo();
      expect(await whole(store)).toEqual(expected);
    }
    await expect(store.redo()).rejects.toMatchObject({ code: 'nothing-to-undo' });
  });

  it('say what they took back', async () => {
    const store = await openStore({ folder: freshData(), idleCheckpoint: false });
    await addGoal(store, 'g1');
    expect(await store.undo()).toEqual({ seq: 2, value: 'Add g1' });
    expect(await store.redo()).toEqual({ seq: 3, value: 'Add g1' });
  });

  it('an ordinary change clears what could be made again', async () => {
    const store = await openStore({ folder: freshData(), idleCheckpoint: false });
    await addGoal(store, 'g1');
    await store.undo();
    await addGoal(store, 'g2');
    await expect(store.redo()).rejects.toMatchObject({ code: 'nothing-to-undo' });
    await store.undo();
    expect(store.current().plan.goals).toEqual({});
  });

  it('reach over restarts and a rotation, in another process’s changes too', async () => {
    const folder = freshData();
    const first = await openStore({ folder, idleCheckpoint: false });
    const begin = await whole(first);
    await log(first, '2026-11.a');
    await log(first, '2026-10.b', '2026-10');
    const both = await whole(first);
    await first.checkpoint(true);
    await addGoal(first, 'g1');
    await first.close();
    const second = await openStore({ folder, idleCheckpoint: false });
    await second.undo();
    await second.undo();
    await second.checkpoint();
    await second.close();
    const third = await openStore({ folder, idleCheckpoint: false });
    await third.undo();
    expect(await whole(third)).toEqual(begin);
    await third.redo();
    await third.redo();
    expect(await whole(third)).toEqual(both);
    await third.close();
  });

  it('reach 500 changes back over many generations and a restart, and forth again', async () => {
    const folder = freshData();
    const first = await openStore({ folder, idleCheckpoint: false });
    for (let number = 1; number <= 500; number += 1) {
      await addGoal(first, `g${number}`);
      if (number % 90 === 0) await first.checkpoint(true);
    }
    await first.close();
    const second = await openStore({ folder, idleCheckpoint: false });
    for (let number = 500; number >= 1; number -= 1) {
      expect((await second.undo()).value).toBe(`Add g${number}`);
      if (number % 150 === 0) await second.checkpoint(true);
    }
    expect(second.current().plan.goals).toEqual({});
    await expect(second.undo()).rejects.toMatchObject({ code: 'nothing-to-undo' });
    for (let number = 1; number <= 500; number += 1) await second.redo();
    expect(Object.keys(second.current().plan.goals)).toHaveLength(500);
  });

  it('let generations go that nobody can reach any more', async () => {
    const folder = freshData();
    const store = await openStore({ folder, idleCheckpoint: false });
    for (let turn = 0; turn < 8; turn += 1) {
      for (let number = 0; number < 400; number += 1) {
        await store.change('Turn', [], ({ plan }) => void (plan.sample = !plan.sample));
      }
      await store.checkpoint(true);
    }
    // 3,200 changes in eight generations: the journal, the previous one, and five that reach 2,000 changes back.
    expect(readdirSync(join(folder, 'history'))).toHaveLength(4);
    expect(await store.history(10_000)).toHaveLength(2000);
  });

  it('leave an emptied month out of the names, and bring it back', async () => {
    const store = await openStore({ folder: freshData(), idleCheckpoint: false });
    await log(store, '2026-11.a');
    await store.checkpoint();
    await store.undo();
    expect(await store.monthNames()).toEqual([]);
    await store.checkpoint();
    expect(await store.monthNames()).toEqual([]);
    await store.redo();
    expect(await store.monthNames()).toEqual([MONTH]);
  });

  it('takes back an older change alone when nothing since touched the same things', async () => {
    const store = await openStore({ folder: freshData(), idleCheckpoint: false });
    const { seq } = await addGoal(store, 'g1');
    await log(store, '2026-11.a');
    await addGoal(store, 'g2');
    expect(await store.undo(seq)).toEqual({ seq: 4, value: 'Add g1' });
    expect(Object.keys(store.current().plan.goals)).toEqual(['g2']);
    await expect(store.undo(seq)).rejects.toMatchObject({ code: 'nothing-to-undo' });
    await store.redo();
    expect(Object.keys(store.current().plan.goals).sort()).toEqual(['g1', 'g2']);
    for (let count = 0; count < 3; count += 1) await store.undo();
    expect(await whole(store)).toEqual({ plan: emptyPlan(), months: {} });
  });

  it('refuses to when a later change touched the same, naming it, until that one is taken back', async () => {
    const store = await openStore({ folder: freshData(), idleCheckpoint: false });
    const { seq } = await addGoal(store, 'g1');
    const edited = await store.change('Edit g1', [], ({ plan }) => {
      plan.goals['g1']!.title = 'Other';
    });
    await addGoal(store, 'g2');
    const before = await whole(store);
    await expect(store.undo(seq)).rejects.toMatchObject({ code: 'undo-conflict', data: { what: 'Edit g1' } });
    expect(await whole(store)).toEqual(before);
    await store.undo(edited.seq);
    await store.undo(seq);
    expect(Object.keys(store.current().plan.goals)).toEqual(['g2']);
  });

  it('takes back alone what was done again', async () => {
    const store = await openStore({ folder: freshData(), idleCheckpoint: false });
    const { seq } = await addGoal(store, 'g1');
    await addGoal(store, 'g2');
    await store.undo();
    await store.undo();
    await store.redo();
    await store.redo();
    await store.undo(seq);
    expect(Object.keys(store.current().plan.goals)).toEqual(['g2']);
  });

  it('lists what was done, with what was taken back and what can’t come again', async () => {
    const store = await openStore({ folder: freshData(), idleCheckpoint: false, host: 'test' });
    await addGoal(store, 'g1');
    await addGoal(store, 'g2');
    await store.undo();
    await addGoal(store, 'g3');
    await store.undo();
    const list = await store.history(10);
    expect(list.map(({ seq, what, state, next }) => [seq, what, state, next])).toEqual([
      [4, 'Add g3', 'undone', 'redo'],
      [2, 'Add g2', 'replaced', null],
      [1, 'Add g1', 'done', 'undo'],
    ]);
    expect(list[0]?.by).toMatch(/^test \d+$/);
    await store.redo();
    expect((await store.history(1))[0]).toMatchObject({ seq: 4, state: 'done' });
  });
});
