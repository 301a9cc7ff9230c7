import { describe, expect, it } from 'vitest';
import { countedEffort, payingTasks } from '../../src/domain/coverage.ts';
import type { Step } from '../../src/domain/gap.ts';
import type { Course } from '../../src/domain/learning.ts';

const step = (skill: string, level: number, hours: number): Step => ({
  skill,
  level,
  minutes: hours * 60,
  horizon: 'ready',
  onRoute: false,
});
const course = (id: string, hours: number, covers: [string, number][]): Course => ({
  id,
  catalog: null,
  title: id,
  provider: '',
  url: null,
  effort: hours * 60,
  percent: 0,
  cost: null,
  paid: false,
  covers: covers.map(([skill, level]) => ({ skill, level })),
  certificate: null,
  notes: '',
  status: 'planned',
  history: [],
});

const STEPS = [step('a', 1, 10), step('a', 2, 20), step('b', 1, 30), step('c', 1, 5)];

describe('courses that overlap', () => {
  it.each([
    ['a course alone counts whole', [course('x', 40, [['a', 2]])], [40]],
    ['one that covers nothing on the roadmap counts whole', [course('x', 40, [['z', 2]])], [40]],
    // y covers a2 and b1 = 60 h of steps, 30 of which x pays: half of its 12 h is left.
    [
      'a later one gives up the share that is paid',
      [
        course('x', 40, [['a', 2]]),
        course('y', 12, [
          ['a', 2],
          ['b', 1],
        ]),
      ],
      [40, 6],
    ],
    [
      'one that adds nothing counts nothing',
      [course('x', 40, [['a', 2]]), course('y', 12, [['a', 1]])],
      [40, 0],
    ],
    [
      'steps already climbed take nothing off',
      [
        course('x', 9, [
          ['c', 3],
          ['d', 2],
        ]),
      ],
      [9],
    ],
  ] as [string, Course[], number[]][])('%s', (_, courses, hours) => {
    const paying = payingTasks(STEPS, courses);
    expect(courses.map((one) => countedEffort(one, STEPS, paying) / 60)).toEqual(hours);
  });
});
