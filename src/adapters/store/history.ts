import type { HistoryEntry } from '../../contract/answers.ts';
import { Failure } from '../../domain/failure.ts';
import { generations } from './generations.ts';
import type { FolderFiles } from './folder-files.ts';
import type { Line } from './journal-line.ts';
import { overlapping } from './overlap.ts';

/** A line without what it changed: a single import may be megabytes. */
type Told = Omit<Line, 'patches' | 'inverse'>;

/** What can be taken back and made again, newest last. A line's own inverse does either. */
interface Stacks<L extends Told> {
  done: L[];
  undone: L[];
}

/** The number of the change that a line made, or made again. */
const changeOf = (line: Told): number => line.redoes ?? line.seq;

/** Linear history: an ordinary change clears what could be made again. */
export function stack<L extends Told>(lines: L[]): Stacks<L> {
  const stacks: Stacks<L> = { done: [], undone: [] };
  for (const line of lines) {
    if (line.aside) continue;
    if (line.undoes !== undefined) {
      const at = stacks.done.findLastIndex((one) => changeOf(one) === line.undoes);
      if (at >= 0) stacks.done.splice(at, 1);
      stacks.undone.push(line);
    } else {
      if (line.redoes === undefined) stacks.undone = [];
      else stacks.undone.pop();
      stacks.done.push(line);
    }
  }
  return stacks;
}

/** Lines as far back as it takes until `enough` says so, oldest first; what is kept of each is for `keep` to say. */
async function back<L extends Told>(
  files: FolderFiles,
  keep: (line: Line) => L,
  enough: (lines: L[]) => boolean,
): Promise<L[]> {
  let lines: L[] = [];
  for await (const older of generations(files)) {
    lines = [...older.map(keep), ...lines];
    if (enough(lines)) break;
  }
  return lines;
}

const whole = (line: Line): Line => line;
const told = ({ patches: _patches, inverse: _inverse, ...rest }: Line): Told => rest;

/**
 * The line on top of a stack. What newer generations leave there can't be changed by older ones, which may hold a
 * whole import; so those are only read when nothing is left.
 */
async function top(files: FolderFiles, name: keyof Stacks<Line>): Promise<Line | undefined> {
  const lines = await back(files, whole, (known) => stack(known)[name].length > 0);
  return stack(lines)[name].at(-1);
}

/** The line to take back next, only inside the lock; throws nothing-to-undo. */
export async function lastDone(files: FolderFiles): Promise<{ line: Line; mark: { undoes: number } }> {
  const line = await top(files, 'done');
  if (!line) throw new Failure('nothing-to-undo', {});
  return { line, mark: { undoes: changeOf(line) } };
}

/**
 * The line that made the change with this number, though others came after it. Throws nothing-to-undo when it is not
 * there or taken back already, undo-conflict naming the later change that touched the same things.
 */
export async function doneAs(
  files: FolderFiles,
  seq: number,
): Promise<{ line: Line; mark: { undoes: number } }> {
  const lines = await back(files, whole, (known) => (known[0]?.seq ?? Infinity) <= seq);
  const { done } = stack(lines);
  const line = done.find((one) => changeOf(one) === seq);
  if (!line) throw new Failure('nothing-to-undo', {});
  const standing = new Set(done);
  const later = lines.find((one) => one.seq > line.seq && standing.has(one) && overlapping(one, line));
  if (later) throw new Failure('undo-conflict', { what: later.what });
  return { line, mark: { undoes: changeOf(line) } };
}

/** The undoing line whose change is made again next, only inside the lock; throws nothing-to-undo. */
export async function lastUndone(files: FolderFiles): Promise<{ line: Line; mark: { redoes: number } }> {
  const line = await top(files, 'undone');
  if (line?.undoes === undefined) throw new Failure('nothing-to-undo', {});
  return { line, mark: { redoes: line.undoes } };
}

/** The newest changes in words, newest first; each says whether it stands. */
export async function listHistory(files: FolderFiles, limit: number): Promise<HistoryEntry[]> {
  const lines = await back(files, told, (known) => known.length >= limit + 1);
  const { done, undone } = stack(lines);
  const standing = new Set(done);
  const again = new Set(undone.map((line) => line.undoes));
  const [lastDoneLine, lastUndoneLine] = [done.at(-1), undone.at(-1)];
  return lines
    .filter((line) => line.undoes === undefined && line.redoes === undefined && !line.aside)
    .map((line) => {
      const stands = standing.has(line) || done.some((one) => one.redoes === line.seq);
      const state = stands ? 'done' : again.has(line.seq) ? 'undone' : 'replaced';
      const { seq, at, by, what } = line;
      const isNextUndo = lastDoneLine !== undefined && changeOf(lastDoneLine) === seq;
      const next = isNextUndo ? 'undo' : lastUndoneLine?.undoes === seq ? 'redo' : null;
      return { seq, at, by, what, state, next } satisfies HistoryEntry;
    })
    .slice(-limit)
    .reverse();
}
