import { join } from 'node:path';
import { type BrowserWindow, Menu, type MenuItemConstructorOptions, Tray, app } from 'electron';
import type { Planner } from '../adapters/open-planner.ts';
import { resourcesFolder } from '../adapters/open-renderer.ts';
import { subjectTitle } from '../domain/subjects.ts';
import { raise } from './raise.ts';
import { planNow } from './running-timer.ts';
import { type TrayAction, type TrayItem, trayFace } from './tray-face.ts';

const BEAT_MS = 5_000;

/** On macOS the picture is one colour, which the menu bar chooses by its name's ending. */
const picture = (): string =>
  join(resourcesFolder(), 'desktop', process.platform === 'darwin' ? 'trayTemplate.png' : 'tray.png');

/** The timer in the tray or menu bar, as long as it is wished for. */
export class TimerTray {
  readonly #window: BrowserWindow;
  readonly #planner: Planner;
  #tray: Tray | null = null;
  #end: () => void = () => undefined;
  #shown = '';

  constructor(window: BrowserWindow, planner: Planner) {
    this.#window = window;
    this.#planner = planner;
  }

  set(wished: boolean): void {
    if (wished === (this.#tray !== null)) return;
    this.#end();
    this.#tray?.destroy();
    this.#tray = null;
    this.#shown = '';
    if (!wished) return;
    this.#tray = new Tray(picture());
    // On macOS a click opens the menu; elsewhere it is the menu's key that does.
    if (process.platform !== 'darwin') this.#tray.on('click', () => raise(this.#window));
    const show = (): void => void this.#show();
    const stop = this.#planner.subscribe(show);
    const beat = setInterval(show, BEAT_MS);
    this.#end = () => {
      stop();
      clearInterval(beat);
    };
    show();
  }

  async #show(): Promise<void> {
    const catalog = await this.#planner.operations.catalog.core({});
    const plan = planNow(this.#planner);
    const timer = plan?.timer ?? null;
    const title = plan && timer ? subjectTitle(timer.subject, plan, catalog) : '';
    const face = trayFace(timer, title, new Date().toISOString());
    const shown = JSON.stringify(face);
    // A menu that is set again closes under the person's hand on some systems.
    if (!this.#tray || shown === this.#shown) return;
    this.#shown = shown;
    this.#tray.setToolTip(face.toolTip);
    if (process.platform === 'darwin') this.#tray.setTitle(face.title);
    this.#tray.setContextMenu(Menu.buildFromTemplate(face.items.map((item) => this.#line(item))));
  }

  #line(item: TrayItem): MenuItemConstructorOptions {
    if (item === null) return { type: 'separator' };
    const { label, action } = item;
    return action === null ? { label, enabled: false } : { label, click: () => void this.#act(action) };
  }

  async #act(action: TrayAction): Promise<void> {
    const { timer } = this.#planner.operations;
    if (action === 'quit') app.quit();
    else if (action === 'show') raise(this.#window);
    else {
      const work = {
        start: () => timer.start({}),
        pause: () => timer.pause({}),
        resume: () => timer.resume({}),
        stop: () => timer.stop({}),
      };
      // What has to be asked about, a timer over a day for instance, the window asks.
      await work[action]().catch(() => raise(this.#window));
    }
  }
}
