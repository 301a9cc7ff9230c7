import { describe, expect, it } from 'vitest';
import { examineDamage } from '../../durability/damage.ts';
import { examineCuts } from '../../durability/examine-cuts.ts';
import {
  examineWriters,
  type Fault,
  withoutChecksum,
  withoutFlush,
  withoutLock,
} from '../../durability/planted-faults.ts';
import { type Life, record } from '../../durability/recorded-life.ts';
import { addGoal, log } from './sample-state.ts';

/** Short, as each fault needs one of its own. */
const shortLife: Life = async (store, acknowledge) => {
  for (const id of ['a', 'b']) {
    await log(store, `2026-11.${id}`);
    await acknowledge();
  }
  await store.checkpoint(true);
  await acknowledge();
  await addGoal(store, 'g1');
  await acknowledge();
};

const violations = async (fault?: Fault): Promise<string[]> =>
  (await examineCuts(await record(shortLife, fault), fault ? 1 : Infinity)).violations;

describe('looking at every power cut', () => {
  it('finds nothing where everything is flushed', async () => expect(await violations()).toEqual([]));

  it.each<[string, Fault]>([
    ['nothing is flushed', withoutFlush(() => true)],
    ['the journal is not flushed', withoutFlush((path) => path.endsWith('journal.jsonl'))],
    ['a document is renamed before its bytes are flushed', withoutFlush((path) => path.endsWith('.tmp'))],
    ['the names in folders are not flushed', withoutFlush((path) => !/\.(tmp|jsonl)$/.test(path))],
  ])('finds that %s', async (_what, fault) => expect(await violations(fault)).not.toEqual([]));
});

describe('two writers at once', () => {
  it('lose nothing with the lock', async () => expect(await examineWriters()).toEqual([]));

  it('are found out without it', async () => expect(await examineWriters(withoutLock)).not.toEqual([]));
});

describe('every kind of damage to every file', () => {
  it('is told, or takes nothing away (D6)', async () => {
    const { cases, told, silent } = await examineDamage();
    expect(silent).toEqual([]);
    expect(told).toBeGreaterThan(3000);
    expect(told).toBeLessThan(cases);
  });

  it('is found to pass unseen where checksums are not looked at', async () => {
    const { silent } = await examineDamage(withoutChecksum, { cuts: 8, flips: 200, of: ['plan.json'] });
    expect(silent).not.toEqual([]);
  });
});
