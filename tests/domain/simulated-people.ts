import { type Day, addDays, dayNumber, weekdayIndex } from '../../src/domain/day.ts';
import { type Week, spreadWeek } from '../../src/domain/person.ts';
import { seeded } from '../../src/domain/random.ts';
import type { PlanState } from '../../src/domain/state.ts';
import { emptyPlan } from '../../src/domain/empty-plan.ts';
import { milestoneOf, taskOf } from '../../src/domain/template-parts.ts';

/*
 * People who study for something whose end we get to see. What is assumed of them:
 * - they plan 4 to 12 hours a week and make about 92 % of it, some half, some half again as much (log-normal, σ 0.3);
 * - a task takes 1.2 times its estimate (median), with σ 0.3 from task to task and σ 0.15 from person to person;
 *   over-estimating people are at 0.95, under-estimating ones at 1.5;
 * - steady weeks stray by a fifth; bursty people do little in four weeks of ten and make up for it in the others;
 *   fading people come down to a 1.3th of their pace over a year, growing ones up to 1.3 times, then both stay there;
 * - 25 to 60 tasks of 4 to 40 hours.
 */
export const KINDS = [
  'steady',
  'bursty',
  'fading',
  'growing',
  'over-estimating',
  'under-estimating',
] as const;
export type Kind = (typeof KINDS)[number];

export const HISTORY_WEEKS = 12;
/** A Monday. */
const START: Day = '2026-01-05';
export const NOW: Day = addDays(START, 7 * HISTORY_WEEKS);

export interface SimulatedPerson {
  kind: Kind;
  /** As it stands after twelve weeks. */
  state: PlanState;
  /** When all work is really done. */
  end: Day;
}

const normal = (random: () => number): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

/** What the person makes of a week's planned hours. */
function ratioOf(kind: Kind, level: number, week: number, random: () => number): number {
  const year = Math.min(1, week / 52);
  if (kind === 'bursty') return level * (random() < 0.4 ? 0.4 * random() : 0.9 + 1.2 * random());
  const turn = kind === 'fading' ? -1 : kind === 'growing' ? 1 : 0;
  const trend = Math.exp(turn * Math.log(1.3) * year);
  return Math.max(0, level * trend * (1 + 0.2 * normal(random)));
}

const ACCURACY: Partial<Record<Kind, number>> = { 'over-estimating': 0.95, 'under-estimating': 1.5 };

/** Lives one person's way to its end, and keeps what a planner would know of it after twelve weeks. */
export function simulatePerson(kind: Kind, seed: number): SimulatedPerson {
  const random = seeded(seed);
  const week: Week = spreadWeek(60 * (4 + Math.floor(9 * random())));
  const level = 0.92 * Math.exp(0.3 * normal(random));
  const accuracy = Math.log(ACCURACY[kind] ?? 1.2) + 0.15 * normal(random);
  const work = Array.from({ length: 25 + Math.floor(36 * random()) }, (_, at) => {
    const effort = 60 * (4 + Math.floor(37 * random()));
    return {
      id: `task.${String(at).padStart(2, '0')}`,
      effort,
      takes: effort * Math.exp(accuracy + 0.3 * normal(random)),
    };
  });
  const state: PlanState = {
    ...emptyPlan(),
    availability: { week, daysOff: [], start: START, focusLimit: 1, interview: null },
  };
  state.milestones['all'] = milestoneOf({
    id: 'all',
    title: 'All',
    phase: 'foundations',
    area: null,
    horizon: 'ready',
    order: 0,
  });
  work.forEach(({ id, effort }, order) => {
    state.tasks[id] = taskOf({
      id,
      milestone: 'all',
      title: id,
      kind: 'study',
      effort,
      horizon: 'ready',
      order,
    });
  });

  let at = 0;
  let spent = 0;
  let ratio = 0;
  for (let day = START, count = 0; ; day = addDays(day, 1), count++) {
    if (count % 7 === 0) ratio = ratioOf(kind, level, count / 7, random);
    let minutes = Math.round((week[weekdayIndex(dayNumber(day))] ?? 0) * ratio);
    while (minutes > 0) {
      const task = work[at];
      if (!task) return { kind, state, end: day };
      const now = Math.min(minutes, Math.max(1, Math.ceil(task.takes - spent)));
      spent += now;
      minutes -= now;
      if (day < NOW) {
        const days = (state.totals[day.slice(0, 7)] ??= {});
        const subjects = (days[day] ??= {});
        subjects[task.id] = (subjects[task.id] ?? 0) + now;
      }
      if (spent < task.takes) continue;
      const known = state.tasks[task.id];
      if (known && day < NOW) known.doneOn = day;
      at += 1;
      spent = 0;
    }
    if (at >= work.length) return { kind, state, end: day };
  }
}
