import { expect, it } from 'vitest';
import { timeByArea } from '../../src/domain/time-by-area.ts';
import { begunPlan } from './begun-plan.ts';
import { catalog } from './catalog-for-tests.ts';
import { deepFreeze } from './deep-freeze.ts';

const areaOf = (skill: string) => catalog.skills.find((one) => one.id === skill)?.area;

it('sums the time of a range by area; study in general and work of no area have rows of their own', () => {
  const plan = begunPlan();
  const task = Object.values(plan.tasks).find((one) => one.step?.skill === 'linear-algebra');
  if (!task) throw new Error('no step of linear algebra');
  plan.totals = {
    '2026-10': { '2026-10-31': { [task.id]: 500 } },
    '2026-11': {
      '2026-11-01': { [task.id]: 60, 'skill.linear-algebra': 30, '-': 45 },
      '2026-11-30': { 'certification.gone': 15 },
    },
  };
  const rows = timeByArea(catalog, deepFreeze(plan), { from: '2026-11-01', to: '2026-11-30' });
  expect(rows).toEqual([
    { kind: 'area', area: areaOf('linear-algebra'), minutes: 90, share: 90 / 150 },
    { kind: 'general', area: null, minutes: 45, share: 45 / 150 },
    { kind: 'other', area: null, minutes: 15, share: 15 / 150 },
  ]);
  const all = timeByArea(catalog, plan, { from: null, to: null });
  expect(all.reduce((sum, row) => sum + row.minutes, 0)).toBe(650);
  expect(all.reduce((sum, row) => sum + row.share, 0)).toBeCloseTo(1);
});

it('a course that is on no roadmap counts to the area of what it covers first', () => {
  const plan = begunPlan();
  plan.courses['own'] = {
    id: 'own',
    catalog: null,
    title: 'Own',
    provider: '',
    url: null,
    effort: 60,
    percent: 0,
    cost: null,
    paid: false,
    covers: [{ skill: 'sql', level: 3 }],
    certificate: null,
    notes: '',
    status: 'wished',
    history: [],
  };
  plan.totals = { '2026-11': { '2026-11-03': { 'course.own': 20, 'course.gone': 10 } } };
  expect(timeByArea(catalog, plan, { from: null, to: null }).map((row) => [row.area, row.minutes])).toEqual([
    [areaOf('sql'), 20],
    [null, 10],
  ]);
});

it('nothing studied is no row', () => {
  expect(timeByArea(catalog, begunPlan(), { from: '2026-11-01', to: '2026-11-30' })).toEqual([]);
});
