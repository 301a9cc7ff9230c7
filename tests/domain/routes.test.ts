import { describe, expect, it } from 'vitest';
import { openCosts } from '../../src/domain/costs.ts';
import { addDays } from '../../src/domain/day.ts';
import { requiredSteps } from '../../src/domain/gap.ts';
import { regenerate } from '../../src/domain/regenerate.ts';
import { routeOutlook, steppingStones } from '../../src/domain/routes.ts';
import { answerWhatIf } from '../../src/domain/what-if-question.ts';
import { whatIfOutlook } from '../../src/domain/what-if-outlook.ts';
import { TODAY, begunPlan } from './begun-plan.ts';
import { catalog } from './catalog-for-tests.ts';
import { chosenPlan } from './chosen-plan.ts';
import { deepFreeze } from './deep-freeze.ts';

const RUNS = 100;
const analyst = deepFreeze(begunPlan());
const stonesOf = (from: string) => steppingStones(catalog, begunPlan({ from })).map((one) => one.id);

describe('routes', () => {
  it('begin with the direct one; stepping stones are the other roles that lead there', () => {
    const routes = answerWhatIf(
      { catalog, state: analyst, today: TODAY },
      { kind: 'routes', minutesPerWeek: 60 },
    );
    expect(routes[0]).toMatchObject({ over: null, name: 'Direct', stone: null, beyond: [] });
    expect(routes.slice(1).map((one) => one.over)).toEqual(stonesOf('data-analyst'));
    expect(routes.slice(1).every((one) => one.name.startsWith('Over '))).toBe(true);
  });

  it.each(catalog.roles.filter((one) => one.kind === 'starting').map((one) => one.id))(
    'from %s never go over the own role, a newcomer, or a role with nothing to learn',
    (from) => {
      const stones = stonesOf(from);
      expect(stones).not.toContain(from);
      expect(stones).not.toContain('newcomer');
      const { profile, assessments } = begunPlan({ from });
      const others = catalog.roles.filter((one) => one.leadsTo.includes(profile!.target) && one.id !== from);
      for (const { id } of others) {
        const learns = requiredSteps(catalog, profile!, assessments, { over: id }).some(
          (step) => step.onRoute,
        );
        expect(stones.includes(id), id).toBe(learns);
      }
    },
  );

  it('leave a role out once all that it asks for is known, and one that does not lead there', () => {
    const stone = stonesOf('data-analyst')[0]!;
    const levels = Object.fromEntries(
      requiredSteps(catalog, analyst.profile!, analyst.assessments, { over: stone })
        .filter((step) => step.onRoute)
        .map((step) => [step.skill, step.level]),
    );
    expect(steppingStones(catalog, begunPlan({ levels })).map((one) => one.id)).not.toContain(stone);
    const elsewhere = structuredClone(catalog);
    elsewhere.roles.find((one) => one.id === stone)!.leadsTo = [];
    expect(steppingStones(elsewhere, analyst).map((one) => one.id)).not.toContain(stone);
  });

  it('tell what choosing them comes to', () => {
    for (const route of [null, ...stonesOf('data-analyst').map((over) => ({ over, minutesPerWeek: 120 }))]) {
      const shown = routeOutlook(catalog, analyst, TODAY, route, RUNS);
      const { ready, full, left } = whatIfOutlook(catalog, analyst, { route }, TODAY, RUNS);
      expect({ ready: shown.ready, full: shown.full, left: shown.left }).toEqual({ ready, full, left });
      const chosen = structuredClone(analyst);
      chosen.route = route;
      regenerate(catalog, chosen);
      expect(routeOutlook(catalog, chosen, TODAY, route, RUNS)).toEqual(shown);
    }
    expect(analyst).toEqual(begunPlan());
  });

  it('name the day of the first job, and what it asks for beyond the target', () => {
    const direct = routeOutlook(catalog, analyst, TODAY, null, RUNS);
    for (const over of stonesOf('data-analyst')) {
      const shown = routeOutlook(catalog, analyst, TODAY, { over, minutesPerWeek: 0 }, RUNS);
      expect(shown.stone!.plan! > TODAY && shown.stone!.p50! > TODAY, over).toBe(true);
      expect(shown.stone!.p50! <= shown.ready!.p50, over).toBe(true);
      const more = shown.beyond.reduce((sum, one) => sum + one.minutes, 0);
      expect(shown.left - direct.left, over).toBe(more);
    }
  });

  it('never end later with study on the job', () => {
    const plan = chosenPlan();
    for (const over of steppingStones(catalog, plan).map((one) => one.id)) {
      const ends = [0, 60, 300, 1200].map(
        (minutesPerWeek) => routeOutlook(catalog, plan, TODAY, { over, minutesPerWeek }, RUNS).full!.p80,
      );
      expect(ends, over).toEqual([...ends].sort().reverse());
      expect(ends.at(-1)! < ends[0]!, over).toBe(true);
    }
  });

  it('add money up for each currency and convert none', () => {
    const plan = chosenPlan();
    Object.assign(plan.courses['scikit-learn-mooc']!, { cost: { minor: 4900, currency: 'EUR' } });
    const [exam] = Object.values(plan.certifications);
    exam!.fee = { minor: 10_000, currency: 'USD' };
    plan.certifications['second'] = {
      ...exam!,
      id: 'second',
      catalog: null,
      fee: { minor: 2500, currency: 'USD' },
    };
    plan.certifications['paid'] = { ...exam!, id: 'paid', catalog: null, paid: true };
    plan.certifications['wish'] = { ...exam!, id: 'wish', catalog: null, status: 'considered' };
    const costs = [
      { currency: 'EUR', minor: 4900 },
      { currency: 'USD', minor: 12_500 },
    ];
    expect(openCosts(plan)).toEqual(costs);
    expect(routeOutlook(catalog, plan, addDays(TODAY, 1), null, RUNS).costs).toEqual(costs);
  });
});
