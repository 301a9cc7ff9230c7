import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Salary } from '../../src/domain/catalog-guide.ts';
import { courseFromCatalog } from '../../src/domain/courses.ts';
import type { Money } from '../../src/domain/identity.ts';
import type { PathCosts } from '../../src/domain/path-costs.ts';
import { inCurrency, pathCosts } from '../../src/domain/path-costs.ts';
import { type PaybackCase, paybackCases, targetPay } from '../../src/domain/payback.ts';
import type { PlanState } from '../../src/domain/state.ts';
import { TODAY } from './begun-plan.ts';
import { catalog } from './catalog-for-tests.ts';
import { ownPlan } from './own-plan.ts';

const money = (minor: number, currency: string): Money => ({ minor, currency });

/** Two hours of work left, one logged, and a course for each cost. */
function planWith(costs: Money[], rates: [from: string, to: string, rate: number][] = []): PlanState {
  const plan = ownPlan([{ id: 'read', effort: 180 }]);
  plan.totals = { '2026-11': { '2026-11-20': { read: 60 } } };
  const [entry] = catalog.courses;
  if (!entry) throw new Error('an empty catalogue');
  for (const [at, cost] of costs.entries()) {
    const id = `course-${at}`;
    plan.courses[id] = { ...courseFromCatalog(entry, 'planned', TODAY), id, cost, paid: at % 2 === 0 };
  }
  for (const [from, to, rate] of rates) {
    const id = `${from}-${to}`;
    plan.rates[id] = { id, from, to, rate, day: TODAY };
  }
  return plan;
}

describe('what the path costs', () => {
  it('is the fees, paid and open, in the chosen currency', () => {
    const plan = planWith([money(30_000, 'EUR'), money(12_050, 'EUR')]);
    const costs = pathCosts(plan, { currency: 'EUR', hour: null });
    expect(costs).toMatchObject({ feesSum: 420.5, hoursSum: 0, sum: 420.5, uncounted: [], missing: [] });
  });

  it('counts hours left and logged only when an hour has a worth', () => {
    const plan = planWith([]);
    expect(pathCosts(plan, { currency: 'EUR', hour: null })).toMatchObject({
      minutesLogged: 60,
      minutesLeft: 120,
      hourWorth: null,
      sum: 0,
    });
    expect(pathCosts(plan, { currency: 'EUR', hour: money(2000, 'EUR') })).toMatchObject({
      hourWorth: 20,
      hoursSum: 60,
      sum: 60,
    });
  });

  it('converts nothing without a rate typed in that direction, and says what it left out', () => {
    const fees = [money(10_000, 'EUR'), money(20_000, 'USD')];
    const without = pathCosts(planWith(fees, [['EUR', 'USD', 1.1]]), { currency: 'EUR', hour: null });
    expect(without).toMatchObject({ feesSum: 100, missing: ['USD'], uncounted: [{ id: 'course-1' }] });
    const withRate = pathCosts(planWith(fees, [['USD', 'EUR', 0.9]]), {
      currency: 'EUR',
      hour: money(1000, 'GBP'),
    });
    expect(withRate).toMatchObject({ feesSum: 280, hourWorth: null, hoursSum: 0, missing: ['GBP'] });
    expect(withRate.fees[1]?.rate).toMatchObject({ id: 'USD-EUR', day: TODAY });
  });

  it('knows how many decimals a currency has', () => {
    const { rates } = planWith([], [['JPY', 'EUR', 0.006]]);
    expect(inCurrency(money(5000, 'JPY'), 'JPY', rates)).toBe(5000);
    expect(inCurrency(money(5000, 'JPY'), 'EUR', rates)).toBeCloseTo(30);
  });
});

const figure = (id: string, part: Partial<Salary>): Salary => ({
  id,
  role: 'machine-learning-engineer',
  level: 'mid',
  experienceYears: null,
  country: 'Germany',
  city: null,
  currency: 'EUR',
  min: null,
  avg: null,
  max: null,
  year: 2026,
  origin: null,
  note: null,
  sources: [{ name: 'a test' }],
  asOf: '2026-11-20',
  estimate: false,
  uncertain: [],
  ...part,
});

describe('target pay', () => {
  const figures = [
    figure('a', { min: 60_000, max: 80_000 }),
    figure('b', { avg: 90_000, city: 'Berlin' }),
    figure('c', { avg: 200_000, currency: 'USD' }),
    figure('d', { avg: 10_000, country: 'Austria' }),
    figure('e', { avg: 120_000, level: 'senior' }),
    figure('f', { avg: 50_000, country: null, level: 'entry', experienceYears: [0, 2] }),
    figure('g', { min: 55_000, country: null, level: 'junior', experienceYears: [0, 2] }),
  ];

  it('goes from the least to the most that figures of the country, currency and level state', () => {
    const found = targetPay(figures, { country: 'Germany', currency: 'EUR', level: 'mid' });
    expect(found).toMatchObject({ low: 60_000, high: 90_000, isOpen: false });
    expect(found?.figures.map(({ id }) => id).sort()).toEqual(['a', 'b']);
  });

  it('takes two names of the same years as one level, and says when its end is open', () => {
    expect(targetPay(figures, { country: '', currency: 'EUR', level: 'junior' })).toMatchObject({
      low: 50_000,
      high: 55_000,
      isOpen: true,
    });
  });

  it('is unknown where no figure is', () => {
    expect(targetPay(figures, { country: 'France', currency: 'EUR', level: 'mid' })).toBeNull();
    expect(targetPay(figures, { country: 'Germany', currency: 'GBP', level: 'mid' })).toBeNull();
  });
});

const costsOf = (feesSum: number, hoursSum: number): PathCosts => ({
  fees: [],
  uncounted: [],
  feesSum,
  minutesLogged: 0,
  minutesLeft: 0,
  hourWorth: 1,
  hoursSum,
  missing: [],
  sum: feesSum + hoursSum,
});
const range = (low: number, high: number) => ({ low, high, isOpen: false, figures: [] });
const months = (cases: PaybackCase[], id: PaybackCase['id']) => cases.find((one) => one.id === id)?.months;

describe('payback', () => {
  it('is a range of months from the highest to the lowest gain', () => {
    const cases = paybackCases(costsOf(1000, 5000), range(54_000, 72_000), 48_000);
    expect(months(cases, 'as said')).toEqual({ best: 3, worst: 12 });
    expect(months(cases, 'half the hours')).toEqual({ best: 1.75, worst: 7 });
    expect(months(cases, 'more pay')?.worst).toBeCloseTo((12 * 6000) / 11_400);
  });

  it('is never where the gain is not above zero', () => {
    const cases = paybackCases(costsOf(1000, 0), range(48_000, 60_000), 48_000);
    expect(months(cases, 'as said')).toEqual({ best: 1, worst: null });
    expect(months(paybackCases(costsOf(1000, 0), range(40, 50), 48_000), 'as said')).toEqual({
      best: null,
      worst: null,
    });
    expect(months(cases, 'half the hours')).toBeUndefined();
  });

  const amount = fc.integer({ min: 1, max: 400_000 });
  const never = (value: number | null | undefined): number => value ?? Infinity;

  it('of any amounts is never sooner at its late end, and more pay or fewer hours never make it later', () => {
    fc.assert(
      fc.property(amount, amount, amount, amount, amount, (fees, hours, a, b, pay) => {
        const cases = paybackCases(costsOf(fees, hours), range(Math.min(a, b), Math.max(a, b)), pay);
        for (const { months: held } of cases) expect(never(held.best)).toBeLessThanOrEqual(never(held.worst));
        const [said, more, less, half] = cases.map((one) => one.months);
        for (const end of ['best', 'worst'] as const) {
          expect(never(more?.[end])).toBeLessThanOrEqual(never(said?.[end]));
          expect(never(less?.[end])).toBeGreaterThanOrEqual(never(said?.[end]));
          expect(never(half?.[end])).toBeLessThanOrEqual(never(said?.[end]));
        }
      }),
    );
  });

  it('of any gain above zero is paid back after exactly its months', () => {
    fc.assert(
      fc.property(amount, amount, amount, (costs, pay, more) => {
        const [said] = paybackCases(costsOf(costs, 0), range(pay + more, pay + more), pay);
        expect(((said?.months.best ?? 0) / 12) * more).toBeCloseTo(costs, 3);
      }),
    );
  });
});
