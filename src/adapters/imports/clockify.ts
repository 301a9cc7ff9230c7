import { readCsv, readHeaders } from './csv.ts';
import type { Format } from './format.ts';
import { type Column, headerFor } from './header-words.ts';
import { readTimeRows, tagsOf } from './time-rows.ts';

/** Columns that every variant has, whatever its language; the others come and go. */
const ALWAYS: readonly Column[] = ['startDay', 'startTime', 'endDay', 'endTime', 'span'];

/**
 * Clockify's detailed report as CSV in all its variants: 13 to 21 columns, `Task` or `Activity`, headers, order of dates
 * and twelve-hour clocks by the language of the account.
 */
export const clockify: Format = {
  id: 'clockify',
  title: 'Clockify, detailed report (CSV)',
  recognise: ([file, ...others]) => {
    if (!file || others.length > 0) return 0;
    const headers = readHeaders(file.text);
    const isWhole = ALWAYS.every((column) => headerFor(headers, column) !== null);
    // Both ways of writing a duration stand beside each other in no other tool's table.
    return isWhole && headerFor(headers, 'hours') !== null ? 0.9 : 0;
  },
  read([file], context) {
    const csv = readCsv(file?.text ?? '');
    const header = (column: Column): string => headerFor(csv.headers, column) ?? '';
    const columns = {
      startDay: header('startDay'),
      startTime: header('startTime'),
      endDay: header('endDay'),
      endTime: header('endTime'),
      span: header('span'),
      hours: header('hours'),
      project: header('project'),
      task: header('task'),
      note: header('note'),
      tags: header('tags'),
    };
    const rows = csv.rows.map((row) => ({
      line: row.line,
      startDay: row.get(columns.startDay),
      startTime: row.get(columns.startTime),
      endDay: row.get(columns.endDay),
      endTime: row.get(columns.endTime),
      span: row.get(columns.span) || row.get(columns.hours),
      group: [row.get(columns.project), row.get(columns.task)].filter(Boolean).join(' › '),
      note: row.get(columns.note),
      tags: tagsOf(row.get(columns.tags)),
    }));
    return readTimeRows(rows, context);
  },
};
