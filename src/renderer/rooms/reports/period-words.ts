import type { CalendarSpan } from '../../../domain/calendar-span.ts';
import { daysBetween } from '../../../domain/day.ts';
import type { Finished, Reached } from '../../../domain/period-gains.ts';
import type { PeriodSummary } from '../../../domain/period-summary.ts';
import { movedWords } from '../../components/shift-words.ts';
import { LOCALE, count, fullDay, hours, monthName, monthYear, percent } from '../../format.ts';

/** `November 2026`, `Oct to Dec 2026`. */
export function spanName({ kind, from, to }: CalendarSpan): string {
  if (kind === 'year') return from.slice(0, 4);
  return kind === 'month' ? monthYear(from) : `${monthName(from)} to ${monthName(to)} ${from.slice(0, 4)}`;
}

/** Percent with one decimal: a month moves readiness by little. */
export const finePercent = (number: number): string =>
  `${number.toLocaleString(LOCALE, { maximumFractionDigits: 1 })} %`;

/** The kinds of things that a span brings to an end, in the order in which they are told. */
export const ENDS = [
  { of: 'milestones', title: 'Milestones reached', one: 'milestone', verb: 'reached' },
  { of: 'certifications', title: 'Certifications earned', one: 'certification', verb: 'earned' },
  { of: 'courses', title: 'Courses completed', one: 'course', verb: 'completed' },
  { of: 'projects', title: 'Projects published', one: 'project', verb: 'published' },
  { of: 'tasks', title: 'Tasks finished', one: 'task', verb: 'finished' },
] as const satisfies { of: keyof Finished; title: string; one: string; verb: string }[];

/** How far the half chance moved in a span, in days; null when it is not known. */
export const movedDays = (made: PeriodSummary, of: 'ready' | 'full'): number | null =>
  made.forecast && daysBetween(made.forecast[of].before, made.forecast[of].after);

function hoursSentence(made: PeriodSummary, before: PeriodSummary | null): string {
  const more = before ? made.minutes - before.minutes : 0;
  const than =
    before && !made.running && more !== 0
      ? `; ${hours(Math.abs(more))} ${more > 0 ? 'more' : 'less'} than in ${spanName(before.span)}`
      : '';
  if (made.aim === 0) return `${hours(made.minutes)} studied, none were planned${than}.`;
  if (!made.running)
    return `${hours(made.minutes)} of ${hours(made.aim)} planned (${percent(made.minutes / made.aim)})${than}.`;
  const due = made.aimSoFar > 0 ? `, ${hours(made.aimSoFar)} of them until yesterday` : '';
  return `${hours(made.minutes)} so far of ${hours(made.aim)} planned${due}.`;
}

/** A span in sentences. */
export function periodSentences(made: PeriodSummary, before: PeriodSummary | null): string[] {
  const said = [hoursSentence(made, before)];
  if (made.days > 0)
    said.push(`Studied on ${count(made.days, 'day')}, longest streak ${count(made.longestStreak, 'day')}.`);
  const ends = ENDS.flatMap(({ of, one, verb }) => {
    const many = made.finished[of].length;
    return many === 0 ? [] : [`${count(many, one)} ${verb}`];
  });
  const levels = made.levels.reduce((sum, one) => sum + one.to - one.from, 0);
  if (levels > 0) ends.push(`${count(levels, 'level')} gained`);
  if (ends.length > 0) said.push(`${ends.join(', ')}.`);
  if (made.readiness) {
    const [from, to] = [finePercent(made.readiness.before), finePercent(made.readiness.after)];
    said.push(from === to ? `Readiness stayed at ${to}.` : `Readiness went from ${from} to ${to}.`);
  }
  const [ready, full] = [movedDays(made, 'ready'), movedDays(made, 'full')];
  if (ready !== null && full !== null)
    said.push(
      ready === full
        ? `Both forecasts: ${movedWords(ready)}.`
        : `The forecast of ready to apply: ${movedWords(ready)}; of the full profile: ${movedWords(full)}.`,
    );
  return said;
}

/** A finished thing with its day: `Vectors (14 Mar 2028)`. */
export const reachedLine = (one: Reached): string => `${one.title} (${fullDay(one.day)})`;
