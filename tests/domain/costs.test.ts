import { describe, expect, it } from 'vitest';
import { certificationFromCatalog } from '../../src/domain/certifications.ts';
import { budgetLines, chosenCosts, withBudget } from '../../src/domain/costs.ts';
import { courseFromCatalog } from '../../src/domain/courses.ts';
import type { Money } from '../../src/domain/identity.ts';
import type { Certification, Course } from '../../src/domain/learning.ts';
import { emptyPlan } from '../../src/domain/empty-plan.ts';
import { TODAY } from './begun-plan.ts';
import { catalog } from './catalog-for-tests.ts';

const money = (minor: number, currency = 'USD'): Money => ({ minor, currency });

function planWith(
  courses: (Pick<Course, 'status' | 'paid' | 'cost'> & { id: string })[],
  certifications: (Pick<Certification, 'status' | 'paid' | 'fee'> & { id: string })[],
  budget: Money[] = [],
) {
  const plan = emptyPlan();
  const [course, certification] = [catalog.courses[0], catalog.certifications[0]];
  if (!course || !certification) throw new Error('an empty catalogue');
  for (const one of courses)
    plan.courses[one.id] = { ...courseFromCatalog(course, one.status, TODAY), ...one };
  for (const one of certifications)
    plan.certifications[one.id] = { ...certificationFromCatalog(certification, one.status, TODAY), ...one };
  plan.settings.budget = budget;
  return plan;
}

describe('costs', () => {
  it('are those of chosen things, and what was paid stays paid when it is dropped', () => {
    const plan = planWith(
      [
        { id: 'wish', status: 'wished', paid: false, cost: money(1000) },
        { id: 'dropped', status: 'dropped', paid: true, cost: money(2000) },
        { id: 'free', status: 'planned', paid: false, cost: money(0) },
        { id: 'unknown', status: 'planned', paid: false, cost: null },
      ],
      [
        { id: 'considered', status: 'considered', paid: false, fee: money(4000) },
        { id: 'booked', status: 'booked', paid: false, fee: money(8000) },
      ],
    );
    expect(chosenCosts(plan).map(({ kind, id }) => `${kind} ${id}`)).toEqual([
      'course dropped',
      'certification booked',
    ]);
  });

  it('are held against a budget of each currency; nothing is converted', () => {
    const plan = planWith(
      [
        { id: 'a', status: 'planned', paid: true, cost: money(3000) },
        { id: 'b', status: 'planned', paid: false, cost: money(5000) },
        { id: 'c', status: 'planned', paid: false, cost: money(700, 'GBP') },
      ],
      [{ id: 'd', status: 'booked', paid: false, fee: money(30_000) }],
      [money(10_000, 'EUR'), money(20_000)],
    );
    expect(budgetLines(plan)).toEqual([
      { currency: 'EUR', set: 10_000, spent: 0, committed: 0, left: 10_000 },
      { currency: 'USD', set: 20_000, spent: 3000, committed: 35_000, left: -18_000 },
      { currency: 'GBP', set: null, spent: 0, committed: 700, left: null },
    ]);
  });

  it('are none in an empty plan', () => {
    expect(budgetLines(emptyPlan())).toEqual([]);
  });
});

it('a budget is set at its place, added at the end, and taken away', () => {
  const budget = [money(1, 'EUR'), money(2, 'USD')];
  expect(withBudget(budget, 'EUR', money(5, 'EUR'))).toEqual([money(5, 'EUR'), money(2, 'USD')]);
  expect(withBudget(budget, 'GBP', money(3, 'GBP'))).toEqual([...budget, money(3, 'GBP')]);
  expect(withBudget(budget, 'EUR', null)).toEqual([money(2, 'USD')]);
  expect(withBudget(budget, 'JPY', null)).toEqual(budget);
});
