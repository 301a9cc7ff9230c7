import { type LogSubject, rankSubjects } from '../../../domain/quick-log.ts';

/** What can become of a group besides being logged on a subject; no id looks like these. */
export const GENERAL = '-';
export const LEFT_OUT = '!';

export interface Target {
  value: string;
  title: string;
}

const ALWAYS: readonly Target[] = [
  { value: GENERAL, title: 'Study in general' },
  { value: LEFT_OUT, title: 'Leave out' },
];

/** What a group can stand for: the subjects that the words fit, and the two that always can. */
export function targetsFor(
  asked: string,
  subjects: readonly LogSubject[],
  titleOf: (id: string) => string,
  chosen: string | null,
): Target[] {
  const found = asked === '' ? subjects : rankSubjects(asked, subjects);
  const list = found.slice(0, 60).map(({ id, title }) => ({ value: id, title }));
  const shown = [...ALWAYS, ...list];
  if (chosen !== null && !shown.some(({ value }) => value === chosen))
    shown.push({ value: chosen, title: titleOf(chosen) });
  return shown;
}
