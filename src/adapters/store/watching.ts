import type { FileSystem } from './file-system.ts';

/** How long events are gathered, in milliseconds: one change makes several. */
const GATHER = 15;
const POLL = 500;
/** Network shares accept a watcher and never call it. */
const POLL_WATCHED = 5000;

/** Calls `look` when the folder may hold something new: by watching it, and by looking at the journal now and then. */
export class Watching {
  readonly #fs: FileSystem;
  readonly #folder: string;
  readonly #journal: string;
  readonly #look: () => void;
  #watcher: { close(): void } | null = null;
  #poll: NodeJS.Timeout | undefined;
  #gather: NodeJS.Timeout | undefined;
  #seen = '';
  #ended = false;

  constructor(fs: FileSystem, folder: string, journal: string, look: () => void) {
    this.#fs = fs;
    this.#folder = folder;
    this.#journal = journal;
    this.#look = look;
    this.#begin();
  }

  #begin(): void {
    try {
      this.#watcher = this.#fs.watch(
        this.#folder,
        () => this.#soon(),
        () => this.#fallBack(),
      );
      // Between reading the folder and watching it something may have been written.
      this.#soon();
    } catch {
      // No such folder yet, or no watching here.
      this.#watcher = null;
    }
    this.#pollEvery(this.#watcher ? POLL_WATCHED : POLL);
  }

  #fallBack(): void {
    this.#watcher?.close();
    this.#watcher = null;
    if (!this.#ended) this.#pollEvery(POLL);
  }

  #pollEvery(period: number): void {
    clearInterval(this.#poll);
    this.#poll = setInterval(() => void this.#stat(), period).unref();
  }

  async #stat(): Promise<void> {
    const stat = await this.#fs.stat(this.#journal).catch(() => null);
    if (this.#ended || !stat) return;
    const seen = `${stat.ino} ${stat.size}`;
    if (seen === this.#seen) return;
    this.#seen = seen;
    if (this.#watcher) this.#soon();
    else {
      // The folder is there by now: try again to watch it.
      clearInterval(this.#poll);
      this.#begin();
      this.#soon();
    }
  }

  #soon(): void {
    if (this.#ended) return;
    this.#gather ??= setTimeout(() => {
      this.#gather = undefined;
      this.#look();
    }, GATHER).unref();
  }

  close(): void {
    this.#ended = true;
    this.#watcher?.close();
    clearInterval(this.#poll);
    clearTimeout(this.#gather);
  }
}
