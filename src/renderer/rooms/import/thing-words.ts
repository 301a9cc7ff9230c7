import type { ReadThing } from '../../../domain/reading.ts';
import { fullDay, hours } from '../../format.ts';

const KINDS: Record<ReadThing['kind'], string> = {
  course: 'Course',
  certification: 'Certification',
  skill: 'Skill',
  project: 'Project',
  task: 'Task',
};
export const thingKind = (thing: ReadThing): string => KINDS[thing.kind];

/** What a file says of a thing, after its kind: ` · Example Academy, 6 h, finished 3 May 2026`. */
export function thingFacts(thing: ReadThing): string {
  const facts: (string | null)[] = [];
  if (thing.kind === 'course')
    facts.push(
      thing.provider,
      thing.effort === null ? null : hours(thing.effort),
      thing.completedOn === null ? null : `finished ${fullDay(thing.completedOn)}`,
    );
  if (thing.kind === 'certification')
    facts.push(
      thing.issuer,
      thing.earnedOn === null ? null : `earned ${fullDay(thing.earnedOn)}`,
      thing.validUntil === null ? null : `valid until ${fullDay(thing.validUntil)}`,
    );
  if (thing.kind === 'skill') facts.push(`level ${thing.level}`);
  if (thing.kind === 'project') facts.push(thing.url);
  if (thing.kind === 'task')
    facts.push(
      thing.milestone,
      thing.effort === null ? null : hours(thing.effort),
      thing.deadline === null ? null : `due ${fullDay(thing.deadline)}`,
      thing.doneOn === null ? null : 'done',
    );
  const said = facts.filter((fact) => fact !== null && fact !== '');
  return said.length > 0 ? ` · ${said.join(', ')}` : '';
}

/** Why a file that the app was opened with is not read yet, and what to do. */
export const refusedWords = (name: string, reason: string | null): string =>
  reason === 'too-large'
    ? `“${name}” is larger than 50 MB and was not read`
    : `“${name}” could not be read; choose it here to try again`;
