import type { HistoryEntry } from '../contract/answers.ts';
import type { Change } from '../contract/change.ts';
import type { Session } from '../domain/session-schema.ts';
import type { MonthState, PlanState, State } from '../domain/state.ts';
import type { GoOn } from './work-under-way.ts';

export interface Changed<T> {
  seq: number;
  value: T;
}

/** Where the planner's state lives. A promise that resolves means: safe on disk. */
export interface Store {
  /** The newest state this process knows, and its sequence number. */
  current(): { seq: number; plan: PlanState };
  /** Catches up with what other processes wrote. */
  refresh(): Promise<void>;
  /** Names of all months that hold sessions, oldest first. */
  monthNames(): Promise<string[]>;
  month(name: string): Promise<MonthState>;
  /** How many sessions a month holds; most months needn't be read for that. */
  sessionCount(month: string): Promise<number>;
  /**
   * Runs `recipe` on a draft of the newest state, inside the lock; `what` says the change in words.
   * A throw in the recipe leaves memory and disk as they were. `aside` keeps a change that is not the person's doing
   * (a stored forecast) out of what undo takes back.
   */
  change<T>(
    what: string | ((value: T) => string),
    months: string[],
    recipe: (draft: State) => T,
    options?: { aside?: true },
  ): Promise<Changed<T>>;
  /**
   * Files many new sessions, each under the month that its id begins with, and runs `recipe` on a draft of the plan: one
   * change, prepared and written part by part so that others get their turn. `goOn` is called between parts; what it
   * throws leaves memory and disk as they were.
   */
  addSessions<T>(
    what: string,
    sessions: readonly Session[],
    recipe: (plan: PlanState) => T,
    goOn?: GoOn,
  ): Promise<Changed<T>>;
  /**
   * Takes the newest change back, or the one with this number when nothing after it touched the same things (throws
   * undo-conflict otherwise); `redo` carries the last one taken back out again. Both throw nothing-to-undo. A change of
   many sessions can be given up meanwhile: what `goOn` throws before all of it is done leaves everything as it was.
   */
  undo(seq?: number, goOn?: GoOn): Promise<Changed<string>>;
  redo(goOn?: GoOn): Promise<Changed<string>>;
  /** The newest changes, newest first. */
  history(limit: number): Promise<HistoryEntry[]>;
  /** Called after every change, own or another process's. */
  subscribe(listener: (change: Change) => void): () => void;
  close(): Promise<void>;
}
