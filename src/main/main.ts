import { join } from 'node:path';
import { app, nativeTheme, screen, shell } from 'electron';
import { openPlanner, openRenderer } from '../adapters/open-planner.ts';
import { setMenu } from './menu.ts';
import { connectWindow } from './messages.ts';
import { ORIGIN, mayNavigate, mayOpenOutside } from './navigation.ts';
import { denyEverythingElse, registerScheme, servePage } from './page.ts';
import { keepPlace, readPlace } from './window-place.ts';
import { createWindow } from './window.ts';

app.setName('Ascent');
const asked = process.env['ASCENT_DATA_DIR'];
if (asked) app.setPath('userData', asked);
// Chromium's own files stay apart from the plan's.
app.setPath('sessionData', join(app.getPath('userData'), 'chromium'));
registerScheme();
app.enableSandbox();

app.on('web-contents-created', (_event, contents) => {
  const stay = (event: { preventDefault(): void }, address: string): void => {
    if (!mayNavigate(address)) event.preventDefault();
  };
  contents.on('will-navigate', (event) => stay(event, event.url));
  contents.on('will-frame-navigate', (event) => stay(event, event.url));
  contents.on('will-redirect', (event) => stay(event, event.url));
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    if (mayOpenOutside(url)) void shell.openExternal(url);
    return { action: 'deny' };
  });
});

async function start(): Promise<void> {
  await app.whenReady();
  const planner = await openPlanner({
    folder: app.getPath('userData'),
    longLived: true,
    evenUnreadable: true,
    host: 'window',
  });
  servePage(await openRenderer());
  denyEverythingElse();
  setMenu();

  const placeFile = join(app.getPath('userData'), 'window.json');
  const place = readPlace(
    placeFile,
    screen.getAllDisplays().map((display) => display.workArea),
  );
  const { maximized, ...bounds } = place;
  const window = createWindow(join(import.meta.dirname, '../preload/preload.cjs'), {
    ...bounds,
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#101217' : '#f7f8fa',
  });
  if (maximized) window.maximize();
  connectWindow(window, planner);
  window.once('ready-to-show', () => window.show());
  window.on('close', () =>
    keepPlace(placeFile, { ...window.getNormalBounds(), maximized: window.isMaximized() }),
  );
  app.on('second-instance', () => {
    if (window.isMinimized()) window.restore();
    window.focus();
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
  app.on('window-all-closed', () => app.quit());
  await window.loadURL(`${ORIGIN}/today`);
}

if (app.requestSingleInstanceLock()) {
  start().catch((error: unknown) => {
    console.error(error);
    app.exit(1);
  });
} else {
  app.quit();
}
