import type { Dialog, NativeTheme, Screen, Shell } from 'electron';
import { strict } from './strict.ts';
import { record, test } from './test-end.ts';

export { app } from './app.ts';
export { Menu, Tray } from './menus.ts';
export { powerMonitor } from './power.ts';
export { protocol, session } from './web.ts';
export { BrowserWindow, ipcMain } from './windows.ts';
export { nativeImage } from './pictures.ts';

export const dialog = strict<Dialog>('dialog', {
  showSaveDialog: ((_window: unknown, options: object) => {
    record('save dialog', options);
    return test.call('save-dialog');
  }) as unknown as Dialog['showSaveDialog'],
});
export const shell = strict<Shell>('shell', {
  showItemInFolder: (path) => record('shown in folder', path),
  openExternal: (url) => {
    record('open outside', url);
    return Promise.resolve();
  },
});
export const nativeTheme = strict<NativeTheme>('nativeTheme', {
  shouldUseDarkColors: process.env['ASCENT_DOUBLE_DARK'] === '1',
});
const workArea = { x: 0, y: 0, width: 1920, height: 1080 };
export const screen = strict<Screen>('screen', {
  getAllDisplays: () => [{ workArea } as ReturnType<Screen['getAllDisplays']>[number]],
});
