import { existsSync } from 'node:fs';
import type {
  BrowserWindow as ElectronWindow,
  BrowserWindowConstructorOptions,
  IpcMain,
  IpcMainInvokeEvent,
  WebContents,
  WebFrameMain,
} from 'electron';
import { countWindow, tellApp } from './app.ts';
import { Listeners, strict } from './strict.ts';
import { fileOf } from './pictures.ts';
import { answers, record, test } from './test-end.ts';
import { defaultSession, originOf } from './web.ts';

type Listener = (...given: never[]) => void;
type OpenHandler = Parameters<WebContents['setWindowOpenHandler']>[0];
type InvokeHandler = (event: IpcMainInvokeEvent, ...given: unknown[]) => unknown;

const handlers = new Map<string, InvokeHandler>();
export const ipcMain: IpcMain = strict<IpcMain>('ipcMain', {
  handle: (channel, handler) => {
    if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    handlers.set(channel, handler as InvokeHandler);
  },
  removeHandler: (channel) => void handlers.delete(channel),
});

let address = 'about:blank';
const frameAt = (url: () => string): WebFrameMain =>
  strict<WebFrameMain>(
    'frame',
    Object.defineProperties({}, { origin: { get: () => originOf(url()) }, url: { get: url } }),
  );
const mainFrame = frameAt(() => address);

/** One window: a second one would need a second page, which no test has asked for. */
let opened = false;

/** Called with `new`, a function that gives an object gives that one. */
function WindowDouble(options: BrowserWindowConstructorOptions): ElectronWindow {
  if (opened) throw new Error('the double opens one window');
  opened = true;
  return open(options);
}
export const BrowserWindow = WindowDouble as unknown as typeof ElectronWindow;

function open(options: BrowserWindowConstructorOptions): ElectronWindow {
  record('window', options);
  const told = new Listeners('window', ['ready-to-show', 'close', 'closed', 'focus']);
  const contentsTold = new Listeners('webContents', [
    'will-navigate',
    'will-frame-navigate',
    'will-redirect',
    'will-attach-webview',
    'console-message',
    'preload-error',
    'render-process-gone',
    'did-fail-load',
    'context-menu',
  ]);
  let openHandler: OpenHandler = () => ({ action: 'allow' });
  let destroyed = false;
  const state = { maximized: false, minimized: false, shown: options.show !== false };

  const contents: WebContents = strict<WebContents>('webContents', {
    mainFrame,
    session: defaultSession,
    getURL: () => address,
    on: (event: string, listener: Listener) => {
      contentsTold.add(event, listener);
      return contents;
    },
    setWindowOpenHandler: (handler) => void (openHandler = handler),
    replaceMisspelling: (word) => record('spelling put right', word),
    startDrag: ({ file, icon }) => {
      for (const needed of [file, icon])
        if (typeof needed !== 'string' || !existsSync(needed)) throw new Error('nothing to drag');
      record('drag', file);
    },
    send: (channel, ...given) => void test.call('send', channel, given).catch(() => undefined),
  });
  const { width = 800, height = 600, x = 0, y = 0 } = options;
  const window: ElectronWindow = strict<ElectronWindow>('window', {
    webContents: contents,
    loadURL: async (url) => {
      const load = test.call('load', url, options.webPreferences);
      await load;
      told.tell('ready-to-show');
    },
    show: () => {
      state.shown = true;
      record('show', null);
    },
    focus: () => record('focus', state.minimized ? 'minimised' : null),
    restore: () => void (state.minimized = false),
    setProgressBar: (progress) => record('progress', progress),
    setOverlayIcon: (overlay, description) =>
      record('overlay', { picture: overlay && fileOf(overlay), description }),
    maximize: () => void (state.maximized = true),
    isMinimized: () => state.minimized,
    isMaximized: () => state.maximized,
    isDestroyed: () => destroyed,
    getNormalBounds: () => ({ x, y, width, height }),
    on: (event: string, listener: Listener) => {
      told.add(event, listener);
      return window;
    },
    once: (event: string, listener: Listener) => {
      told.add(event, listener, true);
      return window;
    },
  });

  const close = (): boolean => {
    if (told.tell('close')) return false;
    destroyed = true;
    told.tell('closed');
    gone();
    return true;
  };
  const gone = countWindow(close);
  tellApp('web-contents-created', {}, contents);

  answers['context-menu'] = (params: object) => void contentsTold.tell('context-menu', {}, params);
  answers['focused'] = () => void told.tell('focus');
  answers['minimise'] = () => void (state.minimized = true);
  answers['close-window'] = () => {
    // After the answer is on its way: closing the last window ends this process.
    setImmediate(close);
  };
  answers['navigate'] = (url: string, isMainFrame: boolean) => {
    const prevented = [
      contentsTold.tell('will-frame-navigate', { url, isMainFrame }),
      isMainFrame && contentsTold.tell('will-navigate', { url }),
    ].includes(true);
    if (!prevented && isMainFrame) address = url;
    return !prevented;
  };
  answers['at'] = (url: string) => void (address = url);
  answers['redirect'] = (url: string) => !contentsTold.tell('will-redirect', { url });
  answers['webview'] = () => !contentsTold.tell('will-attach-webview');
  answers['open-window'] = (url: string) =>
    openHandler({ url } as Parameters<OpenHandler>[0]).action === 'allow';
  answers['page-gone'] = (reason: string) => contentsTold.tell('render-process-gone', {}, { reason });
  answers['load-failed'] = (code: number, url: string, isMainFrame: boolean) =>
    contentsTold.tell('did-fail-load', {}, code, 'ERR', url, isMainFrame);
  answers['console'] = (level: string, message: string, sourceId: string, lineNumber: number) =>
    contentsTold.tell('console-message', { level, message, sourceId, lineNumber });
  return window;
}

/** A message of a page: from the window's main frame, from another frame at an address, or from one that is gone. */
answers['invoke'] = async (channel: string, given: unknown[], from: 'main' | 'gone' | { url: string }) => {
  const handler = handlers.get(channel);
  if (!handler) throw new Error(`No handler registered for '${channel}'`);
  const other = typeof from === 'object' ? from.url : '';
  const senderFrame = from === 'main' ? mainFrame : from === 'gone' ? null : frameAt(() => other);
  return handler(strict<IpcMainInvokeEvent>('event', { senderFrame }), ...given);
};
