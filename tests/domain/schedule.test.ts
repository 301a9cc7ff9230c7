import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Failure } from '../../src/domain/failure.ts';
import { refuseCycle, schedule } from '../../src/domain/schedule.ts';
import { MONDAY, item } from './schedule-cases.ts';

describe('prerequisites that lead back to themselves', () => {
  const items = [item('a', 1, { prerequisites: ['b'] }), item('b', 1, { prerequisites: ['a'] })];

  it('are refused with the names on the way', () => {
    const refused = () => refuseCycle(items, (id) => `task ${id}`);
    expect(refused).toThrow(Failure);
    expect(refused).toThrow(
      expect.objectContaining({ code: 'cycle', data: { names: ['task a', 'task b', 'task a'] } }),
    );
  });

  it('are refused by the schedule itself', () => {
    const usual = {
      week: [60, 60, 60, 60, 60, 60, 60] as const,
      daysOff: [],
      start: MONDAY,
      focusLimit: 2,
      interview: null,
    };
    expect(() => schedule(items, { ...usual, week: [...usual.week] }, MONDAY)).toThrow(
      expect.objectContaining({ code: 'cycle', data: { names: ['a', 'b', 'a'] } }),
    );
  });

  it('are found in any graph that has a circle and in no other, and what is named is one', () => {
    const graphs = fc.array(fc.array(fc.nat(8), { maxLength: 2 }), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(graphs, (graph) => {
        const nodes = graph.map((before, at) => ({ id: `${at}`, prerequisites: before.map(String) }));
        const reaches = (from: number, seen: Set<number>): Set<number> => {
          for (const next of graph[from] ?? []) if (!seen.has(next)) reaches(next, seen.add(next));
          return seen;
        };
        const hasCircle = graph.some((_, at) => reaches(at, new Set()).has(at));
        let names: string[] | null = null;
        try {
          refuseCycle(nodes, (id) => id);
        } catch (error) {
          names = (error as Failure<'cycle'>).data.names;
        }
        expect(names !== null).toBe(hasCircle);
        for (const [at, id] of (names ?? []).slice(0, -1).entries())
          expect(graph[Number(id)]!.map(String)).toContain(names![at + 1]);
        if (names) expect(names.at(-1)).toBe(names[0]);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a week without hours', () => {
  it('leaves unplanned what needs some, and plans what needs none', () => {
    const none = { daysOff: [], start: MONDAY, focusLimit: 2, interview: null };
    const made = schedule(
      [item('a', 60), item('done', 0), item('b', 0, { prerequisites: ['a'] })],
      { ...none, week: [0, 0, 0, 0, 0, 0, 0] },
      MONDAY,
    );
    expect(made.unplanned).toEqual(['a', 'b']);
    expect(made.tasks.map((task) => task.id)).toEqual(['done']);
  });
});
