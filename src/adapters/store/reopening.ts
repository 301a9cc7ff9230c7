import type { Changed, Store } from '../../service/store-port.ts';
import type { GoOn } from '../../service/work-under-way.ts';
import type { HistoryEntry } from '../../contract/answers.ts';
import type { Session } from '../../domain/session-schema.ts';
import type { MonthState, PlanState, State } from '../../domain/state.ts';
import { type Listener, Listeners } from './listeners.ts';

/** A store whose place another one can take while windows are open: after a damaged folder was mended. */
export class Reopening implements Store {
  readonly #listeners = new Listeners();
  #store: Store;
  #stop: () => void = () => undefined;

  constructor(store: Store) {
    this.#store = store;
    this.#follow(store);
  }

  #follow(store: Store): void {
    this.#store = store;
    this.#stop = store.subscribe((change) => this.#listeners.tell([change]));
  }

  /** Puts another store in place; everybody is told that everything may be new. */
  async replace(store: Store): Promise<void> {
    const before = this.#store;
    const seen = seqOf(before);
    this.#stop();
    this.#follow(store);
    await before.close();
    // A gap in the numbers has every window read all anew.
    this.#listeners.tell([{ seq: Math.max(seqOf(store), seen + 2), what: '', parts: {}, months: [] }]);
  }

  current(): { seq: number; plan: PlanState } {
    return this.#store.current();
  }

  refresh(): Promise<void> {
    return this.#store.refresh();
  }

  sessionCount(month: string): Promise<number> {
    return this.#store.sessionCount(month);
  }

  monthNames(): Promise<string[]> {
    return this.#store.monthNames();
  }

  month(name: string): Promise<MonthState> {
    return this.#store.month(name);
  }

  change<T>(
    what: string | ((value: T) => string),
    months: string[],
    recipe: (draft: State) => T,
    options?: { aside?: true },
  ): Promise<Changed<T>> {
    return this.#store.change(what, months, recipe, options);
  }

  addSessions<T>(
    what: string,
    sessions: readonly Session[],
    recipe: (plan: PlanState) => T,
    goOn?: GoOn,
  ): Promise<Changed<T>> {
    return this.#store.addSessions(what, sessions, recipe, goOn);
  }

  undo(seq?: number, goOn?: GoOn): Promise<Changed<string>> {
    return this.#store.undo(seq, goOn);
  }

  redo(goOn?: GoOn): Promise<Changed<string>> {
    return this.#store.redo(goOn);
  }

  history(limit: number): Promise<HistoryEntry[]> {
    return this.#store.history(limit);
  }

  subscribe(listener: Listener): () => void {
    return this.#listeners.add(listener);
  }

  close(): Promise<void> {
    this.#stop();
    this.#listeners.clear();
    return this.#store.close();
  }
}

/** The newest change; 0 where nothing can be read. */
function seqOf(store: Store): number {
  try {
    return store.current().seq;
  } catch {
    return 0;
  }
}
