import type { Catalog } from './catalog.ts';
import { type Instant, dayNumber, localDay, weekStart } from './day.ts';
import type { Availability } from './person.ts';
import type { Plan } from './plan.ts';
import { type AskedQuestion, type ReviewItem, reviewItems } from './review-items.ts';
import { type ReviewPlan, planReviews } from './review-plan.ts';
import { dayCapacity } from './schedule.ts';
import type { PlanState } from './state.ts';

/**
 * Minutes that a plan leaves for reviews on a day, by day number: what the day offers less what other tasks take.
 * Interview preparation is what reviews are, so its tasks leave their minutes to them.
 */
export function minutesLeft(
  { tasks }: Pick<PlanState, 'tasks'>,
  availability: Availability | null,
  made: Pick<Plan, 'tasks'>,
): (day: number) => number {
  if (!availability) return () => 0;
  const capacity = dayCapacity(availability);
  const taken = new Map<number, number>();
  for (const { id, days } of made.tasks) {
    if (tasks[id]?.kind === 'interview') continue;
    for (const { day, minutes } of days) {
      const number = dayNumber(day);
      taken.set(number, (taken.get(number) ?? 0) + minutes);
    }
  }
  return (day) => Math.max(0, capacity(day) - (taken.get(day) ?? 0));
}

/** Minutes of reviews made since the week began, each counted with what its kind takes. */
export function minutesReviewed(
  cards: PlanState['cards'],
  items: readonly ReviewItem[],
  now: Instant,
  zone: string,
): number {
  const monday = weekStart(localDay(now, zone));
  let minutes = 0;
  for (const item of items) {
    for (const [at] of cards[item.id]?.history ?? [])
      if (localDay(at, zone) >= monday) minutes += item.minutes;
  }
  return minutes;
}

export type Reviewed = Pick<PlanState, 'cards' | 'answers' | 'tasks' | 'totals' | 'availability'>;

/** What can be reviewed, and the reviews that are placed, for a person at a moment. */
export function reviewsOf(
  state: Reviewed,
  made: Pick<Plan, 'tasks'>,
  questions: readonly AskedQuestion[],
  catalog: Pick<Catalog, 'skills'>,
  now: Instant,
  zone: string,
): { items: ReviewItem[]; plan: ReviewPlan } {
  const { cards, availability } = state;
  const items = reviewItems(state, questions, catalog);
  const plan = planReviews({
    ...{ items, now, zone },
    aim: availability?.interview ?? null,
    left: minutesLeft(state, availability, made),
    spent: minutesReviewed(cards, items, now, zone),
  });
  return { items, plan };
}
