import { existsSync } from 'node:fs';
import type {
  Menu as ElectronMenu,
  Tray as ElectronTray,
  MenuItemConstructorOptions as Item,
} from 'electron';
import { appIsReady } from './app.ts';
import { Listeners, strict } from './strict.ts';
import { answers, record } from './test-end.ts';

const templates = new WeakMap<ElectronMenu, Item[]>();
/** What menus are there to be opened, by where. */
const shown = new Map<string, Item[]>();
export const showMenu = (where: string, menu: ElectronMenu | null): void => {
  const template = menu && templates.get(menu);
  if (template) shown.set(where, template);
  else shown.delete(where);
};

export const Menu = strict<typeof ElectronMenu>('Menu', {
  buildFromTemplate: (template) => {
    for (const item of template as Item[])
      if (item.label === undefined && item.role === undefined && item.type !== 'separator')
        throw new Error('Invalid template for MenuItem: must have either label, role or type');
    const menu: ElectronMenu = strict<ElectronMenu>('menu', {
      popup: () => {
        record('popup', plain(template as Item[]));
        showMenu('popup', menu);
      },
    });
    templates.set(menu, template as Item[]);
    return menu;
  },
  setApplicationMenu: (menu) => showMenu('app', menu),
});

/** A menu's lines without what they do. */
const plain = (items: Item[]): object[] =>
  items.map(({ label, role, type, enabled, submenu }) => ({
    ...(label === undefined ? {} : { label }),
    ...(role === undefined ? {} : { role }),
    ...(type === undefined ? {} : { type }),
    ...(enabled === undefined ? {} : { enabled }),
    ...(Array.isArray(submenu) ? { submenu: plain(submenu) } : {}),
  }));
answers['menu'] = (where: string) => {
  const template = shown.get(where);
  return template ? plain(template) : null;
};
/** Chooses a line by the labels that lead to it. */
answers['choose'] = (where: string, ...labels: string[]) => {
  let items = shown.get(where) ?? [];
  for (const [nth, label] of labels.entries()) {
    const item = items.find((one) => one.label === label);
    if (!item || item.enabled === false) throw new Error(`the menu has no ${label} to choose`);
    if (nth === labels.length - 1) (item.click as (() => void) | undefined)?.();
    items = Array.isArray(item.submenu) ? item.submenu : [];
  }
};

/** Called with `new`, a function that gives an object gives that one. */
function TrayDouble(image: string): ElectronTray {
  if (!appIsReady()) throw new Error('Cannot create Tray before app is ready');
  // Electron shows nothing, or throws, when there is no picture.
  if (!existsSync(image)) throw new Error(`Failed to load image from path '${image}'`);
  record('tray', image.split(/[/\\]/).at(-1));
  const listeners = new Listeners('tray', ['click']);
  answers['click-tray'] = () => void listeners.tell('click');
  const tray: ElectronTray = strict<ElectronTray>('tray', {
    on: (event: string, listener: (...given: never[]) => void) => {
      listeners.add(event, listener);
      return tray;
    },
    setToolTip: (words) => record('tray tip', words),
    setTitle: (words) => record('tray title', words),
    setContextMenu: (menu) => showMenu('tray', menu),
    destroy: () => {
      showMenu('tray', null);
      record('tray', null);
    },
  });
  return tray;
}
export const Tray = TrayDouble as unknown as typeof ElectronTray;
