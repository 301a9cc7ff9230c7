import { counted } from '../../domain/counted.ts';
import { type ReadSession, type Reading, emptyReading, isOpen } from '../../domain/reading.ts';
import { choose, chooseZone, dateOrder } from './choices.ts';
import type { ReadingContext } from './format.ts';
import { type Clocks, type RowTimes, timesOf } from './row-times.ts';

/** One entry of a table of times, as its cells stand; empty where there is no such column. */
export interface TimeRow extends Clocks {
  line: number;
  group: string;
  note: string;
  tags: string[];
}

/**
 * Sessions from a table of times: date order and zone are asked for where the rows leave them open, and which one
 * counts where a duration isn't the time between start and end. A row that can't be read is refused with its reason.
 * With `dayTotals` a row without a time is the total of its day and begins at 12:00.
 */
export function readTimeRows(
  rows: readonly TimeRow[],
  context: ReadingContext,
  { dayTotals = false } = {},
): Reading {
  const reading = { ...emptyReading(), rows: rows.length };
  const dates = dateOrder(context, datesOf(rows));
  if (dates.choice) reading.choices.push(dates.choice);
  const isAsked = rows.length === 0 || rows.some((row) => row.zone === undefined);
  const zone = chooseZone(
    context,
    rows.some((row) => row.startDay !== ''),
  );
  if (isAsked) reading.choices.push(zone);
  if (isOpen(reading)) return reading;
  const rules = { order: dates.order ?? 'ymd', zone: zone.chosen ?? 'UTC', dayTotals };
  const disagreeing: Disagreeing[] = [];
  let totals = 0;
  for (const row of rows) {
    const times = timesOf(row, rules);
    if ('reason' in times) {
      reading.refused.push({ line: row.line, reason: times.reason });
      continue;
    }
    const { byClock, bySpan } = times;
    if (times.isTotal) totals += 1;
    if (byClock !== null && bySpan !== null && Math.abs(byClock - bySpan) > 1)
      disagreeing.push({ row, times, byClock, bySpan });
    else reading.sessions.push(sessionOf(row, times, bySpan ?? byClock ?? 0));
  }
  settle(reading, disagreeing, context);
  if (totals > 0)
    reading.remarks.push(`Totals of a day, which have no time of day and begin at 12:00: ${totals}.`);
  return reading;
}

/** Tags as most tools write them into one cell. */
export const tagsOf = (cell: string): string[] =>
  cell === ''
    ? []
    : cell
        .split(',')
        .map((tag) => tag.trim())
        .filter(Boolean);

/** Every written day once: hundreds of thousands of rows are of a few thousand days. */
function datesOf(rows: readonly TimeRow[]): Set<string> {
  const dates = new Set<string>();
  for (const { startDay, endDay } of rows) {
    if (startDay !== '') dates.add(startDay);
    if (endDay !== '') dates.add(endDay);
  }
  return dates;
}

const sessionOf = (
  { line, group, note, tags }: TimeRow,
  { start, zone }: RowTimes,
  minutes: number,
): ReadSession => ({ line, start, zone, minutes, group, note, tags });

interface Disagreeing {
  row: TimeRow;
  times: RowTimes;
  byClock: number;
  bySpan: number;
}

/** Rows whose duration is another than the time between start and end (rounded, or with a pause): asked, once for all. */
function settle(reading: Reading, disagreeing: readonly Disagreeing[], context: ReadingContext): void {
  const [first] = disagreeing;
  if (!first) return;
  const choice = choose(context, {
    id: 'duration',
    title: 'Which length counts',
    why: `In ${counted(disagreeing.length, 'entry', 'entries')} the duration is not the time between start and end (line ${first.row.line}: ${first.bySpan} and ${first.byClock} minutes).`,
    options: [
      { value: 'span', title: 'the duration that is written' },
      { value: 'clock', title: 'the time between start and end' },
    ],
  });
  reading.choices.push(choice);
  for (const { row, times, byClock, bySpan } of disagreeing)
    reading.sessions.push(sessionOf(row, times, choice.chosen === 'clock' ? byClock : bySpan));
}
