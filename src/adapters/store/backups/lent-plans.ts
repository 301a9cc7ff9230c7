import type { Backup } from '../../../contract/answers.ts';
import { backupId } from './backup-header.ts';
import type { LentContent } from './lent-file.ts';

/** Whole plans that files brought, looked into and restored by an id until they are given back. Held in memory only. */
export class LentPlans {
  readonly #held = new Map<string, LentContent>();
  #count = 0;

  /** Takes what a file of so many bytes held, and tells it as a backup. */
  lend(content: LentContent, bytes: number): Backup {
    const { seq, at, reason, counts, firstDay, lastDay } = content.header;
    // Two documents of one day tell the same moment, so the id has a number of its own.
    this.#count += 1;
    const id = `${backupId(at, seq)}.${this.#count}`;
    this.#held.set(id, content);
    return { id, seq, at, reason, counts, firstDay, lastDay, bytes, folders: [], problem: null };
  }

  /** A copy, as what is restored becomes the state; null for an id that nothing was lent under. */
  read(id: string): LentContent | null {
    const held = this.#held.get(id);
    return held ? structuredClone(held) : null;
  }

  giveBack(id: string): void {
    this.#held.delete(id);
  }
}
