import type { ImportPreview } from '../contract/import-answers.ts';
import { Failure } from '../domain/failure.ts';
import type { Mapping } from '../domain/import-schema.ts';
import { findSubject } from '../domain/quick-log.ts';
import { logSubjects } from '../domain/subjects.ts';
import type { Desk } from './run.ts';

/** `name=value` pairs. Throws `invalid` for one without an equals sign. */
export function pairs(said: readonly string[]): Record<string, string> {
  return Object.fromEntries(said.map(pair));
}

function pair(text: string): [string, string] {
  const at = text.lastIndexOf('=');
  if (at < 1) throw new Failure('invalid', { field: 'choice', reason: `“${text}” is not name=value` });
  return [text.slice(0, at).trim(), text.slice(at + 1).trim()];
}

/**
 * What each group stands for: as said now, else as remembered. Nothing is taken from names alone; a group without a
 * word is refused by the import itself. Throws `invalid`, `log-subject`, `log-ambiguous`.
 */
export function groupMappings(
  { plan, catalog }: Desk,
  preview: ImportPreview,
  maps: readonly string[],
  leaveOut: readonly string[],
): Omit<Mapping, 'format'>[] {
  const subjects = logSubjects(catalog, plan);
  const said = new Map(maps.map(pair));
  for (const group of [...said.keys(), ...leaveOut]) {
    if (!preview.groups.some((one) => one.group === group))
      throw new Failure('not-found', { kind: 'group', id: group });
  }
  return preview.groups.flatMap(({ group, remembered }): Omit<Mapping, 'format'>[] => {
    const words = said.get(group);
    if (leaveOut.includes(group)) return [{ group, subject: null, left: true }];
    if (words === '-') return [{ group, subject: null, left: false }];
    if (words !== undefined) return [{ group, subject: findSubject(words, subjects).id, left: false }];
    return remembered ? [{ group, ...remembered }] : [];
  });
}
