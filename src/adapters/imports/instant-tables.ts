import { listOfCell } from '../../domain/table-columns.ts';
import { readCsv, readHeaders } from './csv.ts';
import type { Format, ImportFile } from './format.ts';
import { readTimeRows, tagsOf } from './time-rows.ts';

const hasAll = ([file, ...others]: readonly ImportFile[], names: readonly string[]): boolean => {
  if (!file || others.length > 0) return false;
  const headers = readHeaders(file.text);
  return names.every((name) => headers.includes(name));
};

/** solidtime's time entries as CSV: start and end are instants. */
export const solidtime: Format = {
  id: 'solidtime',
  title: 'solidtime, time entries (CSV)',
  recognise: (files) =>
    hasAll(files, ['description', 'project', 'task', 'tags', 'start', 'end', 'billable']) ? 0.95 : 0,
  read([file], context) {
    const rows = readCsv(file?.text ?? '').rows.map((row) => ({
      line: row.line,
      startDay: '',
      startTime: row.get('start'),
      endDay: '',
      endTime: row.get('end'),
      span: '',
      group: [row.get('project'), row.get('task')].filter(Boolean).join(' › '),
      note: row.get('description'),
      tags: tagsOf(row.get('tags')),
    }));
    return readTimeRows(rows, context);
  },
};

/** Ascent's own sessions as CSV, with any of its columns besides these four: an instant with its zone and whole minutes, so that nothing has to be asked. */
export const ascentCsv: Format = {
  id: 'ascent-csv',
  title: 'Ascent, sessions (CSV)',
  recognise: (files) => (hasAll(files, ['Start (UTC)', 'Time zone', 'Minutes', 'Subject']) ? 0.97 : 0),
  read([file], context) {
    const rows = readCsv(file?.text ?? '').rows.map((row) => {
      const minutes = row.get('Minutes');
      return {
        line: row.line,
        startDay: '',
        startTime: row.get('Start (UTC)'),
        endDay: '',
        endTime: '',
        // A bare number would be hours.
        span: /^\d{1,4}$/.test(minutes) ? `${minutes}m` : `${minutes} minutes`,
        zone: row.get('Time zone'),
        group: row.get('Subject'),
        note: row.get('Note'),
        tags: listOfCell(row.get('Tags')),
      };
    });
    return readTimeRows(rows, context);
  },
};
