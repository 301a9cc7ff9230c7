import { describe, expect, it } from 'vitest';
import { contract } from '../../src/contract/contract.ts';
import { LongWork, isLong } from '../../src/contract/long-work.ts';

describe('long work', () => {
  it('is what operations of the contract are known for', () => {
    const long = Object.entries(contract).flatMap(([noun, verbs]) =>
      Object.keys(verbs)
        .filter((verb) => isLong({ path: [noun, verb], input: {} }))
        .map((verb) => `${noun}.${verb}`),
    );
    expect(long.toSorted()).toEqual([
      'backups.compare',
      'backups.make',
      'backups.restore',
      'documents.export',
      'documents.pdf',
      'documents.plan',
      'imports.apply',
      'imports.read',
      'planner.mend',
    ]);
  });

  it.each([
    null,
    1,
    'documents.pdf',
    {},
    { path: 'documents.pdf' },
    { path: ['documents.pdf'] },
    { path: [['documents'], 'pdf'] },
  ])('is not %j', (message) => expect(isLong(message)).toBe(false));

  it('is told once while several pieces overlap, also when one fails', async () => {
    const told: boolean[] = [];
    const work = new LongWork((underWay) => told.push(underWay));
    const first = Promise.withResolvers<string>();
    const second = Promise.withResolvers<string>();
    const both = [work.during(() => first.promise), work.during(() => second.promise)];
    expect(told).toEqual([true]);
    first.reject(new Error('full disk'));
    await expect(both[0]).rejects.toThrow('full disk');
    expect(told).toEqual([true]);
    second.resolve('done');
    expect(await both[1]).toBe('done');
    expect(told).toEqual([true, false]);
  });
});
