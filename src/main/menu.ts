import { type BrowserWindow, Menu, type MenuItemConstructorOptions, type WebContents } from 'electron';
import { type Spelling, fieldMenu } from './field-menu.ts';

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

function spell(contents: WebContents, does: Spelling): void {
  if ('replaceBy' in does) contents.replaceMisspelling(does.replaceBy);
  // Kept by the system, for all its programs, and taken back there.
  else contents.session.addWordToSpellCheckerDictionary(does.learn);
}

/** Opens the menu of a field, or of selected words, where somebody asks for it. */
export function offerFieldMenu(window: BrowserWindow): void {
  const { webContents } = window;
  webContents.on('context-menu', (_event, asked) => {
    const items = fieldMenu(asked).map((item): MenuItemConstructorOptions => {
      if (item === null) return { type: 'separator' };
      if ('role' in item) return item;
      const { label, does } = item;
      return does === null ? { label, enabled: false } : { label, click: () => spell(webContents, does) };
    });
    if (items.length > 0) Menu.buildFromTemplate(items).popup({ window });
  });
}
