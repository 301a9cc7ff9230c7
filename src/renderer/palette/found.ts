import type { SearchHit } from '../../contract/answers.ts';
import { findIn, searchIndex } from '../../domain/search-index.ts';
import { OWN_SOURCE } from '../../domain/search-plan.ts';
import type { Command } from './commands.ts';

/** The commands that fit, best first within the order of their groups; all of them when nothing is asked. */
export function fitting(commands: readonly Command[], asked: string, most: number): Command[] {
  if (asked.trim() === '') return commands.slice(0, most);
  const things = commands.map((command) => ({
    title: command.title,
    says: command.also,
    about: '',
    command,
  }));
  return findIn(searchIndex(things), asked)
    .slice(0, most)
    .map(({ thing }) => thing.command);
}

/** What a search found as lines that lead to it: the plan's things, and apart from them the catalogue's. */
export const hitCommands = (hits: readonly SearchHit[], go: (path: string) => unknown): Command[] =>
  hits.map(({ id, kind, title, source, at }) => ({
    id: `${source === OWN_SOURCE ? 'plan' : 'catalogue'} ${kind} ${id}`,
    group: source === OWN_SOURCE ? 'In your plan' : 'In the catalogue',
    title,
    note: kind,
    also: '',
    run: () => go(at),
  }));
