import type { ImportChoice } from '../../domain/reading.ts';
import { choose } from './choices.ts';
import type { Format, ImportFile, ReadingContext } from './format.ts';
import { itemsOf, membersOf, parseJson, textOf } from './json.ts';
import { type TimeRow, readTimeRows } from './time-rows.ts';

interface Interval {
  line: number;
  start: string;
  /** Empty while it is still open. */
  end: string;
  tags: string[];
  annotation: string;
}

const isExport = (text: string): boolean =>
  /^\uFEFF?\s{0,100}\[/.test(text) && /"start"\s?:\s?"\d{8}T\d{6}Z"/.test(text.slice(0, 5000));
const isData = (text: string): boolean => /^inc \d{8}T\d{6}Z/m.test(text.slice(0, 5000));

/** Timewarrior's export as JSON, or its data files with a line for each interval. */
export const timewarrior: Format = {
  id: 'timewarrior',
  title: 'Timewarrior, export (JSON) or data files',
  recognise: (files) =>
    files.length > 0 && files.every(({ text }) => isExport(text) || isData(text)) ? 0.95 : 0,
  read(files, context) {
    const refused: { line: number; reason: string }[] = [];
    const intervals = files.flatMap((file) =>
      isExport(file.text) ? exported(file) : dataLines(file, refused),
    );
    const closed = intervals.filter(({ end }) => end !== '');
    const choice = groupChoice(closed, context);
    const rows = closed.map(({ line, start, end, tags, annotation }): TimeRow => {
      const group = choice?.chosen === 'first' ? tags.slice(0, 1) : tags;
      return {
        line,
        startDay: '',
        startTime: start,
        endDay: '',
        endTime: end,
        span: '',
        group: group.join(', '),
        note: annotation,
        tags,
      };
    });
    const reading = readTimeRows(rows, context);
    if (choice) reading.choices.push(choice);
    const running = intervals.length - closed.length;
    if (running > 0) reading.remarks.push(`Left out because they are still open: ${running}.`);
    return {
      ...reading,
      rows: intervals.length + refused.length,
      refused: [...reading.refused, ...refused],
    };
  },
};

const exported = ({ text }: ImportFile): Interval[] =>
  itemsOf(parseJson(text)).map((item, index) => {
    const one = membersOf(item);
    const tags = itemsOf(one['tags']).map(textOf).filter(Boolean);
    const [start, end] = [textOf(one['start']), textOf(one['end'])];
    return { line: index + 1, start, end, tags, annotation: textOf(one['annotation']) };
  });

/** Lines such as `inc 20261102T080000Z - 20261102T093000Z # study "linear algebra" # "an annotation"`. */
function dataLines({ text }: ImportFile, refused: { line: number; reason: string }[]): Interval[] {
  return text.split('\n').flatMap((whole, index): Interval[] => {
    const line = index + 1;
    const written = whole.trim();
    if (written === '') return [];
    const parts = /^inc (\d{8}T\d{6}Z)(?: - (\d{8}T\d{6}Z))?(?: # ?(.*))?$/.exec(written);
    if (!parts) {
      refused.push({ line, reason: 'is not an interval' });
      return [];
    }
    const [tags, annotation] = wordsOf(parts[3] ?? '');
    return [{ line, start: parts[1] ?? '', end: parts[2] ?? '', tags, annotation }];
  });
}

/** The words of a line, in quotes where they have spaces; what follows a lone `#` is the annotation. */
function wordsOf(text: string): [string[], string] {
  const tags: string[] = [];
  const annotation: string[] = [];
  let isTag = true;
  for (const [word, quoted] of text.matchAll(/"((?:[^"\\]|\\.)*)"|\S+/g)) {
    if (word === '#') isTag = false;
    else (isTag ? tags : annotation).push((quoted ?? word).replace(/\\(.)/g, '$1'));
  }
  return [tags, annotation.join(' ')];
}

/** Which tags make a group is asked where intervals have several. */
function groupChoice(intervals: readonly Interval[], context: ReadingContext): ImportChoice | null {
  const several = intervals.find(({ tags }) => tags.length > 1);
  if (!several) return null;
  return choose(context, {
    id: 'group',
    title: 'What sessions are mapped by',
    why: `Intervals have several tags, such as ${several.tags.slice(0, 5).join(', ').slice(0, 100)}.`,
    options: [
      { value: 'all', title: 'all tags together' },
      { value: 'first', title: 'the first tag' },
    ],
  });
}
