import { readCsv, readHeaders } from './csv.ts';
import type { Format } from './format.ts';
import { readTimeRows, tagsOf } from './time-rows.ts';

/** What only this tool's table has, among tables of times. */
const HEADERS = ['User', 'Email', 'Description', 'Billable', 'Start date', 'Start time', 'Duration', 'Tags'];

/** Toggl Track's detailed report as CSV: with or without end columns and an amount in some currency. */
export const toggl: Format = {
  id: 'toggl',
  title: 'Toggl Track, detailed report (CSV)',
  recognise: ([file, ...others]) => {
    if (!file || others.length > 0) return 0;
    const headers = readHeaders(file.text);
    return HEADERS.every((name) => headers.includes(name)) ? 0.95 : 0;
  },
  read([file], context) {
    const rows = readCsv(file?.text ?? '').rows.map((row) => ({
      line: row.line,
      startDay: row.get('Start date'),
      startTime: row.get('Start time'),
      endDay: row.get('End date'),
      endTime: row.get('End time'),
      span: row.get('Duration'),
      group: [row.get('Project'), row.get('Task')].filter(Boolean).join(' › '),
      note: row.get('Description'),
      tags: tagsOf(row.get('Tags')),
    }));
    return readTimeRows(rows, context);
  },
};
