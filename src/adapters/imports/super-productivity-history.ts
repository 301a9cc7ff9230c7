import { type CsvRow, readCsv, readHeaders } from './csv.ts';
import type { Format } from './format.ts';
import { type TimeRow, readTimeRows, tagsOf } from './time-rows.ts';

/** Whatever else was picked for the table, a row needs a day and the time worked. */
const ALWAYS = ['Date', 'Worked'];
const OTHERS = ['Start', 'End', 'Parent Titles', 'Titles', 'Descriptions', 'Projects', 'Tags', 'Estimate'];

/** Super Productivity's history as CSV, with any of its columns in any order; ` - ` stands for nothing. */
export const superProductivityHistory: Format = {
  id: 'super-productivity-history',
  title: 'Super Productivity, history (CSV)',
  recognise: ([file, ...others]) => {
    if (!file || others.length > 0) return 0;
    const headers = readHeaders(file.text);
    if (!ALWAYS.every((name) => headers.includes(name))) return 0;
    return headers.every((name) => name === '' || [...ALWAYS, ...OTHERS].includes(name)) ? 0.9 : 0;
  },
  read([file], context) {
    const refused: { line: number; reason: string }[] = [];
    const rows: TimeRow[] = [];
    const all = readCsv(file?.text ?? '').rows;
    for (const row of all) {
      if (/^.{6,12}? - ./.test(cell(row, 'Date')))
        refused.push({ line: row.line, reason: 'is a range of days, not one day' });
      else rows.push(rowOf(row));
    }
    const reading = readTimeRows(rows, context, { dayTotals: true });
    return { ...reading, rows: all.length, refused: [...reading.refused, ...refused] };
  },
};

/** Start and end are those of the day, with its breaks; what was worked counts. */
function rowOf(row: CsvRow): TimeRow {
  const worked = cell(row, 'Worked');
  return {
    line: row.line,
    startDay: cell(row, 'Date'),
    startTime: cell(row, 'Start'),
    endDay: '',
    endTime: worked === '' ? cell(row, 'End') : '',
    // A whole number is milliseconds here, hours in other tables.
    span: /^\d{1,12}$/.test(worked) ? `${Math.round(Number(worked) / 60_000)}m` : worked,
    group: [cell(row, 'Projects'), cell(row, 'Parent Titles')].filter(Boolean).join(' › '),
    note: [cell(row, 'Titles'), cell(row, 'Descriptions')].filter(Boolean).join('\n'),
    tags: tagsOf(cell(row, 'Tags')),
  };
}

const cell = (row: CsvRow, header: string): string => {
  const text = row.get(header);
  return text === '-' ? '' : text.replace(/^'(?=-|\d)/, '');
};
