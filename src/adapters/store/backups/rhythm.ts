import type { BackupReason } from '../../../contract/answers.ts';

/** A backup is made this long after the one before, when something changed. */
export const EVERY = 15 * 60_000;

/** What the rhythm goes by. */
export interface Beat {
  /** Milliseconds since 1970. */
  clock: () => number;
  /** The newest backup there is, of this or another process. */
  newest: () => Promise<{ at: number; seq: number } | null>;
  /** The newest change. */
  seq: () => number;
  make: (reason: BackupReason) => Promise<unknown>;
}

/** Says when a backup is due: a quarter of an hour after the last one when something changed, and at the end. */
export class Rhythm {
  readonly #beat: Beat;
  #timer: NodeJS.Timeout | undefined;

  constructor(beat: Beat) {
    this.#beat = beat;
  }

  /** After a change: waits out the quarter of an hour, then looks whether somebody else made one meanwhile. */
  changed(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      void this.#due(EVERY).then((due) => (due ? this.#beat.make('regular') : undefined));
    }, EVERY).unref();
  }

  /** Whether something changed since the newest backup, and that one is at least so old. */
  async #due(age: number): Promise<boolean> {
    const { clock, newest, seq } = this.#beat;
    const last = await newest();
    if (seq() === 0 || last?.seq === seq()) return false;
    // One from the future is no reason to wait: the clock was set back.
    return !last || clock() - last.at >= age || last.at > clock();
  }

  /** At the end; a short-lived process leaves it to a later one when the newest is young. */
  async quit(longLived: boolean): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (await this.#due(longLived ? 0 : EVERY)) await this.#beat.make('quit');
  }
}
