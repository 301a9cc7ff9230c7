import { describe, expect, it } from 'vitest';
import { openStore } from '../../../src/adapters/store/open-store.ts';
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

  it('go no further than the two generations that are kept', async () => {
    const store = await openStore({ folder: freshData(), idleCheckpoint: false });
    for (const id of ['g1', 'g2', 'g3']) {
      await addGoal(store, id);
      await store.checkpoint(true);
    }
    await store.undo();
    await expect(store.undo()).rejects.toMatchObject({ code: 'nothing-to-undo' });
    expect(Object.keys(store.current().plan.goals)).toEqual(['g1', 'g2']);
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
});
