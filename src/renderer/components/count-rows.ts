import type { Counts } from '../../domain/counts.ts';
import { LOCALE, count, wholeHours } from '../format.ts';

const NAMES: Record<keyof Counts, string> = {
  goals: 'Goals',
  milestones: 'Milestones',
  tasks: 'Tasks',
  courses: 'Courses',
  certifications: 'Certifications',
  projects: 'Projects',
  sessions: 'Sessions',
  minutes: 'Hours',
};

export interface CountRow {
  name: string;
  before: string;
  after: string;
  /** Fewer than before. */
  fewer: boolean;
  differs: boolean;
}

const shown = (kind: keyof Counts, counts: Counts): string =>
  kind === 'minutes' ? wholeHours(counts.minutes) : counts[kind].toLocaleString(LOCALE);

/** Two counts side by side, of what there is any; without the first nothing is known of before. */
export const countRows = (before: Counts | null, after: Counts): CountRow[] =>
  (Object.keys(NAMES) as (keyof Counts)[])
    .filter((kind) => after[kind] > 0 || (before?.[kind] ?? 0) > 0)
    .map((kind) => ({
      name: NAMES[kind],
      before: before ? shown(kind, before) : '?',
      after: shown(kind, after),
      fewer: before !== null && after[kind] < before[kind],
      differs: before !== null && after[kind] !== before[kind],
    }));

/** What a backup holds in one line. */
export const countLine = ({ goals, milestones, sessions, minutes }: Counts): string =>
  [
    count(goals, 'goal'),
    count(milestones, 'milestone'),
    count(sessions, 'session'),
    wholeHours(minutes),
  ].join(' · ');
