import { stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type BrowserWindow, app, dialog, shell as system } from 'electron';
import { z } from 'zod';
import { resourcesFolder } from '../adapters/open-renderer.ts';
import { writeWhole } from '../adapters/write-whole.ts';
import type { SavedFile } from '../contract/bridge.ts';
import { setMenu } from './menu.ts';
import { exportLabels, pathOfExport, withExport } from './recent-exports.ts';
import type { ShellFile } from './shell-file.ts';

const Saving = z.strictObject({ name: z.string().min(1).max(200), base64: z.base64().max(200_000_000) });
const HandingOut = z.strictObject({ number: z.int().min(1), how: z.enum(['show', 'drag']) });

const isFile = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isFile(),
    () => false,
  );

/** What the saving dialog writes, and what is done with it later; the page knows each by name and number alone. */
export class Exports {
  readonly #window: BrowserWindow;
  readonly #shell: ShellFile;
  #listed: string | null = null;

  constructor(window: BrowserWindow, shell: ShellFile) {
    this.#window = window;
    this.#shell = shell;
    // A file can go only while another window is used.
    window.on('focus', () => void this.#list());
    void this.#list();
  }

  /** Asks where to save and writes the file; null when the person cancelled. */
  async save(message: unknown): Promise<SavedFile | null> {
    const { name, base64 } = Saving.parse(message);
    const asked = await dialog.showSaveDialog(this.#window, {
      defaultPath: join(app.getPath('documents'), basename(name)),
    });
    const path = asked.filePath;
    if (asked.canceled || !path) return null;
    await writeWhole(path, Buffer.from(base64, 'base64'));
    const exports = withExport(this.#shell.kept.exports, path);
    // The file is saved, even where it can't be remembered.
    await this.#shell.change({ exports }).catch(() => undefined);
    if (process.platform !== 'linux') app.addRecentDocument(path);
    await this.#list();
    return { name: basename(path), number: exports[0]?.number ?? 0 };
  }

  /** Shows a saved file in its folder, or lets it be dragged out of the window; false when it is no longer there. */
  async handOut(message: unknown): Promise<boolean> {
    const { number, how } = HandingOut.parse(message);
    const file = pathOfExport(this.#shell.kept.exports, number);
    if (file === null || !(await isFile(file))) return false;
    if (how === 'show') system.showItemInFolder(file);
    else this.#window.webContents.startDrag({ file, icon: join(resourcesFolder(), 'desktop', 'file.png') });
    return true;
  }

  /** Puts those exports that are still there into the menu. */
  async #list(): Promise<void> {
    const known = this.#shell.kept.exports;
    const there = await Promise.all(known.map(({ path }) => isFile(path)));
    const show = (number: number): void =>
      void this.handOut({ number, how: 'show' }).then((isThere) => (isThere ? undefined : this.#list()));
    const labels = exportLabels(known.filter((_, nth) => there[nth]));
    const listed = JSON.stringify(labels);
    // A menu that is set again closes under the person's hand.
    if (listed === this.#listed) return;
    this.#listed = listed;
    setMenu(labels.map(({ number, label }) => ({ label, click: () => show(number) })));
  }
}
