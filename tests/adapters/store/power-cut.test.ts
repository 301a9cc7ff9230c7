import { afterAll, describe, expect, it } from 'vitest';
import { examineCuts } from '../../durability/examine-cuts.ts';
import {
  backupLife,
  diskOf,
  oneChange,
  record,
  usualLife,
  VERSION_1,
} from '../../durability/recorded-life.ts';

const counts: string[] = [];
afterAll(() => console.log(`power cuts: ${counts.join('; ')}`));

describe('a power cut between any two acts', () => {
  it.each([
    // So many that none of the ways is left out unseen.
    { what: 'saves and rotations', recorded: () => record(usualLife), atLeast: 2000 },
    { what: 'backups', recorded: () => record(backupLife), atLeast: 500 },
    {
      what: 'an upgrade',
      recorded: () => record(oneChange, undefined, diskOf(VERSION_1)),
      atLeast: 200,
    },
  ])(
    'leaves the acknowledged state or the one on its way, whatever became of what was not flushed: $what (D3)',
    async ({ what, recorded, atLeast }) => {
      const { cases, distinct, violations } = await examineCuts(await recorded());
      counts.push(`${what} ${cases} (${distinct} different)`);
      expect(violations).toEqual([]);
      expect(distinct).toBeGreaterThan(atLeast);
    },
  );
});
