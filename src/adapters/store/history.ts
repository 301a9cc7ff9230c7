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

/** The lines of this generation and the one before, oldest first. Only inside the lock. */
async function lines(keeper: Keeper): Promise<Line[]> {
  if (!keeper.place) return [];
  const journal = await readWhole(keeper.files, JOURNAL, 0);
  const older = await readWhole(keeper.files, PREVIOUS, 0);
  const follows = older !== null && older.place.header.id === keeper.place.header.previous;
  return [...(follows ? older.found.lines : []), ...(journal?.found.lines ?? [])];
}

/** The line to take back next; throws nothing-to-undo. */
export async function lastDone(keeper: Keeper): Promise<{ line: Line; mark: { undoes: number } }> {
  const line = stack(await lines(keeper)).done.at(-1);
  if (!line) throw new Failure('nothing-to-undo', {});
  return { line, mark: { undoes: line.redoes ?? line.seq } };
}

/** The undoing line whose change is made again next; throws nothing-to-undo. */
export async function lastUndone(keeper: Keeper): Promise<{ line: Line; mark: { redoes: number } }> {
  const line = stack(await lines(keeper)).undone.at(-1);
  if (line?.undoes === undefined) throw new Failure('nothing-to-undo', {});
  return { line, mark: { redoes: line.undoes } };
}
