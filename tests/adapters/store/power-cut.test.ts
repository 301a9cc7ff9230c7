import { describe, expect, it } from 'vitest';
import { examineCuts } from '../../durability/examine-cuts.ts';
import { record, usualLife } from '../../durability/recorded-life.ts';

describe('a power cut between any two acts', { timeout: 60_000 }, () => {
  it('leaves the acknowledged state or the one on its way, whatever became of what was not flushed (D3)', async () => {
    const { cases, distinct, violations } = await examineCuts(await record(usualLife));
    console.log(`power cuts: ${cases} cases, ${distinct} of them different`);
    expect(violations).toEqual([]);
    // So many that none of the ways is left out unseen.
    expect(distinct).toBeGreaterThan(2000);
    expect(cases).toBeGreaterThan(distinct);
  });
});
