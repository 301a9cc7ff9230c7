import { type Day, addDays, daysBetween } from '../../../domain/day.ts';
import type { Band, LedgerEntry } from '../../../domain/ledger-schema.ts';
import type { Horizon } from '../../../domain/roadmap-schema.ts';
import { fullDay } from '../../format.ts';
import { type Tick, dayTicks } from '../../components/axis.ts';
import type { Figures } from '../../components/figures.ts';

/** What was told on a day. */
export interface Told {
  day: Day;
  band: Band;
  /** False for the forecast of this moment while it is not stored. */
  stored: boolean;
}

/** The stored forecasts of a horizon, oldest first, and the one of now as the last. */
export function toldForecasts(
  entries: readonly LedgerEntry[],
  now: Record<Horizon, Band> | null,
  horizon: Horizon,
  today: Day,
): Told[] {
  const told = entries.map((entry) => ({ day: entry.day, band: entry[horizon], stored: true }));
  const newest = entries.at(-1);
  if (!now || (newest?.day === today && newest[horizon].p50 === now[horizon].p50)) return told;
  return [...told, { day: today, band: now[horizon], stored: false }];
}

export interface HistoryLines {
  across: Tick[];
  up: Tick[];
  band: string;
  half: string;
  dots: string;
  /** The span of the last one, so that a single forecast is seen as well. */
  last: string;
}

/** P50 over the days it was told on, with its band from P10 to P90, as paths over 1000 × 100 units. */
export function historyLines(told: readonly Told[], today: Day): HistoryLines {
  const first = told[0]?.day ?? today;
  const to = told.reduce((last, one) => (one.day > last ? one.day : last), today);
  // A young history does not fill the whole width with two days.
  const from = daysBetween(first, to) < 28 ? addDays(to, -28) : first;
  const span = daysBetween(from, to);
  let low = told[0]?.band.p10 ?? today;
  let high = told[0]?.band.p90 ?? today;
  for (const { band } of told) {
    if (band.p10 < low) low = band.p10;
    if (band.p90 > high) high = band.p90;
  }
  const room = Math.max(14, Math.ceil(daysBetween(low, high) * 0.08));
  const floor = addDays(low, -room);
  const height = daysBetween(floor, addDays(high, room));
  const x = (day: Day): string => ((1000 * daysBetween(from, day)) / span).toFixed(1);
  const y = (day: Day): string => (100 - (100 * daysBetween(floor, day)) / height).toFixed(2);
  const over = told.map(({ day, band }) => `${x(day)} ${y(band.p90)}`);
  const under = told.map(({ day, band }) => `${x(day)} ${y(band.p10)}`).reverse();
  const halves = told.map(({ day, band }) => `${x(day)} ${y(band.p50)}`);
  const newest = told.at(-1);
  return {
    across: dayTicks(from, to, 8),
    up: dayTicks(floor, addDays(high, room), 6),
    band: told.length > 1 ? `M${[...over, ...under].join('L')}Z` : '',
    half: told.length > 1 ? `M${halves.join('L')}` : '',
    dots: halves.map((at) => `M${at}h0.01`).join(''),
    last: newest ? `M${x(newest.day)} ${y(newest.band.p10)}V${y(newest.band.p90)}` : '',
  };
}

const WORDS = ['p10', 'p50', 'p80', 'p90'] as const;

/** The same as a table, newest first. */
export const historyFigures = (told: readonly Told[]): Figures => ({
  columns: ['Told on', 'P10', 'P50', 'P80', 'P90'],
  rows: told
    .toReversed()
    .map(({ day, band, stored }) => [
      { shown: stored ? fullDay(day) : `${fullDay(day)}, now`, raw: day },
      ...WORDS.map((word) => ({ shown: fullDay(band[word]), raw: band[word] })),
    ]),
});
