import { Failure } from '../../domain/failure.ts';
import { JOURNAL, PREVIOUS } from './folder-files.ts';
import type { Line } from './journal-line.ts';
import type { Keeper } from './keeper.ts';
import { readWhole } from './loading.ts';

/** What can be taken back and made again, newest last. A line's own inverse does either. */
interface Stacks {
  done: Line[];
  undone: Line[];
}

/** Linear history: an ordinary change clears what could be made again. */
export function stack(lines: Line[]): Stacks {
  const stacks: Stacks = { done: [], undone: [] };
  for (const line of lines) {
    if (line.aside) continue;
    if (line.undoes !== undefined) {
      stacks.done.pop();
      stacks.undone.push(line);
    } else {
      if (line.redoes === undefined) stacks.undone = [];
      else stacks.undone.pop();
      stacks.done.push(line);
    }
  }
  return stacks;
}

/**
 * The line on top of a stack. The journal alone decides when it leaves one there: what lies below can't come above it.
 * Only otherwise is the generation before read as well, which may hold a whole import.
 */
async function top(keeper: Keeper, name: keyof Stacks): Promise<Line | undefined> {
  if (!keeper.place) return undefined;
  const journal = await readWhole(keeper.files, JOURNAL, 0);
  const lines = journal?.found.lines ?? [];
  const found = stack(lines)[name].at(-1);
  if (found) return found;
  const older = await readWhole(keeper.files, PREVIOUS, 0);
  if (older?.place.header.id !== keeper.place.header.previous) return undefined;
  return stack([...(older?.found.lines ?? []), ...lines])[name].at(-1);
}

/** The line to take back next, only inside the lock; throws nothing-to-undo. */
export async function lastDone(keeper: Keeper): Promise<{ line: Line; mark: { undoes: number } }> {
  const line = await top(keeper, 'done');
  if (!line) throw new Failure('nothing-to-undo', {});
  return { line, mark: { undoes: line.redoes ?? line.seq } };
}

/** The undoing line whose change is made again next, only inside the lock; throws nothing-to-undo. */
export async function lastUndone(keeper: Keeper): Promise<{ line: Line; mark: { redoes: number } }> {
  const line = await top(keeper, 'undone');
  if (line?.undoes === undefined) throw new Failure('nothing-to-undo', {});
  return { line, mark: { redoes: line.undoes } };
}
