import type { ImportChoice } from '../../domain/reading.ts';
import { emptyReading, isOpen } from '../../domain/reading.ts';
import { choose } from './choices.ts';
import { parseInstant, parseSpan, parseTime, possibleOrders } from './clock-values.ts';
import { type Csv, type CsvRow, headerKey, readCsv, readHeaders } from './csv.ts';
import type { Format, ReadingContext } from './format.ts';
import { type Column, headerFor } from './header-words.ts';
import { splitMoment } from './moment.ts';
import { type TimeRow, readTimeRows, tagsOf } from './time-rows.ts';

const MOST_COLUMNS = 200;
const NONE = '-';

type Role = 'day' | 'start' | 'end' | 'duration' | 'group' | 'note' | 'tags';

/** What is asked of a table, with the names that speak for a column and the shape that its values have. */
const ROLES: readonly {
  role: Role;
  title: string;
  words: readonly Column[];
  fits?: (cell: string) => boolean;
}[] = [
  { role: 'day', title: 'day', words: ['day', 'startDay'], fits: (cell) => possibleOrders(cell).length > 0 },
  {
    role: 'start',
    title: 'start (a time, a day with a time, or an instant)',
    words: ['startTime'],
    fits: (cell) => isMoment(cell) || parseTime(cell) !== null,
  },
  { role: 'end', title: 'end', words: ['endTime'] },
  { role: 'duration', title: 'duration', words: ['span', 'hours'], fits: (cell) => parseSpan(cell) !== null },
  { role: 'group', title: 'project or other group', words: ['project', 'task'] },
  { role: 'note', title: 'note', words: ['note'] },
  { role: 'tags', title: 'tags', words: ['tags'] },
];

const isMoment = (cell: string): boolean => splitMoment(cell) !== null || parseInstant(cell) !== null;

/** Headers that can be asked for: named, and no name twice. */
const columnsOf = (headers: readonly string[]): string[] =>
  [
    ...new Map(
      headers.filter((name) => headerKey(name) !== '').map((name) => [headerKey(name), name]),
    ).values(),
  ].slice(0, MOST_COLUMNS);

/** Any table of times as CSV: the person says which column is which. It is offered, never taken by itself. */
export const table: Format = {
  id: 'table',
  title: 'Any table of times (CSV), columns named by you',
  recognise: ([file, ...others]) => {
    if (!file || others.length > 0 || /^\uFEFF?\s{0,100}[[{<]|^BEGIN:/.test(file.text)) return 0;
    const columns = columnsOf(readHeaders(file.text));
    if (columns.length < 2) return 0;
    const hasWords = ROLES.slice(0, 4).some(({ words }) => words.some((word) => headerFor(columns, word)));
    return hasWords ? 0.3 : 0.1;
  },
  read([file], context) {
    const csv = readCsv(file?.text ?? '');
    const choices = ROLES.map((one) => columnChoice(csv, one, context));
    const isMapped = !isOpen({ choices });
    const chosen = (role: Role): string => {
      const said = choices.find(({ id }) => id === `column-${role}`)?.chosen ?? NONE;
      return said === NONE ? '' : said;
    };
    if (!isMapped) return { ...emptyReading(), choices, rows: csv.rows.length };
    const reading = readTimeRows(
      csv.rows.map((row) => rowOf(row, chosen)),
      context,
      { dayTotals: true },
    );
    return { ...reading, choices: [...choices, ...reading.choices] };
  },
};

function rowOf(row: CsvRow, chosen: (role: Role) => string): TimeRow {
  const cell = (role: Role): string => row.get(chosen(role));
  const start = splitMoment(cell('start'));
  const end = splitMoment(cell('end'));
  const day = cell('day');
  // A day with a time in the column of days is a start.
  const whole = start ?? (cell('start') === '' ? splitMoment(day) : null);
  const isInstant = whole === null && parseInstant(cell('start')) !== null;
  return {
    line: row.line,
    startDay: isInstant ? '' : (whole?.day ?? day),
    startTime: whole?.time ?? cell('start'),
    endDay: end?.day ?? '',
    endTime: end?.time ?? cell('end'),
    span: cell('duration'),
    group: cell('group'),
    note: cell('note'),
    tags: tagsOf(cell('tags')),
  };
}

/** Asks for the column of a role; what its name or its values speak for is said and comes first. */
function columnChoice(
  csv: Csv,
  { role, title, words, fits }: (typeof ROLES)[number],
  context: ReadingContext,
): ImportChoice {
  const columns = columnsOf(csv.headers);
  const named = words.map((word) => headerFor(columns, word)).find((name) => name !== null) ?? null;
  const first = csv.rows.slice(0, 20);
  const shaped =
    named === null && fits
      ? columns.find((name) => first.length > 0 && first.every((row) => fits(row.get(name))))
      : undefined;
  const likely = named ?? shaped;
  const example = likely === undefined ? '' : (first[0]?.get(likely) ?? '').slice(0, 40).toWellFormed();
  const why =
    likely === undefined
      ? 'No column looks like it.'
      : `“${likely}” looks like it by its ${named === null ? 'values' : 'name'}${example === '' ? '' : ` (such as ${example})`}.`;
  const others = columns.filter((name) => name !== likely);
  const options = [...(likely === undefined ? [NONE, ...others] : [likely, NONE, ...others])].map(
    (value) => ({ value, title: value === NONE ? 'none' : value }),
  );
  return choose(context, { id: `column-${role}`, title: `Column of the ${title}`, why, options });
}
