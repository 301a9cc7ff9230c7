import { describe, expect, it } from 'vitest';
import { openStore } from '../../../src/adapters/store/open-store.ts';
import { addGoal, log, whole } from './sample-state.ts';
import { freshData } from './scratch-folder.ts';
import { type Call, systemError, wrappedFileSystem } from './wrapped-file-system.ts';

const CODES = ['ENOSPC', 'EIO', 'EROFS', 'EACCES', 'EPERM', 'EBUSY', 'EMFILE'];

/** Fails the n-th call from now on (and those after it, for a lasting fault); says whether it came to that. */
function fault(code: string): {
  arm: (nth: number, lasting: boolean) => void;
  disarm: () => boolean;
  before: (call: Call) => void;
} {
  let left = Infinity;
  let lasting = false;
  let fired = false;
  return {
    arm: (nth, stays) => {
      [left, lasting, fired] = [nth, stays, false];
    },
    disarm: () => {
      left = Infinity;
      return fired;
    },
    before: ({ name }) => {
      left -= 1;
      if (left === 0 || (lasting && left < 0)) {
        fired = true;
        throw systemError(code, name);
      }
    },
  };
}

describe.each(CODES)('when any file-system call of a change fails with %s', (code) => {
  it.each([
    ['once', false],
    ['and all after it', true],
  ])('%s, nothing false is said, and the next change works', async (_how, lasting) => {
    const faults = fault(code);
    const folder = freshData();
    const store = await openStore({
      folder,
      fileSystem: wrappedFileSystem({ before: faults.before }),
      idleCheckpoint: false,
      lockLimit: 60,
    });
    for (let nth = 1; ; nth += 1) {
      faults.arm(nth, lasting);
      const seq = store.current().seq;
      const outcome = await log(store, `2026-11.${nth}`).then(
        () => 'saved',
        (error: unknown) => error,
      );
      const fired = faults.disarm();
      if (outcome !== 'saved') {
        expect(outcome).toSatisfy((error: { code?: string }) => error.code?.startsWith('store-') === true);
        expect(store.current().seq).toBe(seq);
      }
      await addGoal(store, `g${nth}`);
      const state = await whole(store);
      expect(`2026-11.${nth}` in (state.months['2026-11'] ?? {})).toBe(outcome === 'saved');
      expect(await whole(await openStore({ folder }))).toEqual(state);
      if (!fired) break;
      expect(nth).toBeLessThan(200);
    }
  });

  it('nor is anything lost when a checkpoint’s call fails', async () => {
    const faults = fault(code);
    const folder = freshData();
    const fileSystem = wrappedFileSystem({ before: faults.before });
    const store = await openStore({ folder, fileSystem, idleCheckpoint: false, lockLimit: 60 });
    for (let nth = 1; ; nth += 1) {
      await log(store, `2026-11.${nth}`);
      const state = await whole(store);
      faults.arm(nth, false);
      await store.checkpoint(true).catch(() => undefined);
      const fired = faults.disarm();
      expect(await whole(store)).toEqual(state);
      expect(await whole(await openStore({ folder }))).toEqual(state);
      if (!fired) break;
      expect(nth).toBeLessThan(200);
    }
  });
});

describe('short writes', () => {
  it('are carried on until every byte is out', async () => {
    const folder = freshData();
    const fileSystem = wrappedFileSystem({ take: (length) => Math.min(length, 11) });
    const store = await openStore({ folder, fileSystem, idleCheckpoint: false });
    await log(store, '2026-11.a');
    await store.checkpoint(true);
    await addGoal(store, 'g1');
    expect(await whole(await openStore({ folder }))).toEqual(await whole(store));
  });
});
