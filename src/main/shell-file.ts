import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { writeWhole } from '../adapters/write-whole.ts';

/** Most saved files that are remembered. */
export const MOST_EXPORTS = 10;

const Shell = z.strictObject({
  /** Whether the timer is shown in the tray or menu bar. */
  tray: z.boolean(),
  /** Files that the saving dialog wrote, newest first; each keeps its number. */
  exports: z
    .array(z.strictObject({ number: z.int().min(1), path: z.string().min(1).max(32_768) }))
    .max(MOST_EXPORTS),
});
export type Shell = z.infer<typeof Shell>;

const FIRST: Shell = { tray: false, exports: [] };

/** What the desktop window keeps of its own, apart from the plan: the machine's matter, not the person's data. */
export class ShellFile {
  readonly #file: string;
  #kept: Shell;
  #writing: Promise<void> = Promise.resolve();

  /** Reads the file; one that is missing or damaged counts as never written, since nothing in it can be lost. */
  constructor(file: string) {
    this.#file = file;
    try {
      this.#kept = Shell.parse(JSON.parse(readFileSync(file, 'utf8')));
    } catch {
      this.#kept = FIRST;
    }
  }

  get kept(): Shell {
    return this.#kept;
  }

  /** Keeps new parts and resolves once they are on disk; changes are written one after the other. */
  async change(parts: Partial<Shell>): Promise<void> {
    this.#kept = { ...this.#kept, ...parts };
    this.#writing = this.#writing
      .catch(() => undefined)
      .then(() => writeWhole(this.#file, Buffer.from(JSON.stringify(this.#kept)), 0o600));
    await this.#writing;
  }
}
