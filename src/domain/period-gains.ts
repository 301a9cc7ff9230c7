import { currentLevels } from './assessment.ts';
import { type CalendarSpan, isWithin } from './calendar-span.ts';
import type { Catalog } from './catalog.ts';
import type { Day } from './day.ts';
import type { Level } from './identity.ts';
import type { Assessment } from './person.ts';
import { readiness } from './progress.ts';
import type { PlanState } from './state.ts';

/** A thing that was brought to its end on a day. */
export interface Reached {
  id: string;
  title: string;
  day: Day;
}

/** What came to its end within a span, the earliest first. */
export interface Finished {
  tasks: Reached[];
  milestones: Reached[];
  courses: Reached[];
  certifications: Reached[];
  projects: Reached[];
}

const byDay = (a: Reached, b: Reached): number => a.day.localeCompare(b.day) || a.id.localeCompare(b.id);

/** The day on which a thing last took the status that it still has; null when it has another. */
function since<S extends string>(
  status: S,
  one: { status: string; history: readonly { status: string; day: Day }[] },
): Day | null {
  if (one.status !== status) return null;
  return one.history.findLast((change) => change.status === status)?.day ?? null;
}

/** What was finished, reached, completed, passed and published within a span, and still counts as such. */
export function finishedWithin(plan: PlanState, span: CalendarSpan): Finished {
  const within = <T extends { id: string }>(
    things: Readonly<Record<string, T>>,
    title: (thing: T) => string,
    days: (thing: T) => readonly (Day | null)[],
  ): Reached[] =>
    Object.values(things)
      .flatMap((one) =>
        days(one).flatMap((day) =>
          day !== null && isWithin(day, span) ? [{ id: one.id, title: title(one), day }] : [],
        ),
      )
      .sort(byDay);
  return {
    tasks: within(
      plan.tasks,
      (one) => one.title,
      (one) => [one.doneOn],
    ),
    milestones: within(
      plan.milestones,
      (one) => one.title,
      (one) => [since('done', one)],
    ),
    courses: within(
      plan.courses,
      (one) => one.title,
      (one) => [since('completed', one)],
    ),
    certifications: within(
      plan.certifications,
      (one) => one.name,
      (one) => one.attempts.map((attempt) => (attempt.passed ? attempt.day : null)),
    ),
    projects: within(
      plan.projects,
      (one) => one.name,
      (one) => [since('published', one)],
    ),
  };
}

export interface LevelGain {
  skill: string;
  from: Level;
  to: Level;
}

/**
 * What the person brought along: said by the starting role, or by themselves on the day they began. It is no gain,
 * though it was said within a span.
 */
const isBrought = (one: Assessment, began: Day): boolean =>
  one.origin === 'role' || (one.origin === 'self' && one.day <= began);

const knownBefore = (plan: PlanState, span: CalendarSpan): Assessment[] => {
  const began = plan.profile?.startedOn ?? '';
  return plan.assessments.filter(
    (one) => one.day < span.from || (one.day <= span.to && isBrought(one, began)),
  );
};

/** Skills that stand higher at the end of a span than at its beginning, the largest gain first. */
export function levelsGained(plan: PlanState, span: CalendarSpan): LevelGain[] {
  const before = currentLevels(knownBefore(plan, span));
  const after = currentLevels(plan.assessments.filter((one) => one.day <= span.to));
  return [...after]
    .map(([skill, to]) => ({ skill, from: before.get(skill) ?? 0, to }))
    .filter((one) => one.to > one.from)
    .sort((a, b) => b.to - b.from - (a.to - a.from) || a.skill.localeCompare(b.skill));
}

/** Readiness in percent at the beginning and the end of a span, against the skills chosen now; null without a profile. */
export function readinessOver(
  catalog: Catalog,
  plan: PlanState,
  span: CalendarSpan,
): { before: number; after: number } | null {
  if (!plan.profile) return null;
  return {
    before: readiness(catalog, plan.profile, knownBefore(plan, span)),
    after: readiness(catalog, plan.profile, plan.assessments, span.to),
  };
}

/** The half chance as it was told at the beginning and the end of a span. */
export interface ForecastMove {
  ready: { before: Day; after: Day };
  full: { before: Day; after: Day };
}

/**
 * How the stored forecasts moved within a span: from the last one before it (or the first within) to the last one
 * within. Null when there are not two to compare.
 */
export function forecastMove({ ledger }: Pick<PlanState, 'ledger'>, span: CalendarSpan): ForecastMove | null {
  const after = ledger.entries.findLast((one) => isWithin(one.day, span));
  const before =
    ledger.entries.findLast((one) => one.day < span.from) ??
    ledger.entries.find((one) => isWithin(one.day, span));
  if (!after || !before || before === after) return null;
  const move = (of: 'ready' | 'full') => ({ before: before[of].p50, after: after[of].p50 });
  return { ready: move('ready'), full: move('full') };
}
