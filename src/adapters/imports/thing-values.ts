import type { Day } from '../../domain/day.ts';
import { PHASES } from '../../domain/phases.ts';
import type { ImportChoice, ReadCertification, ReadCourse } from '../../domain/reading.ts';
import type { PhaseId } from '../../domain/roadmap-schema.ts';
import { choose } from './choices.ts';
import { parseDate } from './clock-values.ts';
import type { ReadingContext } from './format.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * A day from `2026-05-03`, an instant, or only a month or year (`May 2023`, `2023-05`, `2023`), which stand for their
 * first day; null for anything else, such as `N/A`.
 */
export function looseDay(text: string): Day | null {
  const value = text.trim();
  const day = parseDate(value.slice(0, 10), 'ymd');
  if (day !== null) return day;
  const [, year, month] = /^(\d{4})(?:-(\d{2}))?$/.exec(value) ?? [];
  if (year !== undefined) return parseDate(`${year}-${month ?? '01'}-01`, 'ymd');
  const [, name = '', ofYear] = /^([A-Za-z]{3,9})\.? (\d{4})$/.exec(value) ?? [];
  const index = MONTHS.indexOf(name.slice(0, 3).toLowerCase());
  return index < 0 ? null : parseDate(`${ofYear ?? ''}-${index + 1}-01`, 'ymd');
}

export const orNull = (text: string): string | null => (text === '' || /^n\/a$/i.test(text) ? null : text);

export const courseOf = (line: number, said: Partial<ReadCourse> & { title: string }): ReadCourse => ({
  kind: 'course',
  line,
  provider: '',
  url: null,
  effort: null,
  completedOn: null,
  notes: '',
  ...said,
});

export const certificationOf = (
  line: number,
  said: Partial<ReadCertification> & { title: string },
): ReadCertification => ({
  kind: 'certification',
  line,
  issuer: '',
  url: null,
  earnedOn: null,
  validUntil: null,
  credentialId: '',
  credentialUrl: null,
  signedBy: null,
  isBadge: false,
  notes: '',
  ...said,
});

/** The level that skills are said to have which a file only names. */
export const chooseLevel = (context: ReadingContext): ImportChoice =>
  choose(context, {
    id: 'level',
    title: 'Level of the skills',
    why: 'The file names skills without a level. What it should say of those that the catalogue knows:',
    options: [
      { value: '0', title: 'nothing: leave the skills out' },
      { value: '1', title: 'aware' },
      { value: '2', title: 'basic' },
      { value: '3', title: 'working' },
      { value: '4', title: 'proficient' },
    ],
  });

/** The phase of the roadmap that read milestones stand in. */
export const choosePhase = (context: ReadingContext): ImportChoice =>
  choose(context, {
    id: 'phase',
    title: 'Phase of the roadmap',
    why: 'The file does not know the phases of your roadmap. Where its milestones belong:',
    options: PHASES.map(({ id, name }) => ({ value: id, title: name })),
  });
export const phaseOf = (choice: ImportChoice): PhaseId =>
  PHASES.find(({ id }) => id === choice.chosen)?.id ?? 'foundations';

/** Hours of each step where a file says none. */
export const chooseHours = (context: ReadingContext, why: string): ImportChoice =>
  choose(context, {
    id: 'hours',
    title: 'Hours of one step',
    why,
    options: [
      { value: '0', title: 'none: the steps are only ticked off' },
      { value: '1', title: '1 hour' },
      { value: '2', title: '2 hours' },
      { value: '4', title: '4 hours' },
      { value: '8', title: '8 hours' },
    ],
  });
