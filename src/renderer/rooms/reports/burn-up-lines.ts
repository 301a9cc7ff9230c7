import type { BurnUp } from '../../../domain/burn-up.ts';
import { type Day, addDays, daysBetween } from '../../../domain/day.ts';
import { fullDay, hours, wholeHours } from '../../format.ts';
import { type Figure, type Figures, hoursNumber } from '../../components/figures.ts';

export interface BurnUpLines {
  from: Day;
  to: Day;
  /** Minutes at the upper edge. */
  top: number;
  /** The place of a day from 0 to 1. */
  at(day: Day): number;
  today: number;
  earned: string;
  area: string;
  planned: string;
  ahead: string;
  scope: string;
  /** The line's class, and what it means. */
  legend: [string, string][];
}

/** The lines of the burn-up as paths over 1000 × 100 units; a week's sum stands at its end, the running one's today. */
export function burnUpLines(made: BurnUp, today: Day): BurnUpLines {
  const from = made.weeks[0]?.week ?? today;
  const to = addDays(made.weeks.at(-1)?.week ?? today, 7);
  const span = daysBetween(from, to);
  const at = (day: Day): number => daysBetween(from, day) / span;
  const top = 1.06 * Math.max(60, made.scope, made.planned, made.weeks.at(-1)?.ahead ?? 0);
  const point = (day: Day, minutes: number): string =>
    `${(1000 * at(day)).toFixed(1)} ${(100 - (100 * minutes) / top).toFixed(2)}`;
  const path = (points: readonly string[]): string => (points.length > 1 ? `M${points.join('L')}` : '');

  const past = made.weeks.filter((one) => one.earned !== null);
  const ends = past.map((one, index) => (index === past.length - 1 ? today : addDays(one.week, 7)));
  const earned = [point(from, 0), ...past.map((one, index) => point(ends[index] ?? today, one.earned ?? 0))];
  const planned = [
    point(from, 0),
    ...past.map((one, index) => point(ends[index] ?? today, one.planned ?? 0)),
  ];
  const ahead = [
    point(today, made.earned),
    ...made.weeks
      .filter((one) => one.ahead !== null && one.ahead > made.earned)
      .map((one) => point(addDays(one.week, 7), one.ahead ?? 0)),
  ];
  const legend: [string, string][] = [
    ['earned', 'done'],
    ['planned', 'planned until now'],
    ['ahead', 'by the plan from now on'],
    ['scope', `all effort, ${wholeHours(made.scope)}`],
  ];
  return {
    from,
    to,
    top,
    at,
    today: at(today),
    earned: path(earned),
    area: `${path([...earned, point(today, 0)])}Z`,
    planned: path(planned),
    ahead: path(ahead),
    scope: path([point(from, made.scope), point(to, made.scope)]),
    legend: legend.filter(([kind]) => kind !== 'ahead' || ahead.length > 1),
  };
}

const sum = (minutes: number | null): Figure =>
  minutes === null ? { shown: '', raw: '' } : { shown: hours(minutes), raw: hoursNumber(minutes) };

/** The same as a table, the newest week last as in the chart. */
export const burnUpFigures = (made: BurnUp): Figures => ({
  columns: ['Week of', 'Done', 'Planned', 'By the plan', 'All effort'],
  rows: made.weeks.map((one) => [
    { shown: fullDay(one.week), raw: one.week },
    sum(one.earned),
    sum(one.planned),
    sum(one.ahead),
    sum(made.scope),
  ]),
});
