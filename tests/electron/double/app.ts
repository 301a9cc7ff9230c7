import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { App, Dock } from 'electron';
import { Listeners, strict } from './strict.ts';
import { answers, record } from './test-end.ts';

// As if on another system, as far as the app itself asks; paths stay those of the machine.
const platform = process.env['ASCENT_DOUBLE_PLATFORM'];
if (platform) Object.defineProperty(process, 'platform', { value: platform });
// A packaged program is followed by its arguments, not by the app's file.
process.argv.splice(1, 1);

const listeners = new Listeners('app', [
  'web-contents-created',
  'second-instance',
  'open-url',
  'open-file',
  'before-quit',
  'will-quit',
  'window-all-closed',
]);
export const tellApp = listeners.tell.bind(listeners);

const paths = new Map([['documents', join(tmpdir(), 'documents')]]);
const windows = new Set<() => boolean>();

/** Called with what closes a window when it is made; gives what is to be called once it is closed. */
export function countWindow(close: () => boolean): () => void {
  windows.add(close);
  return () => {
    windows.delete(close);
    if (windows.size === 0 && !isQuitting) tellApp('window-all-closed');
  };
}

let isQuitting = false;
let isReady = false;
export const appIsReady = (): boolean => isReady;

/** The order of Electron: ask, close the windows, tell, end. */
function quit(): void {
  if (tellApp('before-quit')) return;
  isQuitting = true;
  for (const close of [...windows]) if (!close()) return;
  tellApp('will-quit');
  end(0);
}

function end(code: number): void {
  process.disconnect?.();
  process.exit(code);
}

/** The arguments of the login item, as text; null while there is none. */
let loginItem: string | null = null;

export const app: App = strict<App>('app', {
  setName: (name) => record('name', name),
  setPath: (name, path) => void paths.set(name, path),
  getPath: (name) => {
    const path = paths.get(name);
    if (path === undefined) throw new Error(`the double has no path of ${name}`);
    return path;
  },
  enableSandbox: () => {
    if (isReady) throw new Error('app.enableSandbox() can only be called before app is ready');
    record('sandbox', 'all');
  },
  whenReady: async () => {
    await Promise.resolve();
    isReady = true;
  },
  requestSingleInstanceLock: () => process.env['ASCENT_DOUBLE_SECOND'] !== '1',
  on: (event: string, listener: (...given: never[]) => void) => {
    listeners.add(event, listener);
    return app;
  },
  addRecentDocument: (path) => record('recent document', path),
  getLoginItemSettings: (asked) => {
    const openAtLogin = loginItem === JSON.stringify(asked?.args ?? []);
    return { openAtLogin } as ReturnType<App['getLoginItemSettings']>;
  },
  setLoginItemSettings: ({ openAtLogin, args }) => {
    loginItem = openAtLogin ? JSON.stringify(args ?? []) : null;
    record('login item', openAtLogin);
  },
  // Only macOS has one.
  dock:
    process.platform === 'darwin'
      ? strict<Dock>('dock', { setBadge: (text) => record('badge', text) })
      : undefined,
  setAppUserModelId: (id) => record('app id', id),
  setDesktopName: (name) => {
    if (isReady) throw new Error('app.setDesktopName has to be called before app is ready');
    record('desktop entry', name);
  },
  quit,
  relaunch: () => record('relaunch', null),
  exit: (code) => end(code ?? 0),
});

answers['tell-app'] = (event: 'second-instance' | 'open-url' | 'open-file', given: unknown, folder = '/') =>
  tellApp(event, {}, given, folder);
