import { Day } from '../../domain/day-schema.ts';
import { Link, Title } from '../../domain/identity.ts';

/** What is wrong with a title in words, or null. */
export const titleProblem = (text: string): string | null =>
  Title.safeParse(text).success ? null : text.trim() === '' ? 'Give it a title' : 'At most 300 characters';

/** What is wrong with an address in words, or null; none at all is fine. */
export const linkProblem = (text: string): string | null =>
  text === '' || Link.safeParse(text).success ? null : 'An address that begins with https://';

/** What is wrong with a day in words, or null; none at all is fine. */
export const dayProblem = (text: string): string | null =>
  text === '' || (Day.safeParse(text).success && text >= '1950-01-01') ? null : 'A day such as 2026-11-21';

/** The text, or null when there is none. */
export const orNull = (text: string): string | null => (text === '' ? null : text);
