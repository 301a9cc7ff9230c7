import { join } from 'node:path';
import { BrowserWindow, app, nativeTheme, screen } from 'electron';
import { type Planner, openPlanner } from '../adapters/open-planner.ts';
import { openRenderer } from '../adapters/open-renderer.ts';
import { APP_ID, DESKTOP_ENTRY } from './app-id.ts';
import { describeError } from './error-log.ts';
import { keepError, watchProcess, watchWindow } from './error-watch.ts';
import { guardContents, guardSession } from './guard.ts';
import { offerFieldMenu, setMenu } from './menu.ts';
import { connectWindow } from './messages.ts';
import { ORIGIN } from './navigation.ts';
import { addressOfOpened } from './opened-file.ts';
import { type Asked, askedByArguments, askedByFile, askedByLink } from './opened-with.ts';
import type { Served } from './page-answer.ts';
import { raise } from './raise.ts';
import { registerScheme, servePage } from './page.ts';
import { watchPresence } from './presence-watch.ts';
import { ShellFile } from './shell-file.ts';
import { signTimer } from './timer-sign.ts';
import { tellStartFailed, watchForTrouble } from './trouble.ts';
import { keepPlace, readPlace } from './window-place.ts';
import { firstPaint, windowOptions } from './window-options.ts';

/** What the app is asked for while no window can be led yet. */
let first = askedByArguments(process.argv, process.cwd());
let lead = (asked: Asked): void => {
  first = asked;
};
/** What the scheme serves; it is there before anything that can go wrong. */
const served: Served = { files: null, trouble: null };
const backgroundColor = (): string => firstPaint(nativeTheme.shouldUseDarkColors);

async function start(preload: string): Promise<void> {
  await app.whenReady();
  app.on('window-all-closed', () => app.quit());
  guardSession();
  servePage(served);
  const planner = await openPlanner({
    folder: app.getPath('userData'),
    longLived: true,
    evenUnreadable: true,
    host: 'window',
  });
  served.files = await openRenderer();
  setMenu();

  const placeFile = join(app.getPath('userData'), 'window.json');
  const place = readPlace(
    placeFile,
    screen.getAllDisplays().map((display) => display.workArea),
  );
  const { maximized, ...bounds } = place;
  const window = new BrowserWindow(windowOptions(preload, { ...bounds, backgroundColor: backgroundColor() }));
  watchWindow(window);
  watchForTrouble(window, served);
  if (maximized) window.maximize();
  connectWindow(window, planner, new ShellFile(join(app.getPath('userData'), 'desktop.json')));
  watchPresence(window, planner);
  signTimer(window, planner);
  offerFieldMenu(window);
  window.once('ready-to-show', () => window.show());
  window.on('close', () =>
    keepPlace(placeFile, { ...window.getNormalBounds(), maximized: window.isMaximized() }),
  );
  app.on('second-instance', (_event, words, folder) => {
    raise(window);
    const asked = askedByArguments(words, folder);
    if (asked !== null) lead(asked);
  });
  // Quitting waits until the documents have followed the journal; what was acknowledged is safe already.
  let closed = false;
  app.on('before-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    void planner.close().finally(() => {
      closed = true;
      app.quit();
    });
  });
  await leadFirst(window, planner);
}

/** Loads the page where the app was asked to lead, and leads it on from then on. */
async function leadFirst(window: BrowserWindow, planner: Planner): Promise<void> {
  const addressOf = async (asked: Asked): Promise<string | null> =>
    'file' in asked ? addressOfOpened(planner.operations, asked.file) : asked.address;
  const load = async (asked: Asked | null): Promise<void> => {
    const address = (asked && (await addressOf(asked))) ?? '/today';
    // What can't be loaded is told in the window.
    await window.loadURL(`${ORIGIN}${address}`).catch(() => undefined);
  };
  const loaded = load(first);
  lead = (asked) => {
    void Promise.all([addressOf(asked), loaded]).then(([address]) => {
      if (address !== null && !window.isDestroyed()) window.webContents.send('ascent:lead', address);
    });
  };
  await loaded;
}

/** Opens the window with its preload, unless the app runs already and is told what was asked; has to be called before Electron is ready. */
export function openDesktop(preload: string): void {
  if (process.platform === 'win32') app.setAppUserModelId(APP_ID);
  if (process.platform === 'linux') app.setDesktopName(DESKTOP_ENTRY);
  registerScheme();
  app.enableSandbox();
  watchProcess();
  guardContents();
  // macOS tells of links and files by events, the first perhaps before the app is ready.
  app.on('open-url', (event, link) => {
    event.preventDefault();
    const asked = askedByLink(link);
    if (asked !== null) lead(asked);
  });
  app.on('open-file', (event, file) => {
    event.preventDefault();
    const asked = askedByFile(file, '/');
    if (asked !== null) lead(asked);
  });
  if (app.requestSingleInstanceLock()) {
    start(preload)
      .catch(async (error: unknown) => {
        keepError(describeError('start', error));
        console.error('Ascent could not start; errors.log in its data folder says where.');
        const window = new BrowserWindow(windowOptions(preload, { backgroundColor: backgroundColor() }));
        await tellStartFailed(window, served);
      })
      .catch(() => app.exit(1));
  } else {
    app.quit();
  }
}
