import { beforeAll, describe, expect, it } from 'vitest';
import { MAIN_GOAL } from '../../src/domain/beginning.ts';
import { addDays } from '../../src/domain/day.ts';
import { forecastInput } from '../../src/domain/forecast-input.ts';
import { makeForecast } from '../../src/domain/forecast.ts';
import { makePlan } from '../../src/domain/plan.ts';
import { regenerate } from '../../src/domain/regenerate.ts';
import { PlanState } from '../../src/domain/state.ts';
import { emptyPlan } from '../../src/domain/empty-plan.ts';
import { answerWhatIf } from '../../src/domain/what-if-question.ts';
import { whatIfOutlook } from '../../src/domain/what-if-outlook.ts';
import type { WhatIf } from '../../src/domain/what-if-schema.ts';
import { applyWhatIf } from '../../src/domain/what-if.ts';
import { TODAY } from './begun-plan.ts';
import { catalog } from './catalog-for-tests.ts';
import { chosenPlan } from './chosen-plan.ts';
import { deepFreeze } from './deep-freeze.ts';

const RUNS = 100;
let state: PlanState;
beforeAll(() => {
  state = deepFreeze(chosenPlan());
});
const outlook = (of: PlanState, wish: WhatIf) => whatIfOutlook(catalog, of, wish, TODAY, RUNS);
/** The plan with the what-if kept, as the service keeps it. */
function kept(wish: WhatIf): PlanState {
  const plan = structuredClone(state);
  applyWhatIf(catalog, plan, wish, TODAY);
  regenerate(catalog, plan);
  return plan;
}
const off = { id: 'trip', from: addDays(TODAY, 20), to: addDays(TODAY, 60), title: 'Trip' };

describe('a what-if', () => {
  it('that changes nothing tells what the forecast tells', () => {
    const { ready, full, changes, left, chance } = outlook(state, {});
    const made = makeForecast(state, makePlan(state, TODAY), TODAY, { runs: RUNS })!;
    expect({ ready, full }).toEqual({ ready: made.ready, full: made.full });
    expect(changes).toEqual([]);
    expect(chance).toBe(made.chanceReady(state.goals[MAIN_GOAL]!.target!));
    const work = forecastInput(state, makePlan(state, TODAY), TODAY)!.work;
    expect(left).toBe(work.reduce((sum, one) => sum + one.left, 0));
  });

  it.each<[string, WhatIf]>([
    ['hours', { week: [120, 0, 120, 0, 120, 0, 240] }],
    ['a later start', { start: addDays(TODAY, 45) }],
    ['days off', { daysOff: [off] }],
    ['a focus limit', { focusLimit: 1 }],
    ['more skills', { skills: ['recommender-systems', 'computer-vision', 'model-tuning'] }],
    ['no skills', { skills: [] }],
    [
      'courses',
      { take: { courses: ['mit-18-06sc-linear-algebra'] }, drop: { courses: ['scikit-learn-mooc'] } },
    ],
    ['a certification', { take: { certifications: ['aws-ml-engineer-associate'] } }],
    ['no certification', { drop: { certifications: ['aws-ai-practitioner'] } }],
    ['projects', { take: { projects: ['spam-filter'] }, drop: { projects: ['exploratory-report'] } }],
    ['no own milestone', { drop: { milestones: ['thesis'] } }],
    ['a route', { route: { over: 'data-engineer', minutesPerWeek: 0 } }],
    ['a route with study on the job', { route: { over: 'data-scientist', minutesPerWeek: 300 } }],
    ['a target', { target: addDays(TODAY, 300) }],
    ['no target', { target: null }],
    [
      'all at once',
      {
        week: [60, 60, 60, 60, 60, 60, 60],
        daysOff: [off],
        skills: ['data-quality'],
        take: { projects: ['fraud-detection'] },
        drop: { milestones: ['thesis'], certifications: ['aws-ai-practitioner'] },
        route: { over: 'data-engineer', minutesPerWeek: 120 },
      },
    ],
  ])('with %s comes to exactly what it showed', (_, wish) => {
    const shown = outlook(state, wish);
    const after = kept(wish);
    expect(PlanState.safeParse(after).error).toBeUndefined();
    expect(outlook(after, {})).toEqual({ ...shown, changes: [] });
    // It did something: to the outlook, or to what is on the roadmap.
    expect({ ...shown, changes: [] }).not.toEqual(outlook(state, {}));
  });

  it('keeps a course that is under way and an exam that is booked as they are', () => {
    const plan = structuredClone(state);
    plan.courses['scikit-learn-mooc']!.status = 'in-progress';
    Object.assign(plan.certifications['aws-ai-practitioner']!, { status: 'booked', examDay: TODAY });
    const before = structuredClone(plan);
    const take = { courses: ['scikit-learn-mooc'], certifications: ['aws-ai-practitioner'] };
    applyWhatIf(catalog, plan, { take }, TODAY);
    expect(plan).toEqual(before);
  });

  it('takes up again what was put aside', () => {
    const aside = kept({
      drop: {
        courses: ['scikit-learn-mooc'],
        certifications: ['aws-ai-practitioner'],
        projects: ['exploratory-report'],
      },
    });
    const take = {
      courses: ['scikit-learn-mooc'],
      certifications: ['aws-ai-practitioner'],
      projects: ['exploratory-report'],
    };
    expect({ ...outlook(aside, { take }), changes: [] }).toEqual(outlook(state, {}));
  });

  it.each<[string, WhatIf, string, object]>([
    ['skill', { skills: ['no-such'] }, 'not-found', { kind: 'skill', id: 'no-such' }],
    ['course', { take: { courses: ['no-such'] } }, 'not-found', { kind: 'course', id: 'no-such' }],
    ['exam', { take: { certifications: ['x'] } }, 'not-found', { kind: 'certification', id: 'x' }],
    ['project', { take: { projects: ['x'] } }, 'not-found', { kind: 'project', id: 'x' }],
    ['dropped course', { drop: { courses: ['x'] } }, 'not-found', { kind: 'course', id: 'x' }],
    ['dropped exam', { drop: { certifications: ['x'] } }, 'not-found', { kind: 'certification', id: 'x' }],
    ['dropped project', { drop: { projects: ['x'] } }, 'not-found', { kind: 'project', id: 'x' }],
    ['dropped milestone', { drop: { milestones: ['x'] } }, 'not-found', { kind: 'milestone', id: 'x' }],
    ['route', { route: { over: 'astronaut', minutesPerWeek: 0 } }, 'not-found', { kind: 'role' }],
    ['past target', { target: addDays(TODAY, -1) }, 'target-past', { field: 'target' }],
  ])('names an impossible %s and leaves the plan as it was', (_, wish, code, data) => {
    // Something that can be done comes first: it must not stay.
    const all: WhatIf = { week: [60, 0, 0, 0, 0, 0, 0], take: { projects: ['spam-filter'] }, ...wish };
    expect(() => outlook(state, all)).toThrow(
      expect.objectContaining({ code, data: expect.objectContaining(data) }),
    );
    expect(state).toEqual(chosenPlan());
  });

  it('leaves out milestones of one’s own only, and nothing before the plan has begun', () => {
    const template = Object.values(state.milestones).find((one) => one.origin === 'template')!.id;
    expect(() => outlook(state, { drop: { milestones: [template] } })).toThrow(
      expect.objectContaining({ code: 'still-needed', data: { kind: 'milestone', id: template } }),
    );
    expect(kept({ drop: { milestones: ['thesis'] } }).milestones['thesis']!.status).toBe('skipped');
    expect(() => outlook(emptyPlan(), {})).toThrow(expect.objectContaining({ code: 'not-started' }));
  });

  it('answers every question of the panel without a trace', () => {
    const asked = { catalog, state, today: TODAY };
    const aim = { day: addDays(TODAY, 500), confidence: 0.8, horizon: 'ready' as const };
    expect(answerWhatIf(asked, { kind: 'outlook', wish: {} }).planEnd).toBe(makePlan(state, TODAY).end);
    expect(answerWhatIf(asked, { kind: 'needed', aim })!.minutes).toBeGreaterThan(0);
    expect(
      answerWhatIf(asked, { kind: 'cuts', aim: { ...aim, horizon: 'full' } }).cuts.length,
    ).toBeGreaterThan(0);
    expect(answerWhatIf(asked, { kind: 'routes', minutesPerWeek: 60 })[0]!.name).toBe('Direct');
    expect(state).toEqual(chosenPlan());
  });
});
