import { beforeAll, describe, expect, it } from 'vitest';
import { chosenParts, offeredParts } from '../../src/domain/choices.ts';
import { cutList, leavingOut } from '../../src/domain/cut-list.ts';
import { addDays, dayFromNumber, daysBetween } from '../../src/domain/day.ts';
import { forecastInput } from '../../src/domain/forecast-input.ts';
import { simulateForecast } from '../../src/domain/forecast-runs.ts';
import { chanceBy } from '../../src/domain/hours-needed.ts';
import { makePlan } from '../../src/domain/plan.ts';
import { effort } from '../../src/domain/progress.ts';
import { regenerate } from '../../src/domain/regenerate.ts';
import type { PlanState } from '../../src/domain/state.ts';
import { applyWhatIf } from '../../src/domain/what-if.ts';
import { TODAY, begunPlan } from './begun-plan.ts';
import { catalog } from './catalog-for-tests.ts';
import { chosenPlan } from './chosen-plan.ts';
import { deepFreeze } from './deep-freeze.ts';

const RUNS = 100;
let state: PlanState;
beforeAll(() => {
  state = deepFreeze(chosenPlan());
});

/** The end by P80 and the minutes left of a plan as it stands. */
function standing(plan: PlanState): { end: string; left: number } {
  const input = forecastInput(plan, makePlan(plan, TODAY), TODAY)!;
  const ends = [...simulateForecast(input, { runs: RUNS, moreHour: false }).full].sort((a, b) => a - b);
  return { end: dayFromNumber(ends[Math.ceil(0.8 * RUNS) - 1]!), left: effort(plan).left };
}
/** The plan with some of its parts really left out. */
function without(parts: Parameters<typeof leavingOut>[1]): PlanState {
  const plan = structuredClone(state);
  applyWhatIf(catalog, plan, leavingOut(plan, parts), TODAY);
  regenerate(catalog, plan);
  return plan;
}
const cuts = (day: string, of = state) =>
  cutList(catalog, of, TODAY, { day, confidence: 0.8, horizon: 'full' }, RUNS);

describe('what to leave out', () => {
  it('names each thing chosen with the days and minutes that leaving it out really saves, most days first', () => {
    const now = standing(state);
    const { cuts: list } = cuts(addDays(now.end, -1));
    expect(new Set(list.map((one) => one.kind))).toEqual(
      new Set(['skill', 'certification', 'project', 'milestone']),
    );
    for (const cut of list) {
      const after = standing(without([cut]));
      expect(cut.days, cut.id).toBe(daysBetween(after.end, now.end));
      expect(cut.days).toBeGreaterThan(0);
      expect(cut.minutes, cut.id).toBe(now.left - after.left);
    }
    expect(list.map((one) => one.days)).toEqual(list.map((one) => one.days).sort((a, b) => b - a));
    // What is chosen but saves nothing is no answer: the course pays for steps that would be needed anyway.
    for (const part of chosenParts(catalog, state))
      if (!list.some((one) => one.kind === part.kind && one.id === part.id))
        expect(standing(without([part])).end >= now.end, part.id).toBe(true);
  });

  it.each([0, 1, 2, 3])(
    'says how many have to go for the end that %i cuts give, and not one fewer',
    (count) => {
      const all = cuts(TODAY).cuts;
      const day = standing(without(all.slice(0, count))).end;
      const { enough } = cuts(day);
      expect(enough).not.toBeNull();
      expect(enough).toBeLessThanOrEqual(count);
      expect(standing(without(all.slice(0, enough!))).end <= day).toBe(true);
      if (enough! > 0) expect(standing(without(all.slice(0, enough! - 1))).end > day).toBe(true);
    },
  );

  it('asks for at least one cut exactly when the hours there are miss the day, however narrowly', () => {
    const plan = begunPlan();
    applyWhatIf(catalog, plan, { take: { projects: ['spam-filter'] } }, TODAY);
    regenerate(catalog, plan);
    const input = forecastInput(plan, makePlan(plan, TODAY), TODAY)!;
    const last = [...simulateForecast(input, { moreHour: false }).ready].sort((a, b) => a - b)[1599]!;
    const asked = [-2, -1, 0, 1].map((days) => {
      const aim = { day: dayFromNumber(last + days), confidence: 0.8, horizon: 'ready' as const };
      return [chanceBy(input, aim) >= 0.8, cutList(catalog, plan, TODAY, aim).enough];
    });
    expect(asked).toEqual([
      [false, 1],
      [false, 1],
      [true, 0],
      [true, 0],
    ]);
  });

  it('says so when all of it would not be enough', () => {
    const { cuts: list, enough } = cuts(addDays(TODAY, 30));
    expect(list.length).toBeGreaterThan(0);
    expect(enough).toBeNull();
  });

  it('has nothing to offer when only the core is on the roadmap, or there are no hours', () => {
    const core = begunPlan();
    expect(cuts(addDays(TODAY, 30), core)).toEqual({ cuts: [], enough: null });
    expect(cuts('2060-01-01', core)).toEqual({ cuts: [], enough: 0 });
    expect(cuts('2060-01-01', begunPlan({ week: [0, 0, 0, 0, 0, 0, 0] }))).toEqual({
      cuts: [],
      enough: null,
    });
  });

  it('and what is offered on top never overlap', () => {
    const key = ({ kind, id }: { kind: string; id: string }): string => `${kind} ${id}`;
    const chosen = chosenParts(catalog, state).map(key);
    const offered = offeredParts(catalog, state).map(key);
    expect(chosen).toEqual([
      'skill recommender-systems',
      'course scikit-learn-mooc',
      'certification aws-ai-practitioner',
      'project exploratory-report',
      'milestone thesis',
    ]);
    expect(offered.filter((one) => chosen.includes(one))).toEqual([]);
    expect(offered).toContain('skill computer-vision');
    expect(offered).not.toContain('certification aws-ml-specialty');
  });
});
