import { type BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron';
import { fieldMenu } from './field-menu.ts';

const NONE: MenuItemConstructorOptions[] = [{ label: 'None yet', enabled: false }];

/** The application menu with the usual roles of each system, and with what was exported lately. */
export function setMenu(
  recent: readonly { label: string; click: () => void }[] = [],
  platform: NodeJS.Platform = process.platform,
): void {
  const template: MenuItemConstructorOptions[] = [
    ...(platform === 'darwin' ? [{ role: 'appMenu' as const }] : []),
    {
      label: 'File',
      submenu: [
        { label: 'Recent exports', submenu: recent.length > 0 ? [...recent] : NONE },
        { type: 'separator' },
        { role: platform === 'darwin' ? 'close' : 'quit' },
      ],
    },
    // In a field these take back what was typed; elsewhere the page keeps the keys for changes of the plan.
    { role: 'editMenu' },
    {
      label: 'View',
      submenu: [
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { type: 'separator' },
        { role: 'togglefullscreen' },
      ],
    },
    { role: 'windowMenu' },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}

/** Opens the menu of a field, or of selected words, where somebody asks for it. */
export function offerFieldMenu(window: BrowserWindow): void {
  const { webContents } = window;
  webContents.on('context-menu', (_event, asked) => {
    const items = fieldMenu(asked).map((item): MenuItemConstructorOptions => {
      if (item === null) return { type: 'separator' };
      if ('role' in item) return item;
      const { word } = item;
      return word === null
        ? { label: item.label, enabled: false }
        : { label: item.label, click: () => webContents.replaceMisspelling(word) };
    });
    if (items.length > 0) Menu.buildFromTemplate(items).popup({ window });
  });
}
