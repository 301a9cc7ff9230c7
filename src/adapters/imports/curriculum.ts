import { counted } from '../../domain/counted.ts';
import { emptyReading } from '../../domain/reading.ts';
import type { Format } from './format.ts';
import { courseOf } from './thing-values.ts';

const HEADER = /^\s*\|?\s*courses?\s*\|\s*duration\s*\|\s*effort\b/im;
const LINK = /\[([^\]]{1,400})\]\(([^()\s]{1,2000})\)/;

const cellsOf = (line: string): string[] =>
  line
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => cell.trim());

/** The middle of `6-10 hours/week` or the number of `15 weeks`; null for `- weeks`, which says nothing. */
function middle(text: string, unit: RegExp): number | null {
  const [, from, to] = /(\d{1,4}(?:\.\d{1,2})?)(?:\s*[-–]\s*(\d{1,4}(?:\.\d{1,2})?))?/.exec(text) ?? [];
  if (from === undefined || !unit.test(text)) return null;
  return (Number(from) + Number(to ?? from)) / 2;
}

/**
 * Curriculum tables in Markdown (`Courses | Duration | Effort`): hours are weeks times hours a week, with the middle of a
 * range; what says neither has no hours.
 */
export const curriculum: Format = {
  id: 'curriculum',
  title: 'Curriculum tables in Markdown (Courses, Duration, Effort)',
  recognise: (files) => (files.length === 1 && HEADER.test(files[0]?.text ?? '') ? 0.8 : 0),
  read([file]) {
    const reading = emptyReading();
    let isInside = false;
    let heading = '';
    let guessed = 0;
    for (const [index, line] of (file?.text ?? '').split(/\r\n|\r|\n/).entries()) {
      const [, title] = /^#{1,6}\s+(.{1,300})$/.exec(line) ?? [];
      if (title !== undefined) heading = title.trim();
      if (HEADER.test(line)) {
        isInside = true;
        continue;
      }
      if (!line.includes('|')) isInside = false;
      if (!isInside || /^[\s|:-]+$/.test(line)) continue;
      reading.rows += 1;
      const [name = '', duration = '', effort = ''] = cellsOf(line);
      const link = LINK.exec(name);
      const weeks = middle(duration, /week/i);
      const aWeek = middle(effort, /hour/i);
      const hours = /hour/i.test(duration) ? middle(duration, /hour/i) : null;
      const total = hours ?? (weeks !== null && aWeek !== null ? weeks * aWeek : null);
      if (/\d\s*[-–]\s*\d/.test(`${duration} ${effort}`) && total !== null) guessed += 1;
      reading.things.push(
        courseOf(index + 1, {
          title: (link?.[1] ?? name).replace(/[*_`]/g, ''),
          provider: heading,
          url: link?.[2] ?? null,
          effort: total === null ? null : Math.round(total * 60),
        }),
      );
    }
    if (guessed > 0)
      reading.remarks.push(
        `${counted(guessed, 'course gives', 'courses give')} a range of hours; its middle is taken.`,
      );
    return reading;
  },
};
