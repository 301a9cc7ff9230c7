import { type BrowserWindow, app } from 'electron';
import { ORIGIN } from './navigation.ts';
import type { Served } from './page-answer.ts';
import { TROUBLE, type Trouble } from './trouble-page.ts';

const ADDRESS = `${ORIGIN}${TROUBLE}`;
/** Chromium's number of a load that was given up for another one. */
const ABORTED = -3;

/** Says in the window what happened; rejects when not even that can be shown. */
async function tell(window: BrowserWindow, served: Served, what: Trouble['what']): Promise<void> {
  served.trouble = { what, folder: app.getPath('userData') };
  await window.loadURL(ADDRESS);
  window.show();
}

/** Puts a page of its own in place of one that broke or could not be loaded. */
export function watchForTrouble(window: BrowserWindow, served: Served): void {
  const { webContents } = window;
  const broke = (): void => {
    // A page without a script that breaks as well can't be helped by loading it once more.
    if (window.isDestroyed() || webContents.getURL() === ADDRESS) return;
    tell(window, served, 'page').catch(() => app.exit(1));
  };
  webContents.on('render-process-gone', (_event, { reason }) => {
    // Loading is refused while the event is still told.
    if (reason !== 'clean-exit') setImmediate(broke);
  });
  webContents.on('did-fail-load', (_event, code, _words, url, isMainFrame) => {
    if (isMainFrame && code !== ABORTED && url !== ADDRESS) setImmediate(broke);
  });
}

/** Says in a window of its own that the app could not start; leaving the page starts it again. */
export async function tellStartFailed(window: BrowserWindow, served: Served): Promise<void> {
  window.webContents.on('will-navigate', (event) => {
    event.preventDefault();
    app.relaunch();
    app.exit(0);
  });
  await tell(window, served, 'start');
}
