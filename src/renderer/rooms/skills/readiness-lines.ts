import { type Day, addDays, daysBetween } from '../../../domain/day.ts';
import type { ReadinessDay } from '../../../domain/readiness-history.ts';
import { type Tick, dayTicks } from '../../components/axis.ts';
import type { Figures } from '../../components/figures.ts';
import { LOCALE, fullDay } from '../../format.ts';

/** `58.4 %`: the same digit as the command line tells. */
export const exactPercent = (percent: number): string =>
  `${percent.toLocaleString(LOCALE, { maximumFractionDigits: 1 })} %`;

export interface ReadinessLines {
  across: Tick[];
  up: Tick[];
  /** The steps up to today. */
  line: string;
  area: string;
  dots: string;
}

const UP: readonly number[] = [0, 25, 50, 75, 100];

/** Readiness as steps over 1000 × 100 units: what was said holds until something else is. */
export function readinessLines(history: readonly ReadinessDay[], today: Day): ReadinessLines {
  const first = history[0]?.day ?? today;
  const last = history.at(-1)?.day ?? today;
  const to = last > today ? last : today;
  // A young history does not fill the whole width with two days.
  const from = daysBetween(first, to) < 28 ? addDays(to, -28) : first;
  const span = daysBetween(from, to);
  const x = (day: Day): string => ((1000 * daysBetween(from, day)) / span).toFixed(1);
  const y = (percent: number): string => (100 - percent).toFixed(2);
  const steps = history.map(({ day, percent }) => `H${x(day)}V${y(percent)}`).join('');
  const line = history[0] ? `M${x(first)} ${y(history[0].percent)}${steps}H1000` : '';
  return {
    across: dayTicks(from, to, 8),
    up: UP.map((percent) => ({ at: percent / 100, text: `${percent} %` })),
    line,
    area: line === '' ? '' : `${line}V100H${x(first)}Z`,
    dots: history.map(({ day, percent }) => `M${x(day)} ${y(percent)}h0.01`).join(''),
  };
}

/** The same as a table, newest first. */
export const readinessFigures = (history: readonly ReadinessDay[]): Figures => ({
  columns: ['Day', 'Readiness', 'Change'],
  rows: history
    .map(({ day, percent }, place) => {
      const before = history[place - 1];
      const change = before ? Math.round((percent - before.percent) * 10) / 10 : 0;
      return [
        { shown: fullDay(day), raw: day },
        { shown: exactPercent(percent), raw: Math.round(percent * 10) / 10 },
        {
          shown: before ? `${change > 0 ? '+' : ''}${change.toLocaleString(LOCALE)}` : '',
          raw: before ? change : '',
        },
      ];
    })
    .toReversed(),
});
