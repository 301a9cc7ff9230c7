import type { MonthState, PlanState, State } from '../../domain/state.ts';
import type { Session } from '../../domain/session-schema.ts';
import { Failure } from '../../domain/failure.ts';
import type { Backup, BackupReason, HistoryEntry } from '../../contract/answers.ts';
import type { Change } from '../../contract/change.ts';
import type { Changed, Store } from '../../service/store-port.ts';
import type { GoOn } from '../../service/work-under-way.ts';
import type { Backups } from './backups/backups.ts';
import { Rhythm } from './backups/rhythm.ts';
import { takeCopy } from './backups/take.ts';
import { writeFailure } from './careful-file.ts';
import { checkpoint, isLong } from './checkpoint.ts';
import { MonthName } from './document.ts';
import { JOURNAL } from './folder-files.ts';
import { doneAs, lastDone, lastUndone, listHistory } from './history.ts';
import { Keeper } from './keeper.ts';
import { filing, goOnAlways, monthsWith, namesOf } from './large-change.ts';
import { type Listener, Listeners } from './listeners.ts';
import { type Signed, reverse, write, writeParts } from './make-change.ts';
import { SUPPORTED } from './migrations/migrations.ts';
import { makeDataFolder } from './make-data-folder.ts';
import { Queue } from './queue.ts';
import type { StoreOptions } from './store-options.ts';
import { tidy } from './tidy.ts';
import { upgrade } from './upgrade.ts';
import { Watching } from './watching.ts';

/** Changes the documents may be behind when a short-lived process closes. */
const CLOSE_BEHIND = 200;
/** After a checkpoint that failed, the journal carries on alone for a while. */
const CHECKPOINT_PAUSE = 30_000;

/** The store over a data folder; made by `openStore`. */
export class FolderStore implements Store {
  readonly #options: StoreOptions;
  readonly #keeper: Keeper;
  readonly #queue = new Queue();
  readonly #listeners = new Listeners();
  readonly #rhythm: Rhythm;
  #watching: Watching | null = null;
  #idle: NodeJS.Timeout | undefined;
  #pausedUntil = 0;
  #tidied = false;
  #closed: Promise<void> | null = null;

  constructor(options: StoreOptions) {
    this.#options = options;
    this.#keeper = new Keeper(options.files);
    this.#rhythm = new Rhythm({
      clock: options.clock,
      newest: () => options.backups.newest(),
      seq: () => this.#keeper.memory.seq,
      make: (reason) => this.backUp(reason).catch(() => null),
    });
  }

  get backups(): Backups {
    return this.#options.backups;
  }

  /** Keeps the newest state as a backup; null when there is nothing to keep. Throws store-write. */
  async backUp(reason: BackupReason): Promise<Backup | null> {
    const taken = await this.#locked(async () => [await takeCopy(this.#keeper), []]);
    return taken && this.#options.backups.keep(taken, reason);
  }

  get folder(): string {
    return this.#options.files.folder;
  }

  /** Reads the newest state; writes nothing, unless the folder is of an older version, which is backed up first. */
  async open(): Promise<void> {
    await this.#queue.run(() => this.#keeper.open());
    if (this.#keeper.memory.version === SUPPORTED) return;
    await this.#locked(async () => {
      await upgrade(this.#keeper, async () => {
        const taken = await takeCopy(this.#keeper);
        if (taken) await this.#options.backups.keep(taken, 'migration');
      });
      return [undefined, []];
    });
  }

  current(): { seq: number; plan: PlanState } {
    const { seq, plan } = this.#keeper.memory;
    return { seq, plan };
  }

  /** Changes that the documents don't hold yet, and bytes of unfinished appends that were put into `kept/`. */
  pending(): { changes: number; torn: number } {
    const { memory, torn } = this.#keeper;
    return { changes: memory.seq - memory.written, torn };
  }

  async refresh(): Promise<void> {
    this.#listeners.tell(await this.#queue.run(() => this.#keeper.catchUp()));
  }

  month(name: string): Promise<MonthState> {
    if (!MonthName.safeParse(name).success) throw new Failure('invalid', { field: 'month', reason: 'name' });
    return this.#reading(() => this.#keeper.month(name));
  }

  sessionCount(month: string): Promise<number> {
    return this.#reading(
      async () => this.#keeper.memory.count(month) ?? Object.keys(await this.#keeper.month(month)).length,
    );
  }

  monthNames(): Promise<string[]> {
    return this.#reading(async () => {
      const { memory, files } = this.#keeper;
      const names = [
        ...new Set([...(await files.monthFiles()), ...memory.touched, ...Object.keys(memory.index)]),
      ];
      const holding: string[] = [];
      for (const name of names.sort()) {
        // Where neither the plan's index nor memory can say, the file has to.
        const sure = memory.index[name] !== undefined && !memory.touched.has(name);
        if (sure || Object.keys(await this.#keeper.month(name)).length > 0) holding.push(name);
      }
      return holding;
    });
  }

  async #reading<T>(job: () => Promise<T>): Promise<T> {
    try {
      return await this.#queue.run(job);
    } finally {
      this.#listeners.tell(this.#keeper.late.splice(0));
    }
  }

  change<T>(
    what: string | ((value: T) => string),
    months: string[],
    recipe: (draft: State) => T,
    options: { aside?: true } = {},
  ): Promise<Changed<T>> {
    return this.#writing(async () => {
      await this.#keeper.need(months);
      return write(this.#keeper, { ...this.#signed(), ...options }, what, months, recipe);
    });
  }

  async addSessions<T>(
    what: string,
    sessions: readonly Session[],
    recipe: (plan: PlanState) => T,
    goOn: GoOn = goOnAlways,
  ): Promise<Changed<T>> {
    const parts = await filing(sessions, goOn);
    return this.#writing(async () => {
      await this.#keeper.need(namesOf(parts));
      const months = await monthsWith(parts, this.#keeper.memory.months);
      const said = { ...this.#signed(), what };
      return writeParts(this.#keeper, said, { parts, months }, ({ plan }) => recipe(plan), goOn);
    });
  }

  undo(seq?: number, goOn?: GoOn): Promise<Changed<string>> {
    const { files } = this.#options;
    const find = () => (seq === undefined ? lastDone(files) : doneAs(files, seq));
    return this.#writing(async () => reverse(this.#keeper, this.#signed(), await find(), goOn));
  }

  redo(goOn?: GoOn): Promise<Changed<string>> {
    const find = () => lastUndone(this.#options.files);
    return this.#writing(async () => reverse(this.#keeper, this.#signed(), await find(), goOn));
  }

  history(limit: number): Promise<HistoryEntry[]> {
    return this.#queue.run(() => listHistory(this.#options.files, limit));
  }

  /** When, and by whom. */
  #signed(): Signed {
    const { clock, host } = this.#options;
    return { at: new Date(clock()).toISOString(), by: `${host} ${process.pid}` };
  }

  /** The documents follow the journal now; `turn` also begins a new journal. */
  async checkpoint(turn?: boolean): Promise<void> {
    await this.#locked(async () => {
      await checkpoint(this.#keeper, turn);
      return [undefined, []];
    });
  }

  async #writing<T>(job: () => Promise<[Changed<T>, Change[]]>): Promise<Changed<T>> {
    if (this.#closed) throw new Error('the store is closed');
    const changed = await this.#locked(job);
    this.#after();
    return changed;
  }

  /** One turn inside the lock, caught up with other processes; subscribers hear of it once the lock is free again. */
  async #locked<T>(job: () => Promise<[T, Change[]]>): Promise<T> {
    const heard: Change[] = [];
    try {
      return await this.#queue.run(async () => {
        const release = await this.#acquire();
        try {
          heard.push(...(await this.#keeper.begin(this.#options.clock())));
          const [value, changes] = await job();
          heard.push(...this.#keeper.late.splice(0), ...changes);
          return value;
        } finally {
          await Promise.all([this.#keeper.end(), release()]);
        }
      });
    } finally {
      this.#listeners.tell(heard);
    }
  }

  async #acquire(): Promise<() => Promise<void>> {
    const { files, lock } = this.#options;
    try {
      if (!this.#keeper.place) await makeDataFolder(files.fs, files.folder);
    } catch (error) {
      throw writeFailure('folder', error);
    }
    const release = await lock.acquire();
    if (!this.#tidied) await tidy(files.fs, files.folder);
    this.#tidied = true;
    return release;
  }

  /** What follows a change at leisure: the change is safe already, so nothing here may make it look failed. */
  #after(): void {
    if (isLong(this.#keeper) && this.#options.clock() >= this.#pausedUntil) this.#checkpointQuietly();
    const { idleCheckpoint } = this.#options;
    if (idleCheckpoint === false || this.#closed) return;
    if (this.#options.backUp) this.#rhythm.changed();
    clearTimeout(this.#idle);
    this.#idle = setTimeout(() => this.#checkpointQuietly(), idleCheckpoint).unref();
  }

  #checkpointQuietly(): void {
    this.checkpoint().catch(() => {
      this.#pausedUntil = this.#options.clock() + CHECKPOINT_PAUSE;
    });
  }

  subscribe(listener: Listener): () => void {
    const stop = this.#listeners.add(listener);
    const { files } = this.#options;
    this.#watching ??= new Watching(files.fs, files.folder, files.path(JOURNAL), () => {
      // An unreadable journal is told by the next operation that needs it.
      this.refresh().catch(() => undefined);
    });
    return stop;
  }

  /** Waits for what is under way; with much behind, or where asked, the documents follow first. */
  close(): Promise<void> {
    this.#closed ??= this.#end();
    return this.#closed;
  }

  async #end(): Promise<void> {
    this.#watching?.close();
    clearTimeout(this.#idle);
    await this.#queue.run(() => Promise.resolve());
    if (this.#options.backUp) await this.#rhythm.quit(this.#options.idleCheckpoint !== false);
    const { changes } = this.pending();
    if (changes > CLOSE_BEHIND || (changes > 0 && this.#options.checkpointOnClose)) {
      // Everything is in the journal: closing succeeds without the documents.
      await this.checkpoint().catch(() => undefined);
    }
    this.#listeners.clear();
  }
}
