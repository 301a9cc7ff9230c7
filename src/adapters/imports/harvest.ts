import { readCsv, readHeaders } from './csv.ts';
import type { Format } from './format.ts';
import { readTimeRows } from './time-rows.ts';

const HEADERS = ['Date', 'Client', 'Project', 'Task', 'Notes', 'Hours'];

/** Harvest's detailed time report as CSV: hours of a day with a decimal point or comma, mostly without clock times. */
export const harvest: Format = {
  id: 'harvest',
  title: 'Harvest, detailed time report (CSV)',
  recognise: ([file, ...others]) => {
    if (!file || others.length > 0) return 0;
    const headers = readHeaders(file.text);
    return HEADERS.every((name) => headers.includes(name)) ? 0.9 : 0;
  },
  read([file], context) {
    const rows = readCsv(file?.text ?? '').rows.map((row) => ({
      line: row.line,
      startDay: row.get('Date'),
      startTime: row.get('Started At'),
      endDay: '',
      endTime: row.get('Ended At'),
      span: row.get('Hours'),
      group: [row.get('Project'), row.get('Task')].filter(Boolean).join(' › '),
      note: row.get('Notes'),
      tags: [],
    }));
    return readTimeRows(rows, context, { dayTotals: true });
  },
};
