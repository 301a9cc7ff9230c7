import type { PeriodSummary } from '../../../domain/period-summary.ts';
import { type Figure, type Figures, hoursNumber } from '../../components/figures.ts';
import { movedWords } from '../../components/shift-words.ts';
import { LOCALE, hours } from '../../format.ts';
import { ENDS, finePercent, movedDays, periodSentences, reachedLine, spanName } from './period-words.ts';

/** One measure of a span: how it is written, and whether it is told when it is nothing. */
interface Measure {
  title: string;
  of: (made: PeriodSummary) => number | null;
  shown: (value: number) => string;
  raw?: (value: number) => number;
  always: boolean;
}

const plain = (value: number): string => value.toLocaleString(LOCALE);
const gain = ({ readiness }: PeriodSummary): number | null =>
  readiness && Math.round((readiness.after - readiness.before) * 10) / 10;

const MEASURES: readonly Measure[] = [
  { title: 'Hours', of: (made) => made.minutes, shown: hours, raw: hoursNumber, always: true },
  { title: 'Planned hours', of: (made) => made.aim, shown: hours, raw: hoursNumber, always: true },
  { title: 'Days studied', of: (made) => made.days, shown: plain, always: true },
  { title: 'Longest streak, days', of: (made) => made.longestStreak, shown: plain, always: true },
  ...ENDS.map(({ of, title }) => ({
    title,
    of: (made: PeriodSummary): number => made.finished[of].length,
    shown: plain,
    always: of === 'tasks' || of === 'milestones',
  })),
  {
    title: 'Levels gained',
    of: (made) => made.levels.reduce((sum, one) => sum + one.to - one.from, 0),
    shown: plain,
    always: true,
  },
  { title: 'Readiness gained', of: gain, shown: finePercent, always: true },
  { title: 'Ready to apply moved', of: (made) => movedDays(made, 'ready'), shown: movedWords, always: true },
  { title: 'Full profile moved', of: (made) => movedDays(made, 'full'), shown: movedWords, always: true },
];

const UNKNOWN: Figure = { shown: '–', raw: '' };

/** A span beside the one before it, and what it has more or less of everything. */
export function periodFigures(made: PeriodSummary, before: PeriodSummary | null): Figures {
  const name = made.running ? `${spanName(made.span)}, so far` : spanName(made.span);
  return {
    columns: ['Measure', name, ...(before ? [spanName(before.span), 'Change'] : [])],
    rows: MEASURES.flatMap(({ title, of, shown, raw = (value) => value, always }) => {
      const [now, then] = [of(made), before ? of(before) : null];
      if (!always && !now && !then) return [];
      const cell = (value: number | null): Figure =>
        value === null ? UNKNOWN : { shown: shown(value), raw: raw(value) };
      const isMove = shown === movedWords;
      const change = now !== null && then !== null && !isMove ? now - then : null;
      const signed: Figure =
        change === null
          ? UNKNOWN
          : {
              shown: change === 0 ? 'same' : `${change > 0 ? '+' : '−'}${shown(Math.abs(change))}`,
              raw: raw(change),
            };
      return [[{ shown: title }, cell(now), ...(before ? [cell(then), signed] : [])]];
    }),
  };
}

/** Text that Markdown would take for its own is left as it is typed. */
const literal = (text: string): string => text.replace(/([\\`*_[\]<>#|])/g, '\\$1');

/** The same in Markdown: words, table, and the names of what was finished. */
export function periodMarkdown(
  made: PeriodSummary,
  before: PeriodSummary | null,
  skillName: (id: string) => string,
): string {
  const { columns, rows } = periodFigures(made, before);
  const line = (cells: readonly string[]): string => `| ${cells.map(literal).join(' | ')} |`;
  const lists = ENDS.flatMap(({ of, title }) => {
    const reached = made.finished[of];
    if (reached.length === 0) return [];
    return ['', `## ${title}`, '', ...reached.map((one) => `- ${literal(reachedLine(one))}`)];
  });
  const levels = made.levels.map((one) => `- ${literal(skillName(one.skill))}: ${one.from} to ${one.to}`);
  return [
    `# ${columns[1] ?? ''}`,
    '',
    periodSentences(made, before).join(' '),
    '',
    line(columns),
    line(columns.map(() => '---')),
    ...rows.map((row) => line(row.map((cell) => cell.shown))),
    ...lists,
    ...(levels.length > 0 ? ['', '## Levels gained', '', ...levels] : []),
    '',
  ].join('\n');
}
