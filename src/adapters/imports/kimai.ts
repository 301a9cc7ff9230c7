import type { ImportChoice } from '../../domain/reading.ts';
import { choose } from './choices.ts';
import { columnOf, readCsv, readHeaders } from './csv.ts';
import type { Format, ReadingContext } from './format.ts';
import { headerFor } from './header-words.ts';
import { splitMoment } from './moment.ts';
import { type TimeRow, readTimeRows, tagsOf } from './time-rows.ts';

/** Columns that only this tool has beside the times, in the languages whose headers are known. */
const CUSTOMER = ['Customer', 'Kunde'];
const ACTIVITY = ['Activity', 'Tätigkeit'];

const hasOne = (headers: readonly string[], names: readonly string[]): boolean =>
  columnOf({ headers: [...headers] }, names) !== null;

/** Kimai's export as CSV. Custom fields may repeat a header: the first column of a name counts. */
export const kimai: Format = {
  id: 'kimai',
  title: 'Kimai, export (CSV)',
  recognise: ([file, ...others]) => {
    if (!file || others.length > 0) return 0;
    const headers = readHeaders(file.text);
    const hasTimes = headerFor(headers, 'day') !== null && headerFor(headers, 'span') !== null;
    return hasTimes && hasOne(headers, CUSTOMER) && hasOne(headers, ACTIVITY) ? 0.9 : 0;
  },
  read([file], context) {
    const csv = readCsv(file?.text ?? '');
    const [day, from, to, span, project, note, tags] = (
      ['day', 'startTime', 'endTime', 'span', 'project', 'note', 'tags'] as const
    ).map((column) => headerFor(csv.headers, column) ?? '');
    const activity = columnOf(csv, ACTIVITY) ?? '';
    const rows = csv.rows.map((row): TimeRow => {
      const [start, end] = [row.get(from ?? ''), row.get(to ?? '')].map(
        (cell) => splitMoment(cell) ?? { day: '', time: cell },
      );
      return {
        line: row.line,
        startDay: start?.day || row.get(day ?? ''),
        startTime: start?.time ?? '',
        endDay: end?.day ?? '',
        endTime: end?.time ?? '',
        span: row.get(span ?? ''),
        group: [row.get(project ?? ''), row.get(activity)].filter(Boolean).join(' › '),
        note: row.get(note ?? ''),
        tags: tagsOf(row.get(tags ?? '')),
      };
    });
    const style = spanStyle(rows, context);
    if (style?.chosen === 'clock')
      for (const row of rows) row.span = row.span.replace(/^(\d{1,4})[.,](\d\d)$/, '$1:$2');
    const reading = readTimeRows(rows, context, { dayTotals: true });
    if (style) reading.choices.push(style);
    return reading;
  },
};

const isTwofold = (span: string): boolean => /^\d{1,4}[.,][0-5]\d$/.test(span);

/** `1.30` can be 78 or 90 minutes. Asked only where no row has an end that settles it and all could be read both ways. */
function spanStyle(rows: readonly TimeRow[], context: ReadingContext): ImportChoice | null {
  const decimals = rows.filter((row) => /^\d{1,4}[.,]\d/.test(row.span));
  const [first] = decimals;
  if (!first || !decimals.every((row) => isTwofold(row.span))) return null;
  if (rows.some((row) => row.endTime !== '')) return null;
  return choose(context, {
    id: 'span-style',
    title: 'How durations are written',
    why: `No entry has an end, and every duration, such as ${first.span} (line ${first.line}), can be read in two ways.`,
    options: [
      { value: 'hours', title: 'as decimal hours (1.30 is 78 minutes)' },
      { value: 'clock', title: 'as hours and minutes (1.30 is 90 minutes)' },
    ],
  });
}
