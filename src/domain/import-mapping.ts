import type { Mapping } from './import-schema.ts';
import { type LogSubject, rankSubjects } from './quick-log.ts';
import type { PlanState } from './state.ts';

/** What a group of a format was said to stand for the last time; undefined when it never was, or its subject is gone. */
export function rememberedMapping(
  mappings: readonly Mapping[],
  format: string,
  group: string,
  isThere: (subject: string) => boolean,
): Mapping | undefined {
  const known = mappings.find((one) => one.format === format && one.group === group);
  return known && (known.subject === null || isThere(known.subject)) ? known : undefined;
}

/** Points of a name that is found whole or by its beginnings; what is found by less is no reason to offer it. */
const CLEAR = 3000;

/**
 * The subject that a group's words name best, offered to the person; null when nothing fits or several fit equally
 * well. The innermost name (the task) is asked before the ones around it.
 */
export function suggestedSubject(group: string, subjects: readonly LogSubject[]): string | null {
  for (const name of group.split(' › ').toReversed()) {
    const [best, next] = rankSubjects(name, subjects);
    if (best && best.score >= CLEAR && best.score !== next?.score) return best.id;
  }
  return null;
}

/** Remembers what groups stand for, the newest last; what was said before of the same group is replaced. */
export function rememberMappings(plan: PlanState, said: readonly Mapping[]): void {
  const keyOf = (one: Mapping): string => `${one.format} ${one.group}`;
  const replaced = new Set(said.map(keyOf));
  const kept = plan.mappings.filter((one) => !replaced.has(keyOf(one)));
  plan.mappings = [...kept, ...said].slice(-5000);
}
