import type { DesktopChoices } from '../../contract/bridge.ts';

/** Whether the page stands in the desktop window. */
export const inDesktop = (host: Window = window): boolean => host.ascent !== undefined;

/** What the place for small icons is called where the window runs. */
export const trayName = (host: Window = window): string =>
  host.ascent?.platform === 'darwin' ? 'menu bar' : 'tray';

export const onLinux = (host: Window = window): boolean => host.ascent?.platform === 'linux';

/** Changes what the desktop window does on this machine, and gives how it is then; null in a browser. */
export const chooseDesktop = async (
  wish: Partial<DesktopChoices>,
  host: Window = window,
): Promise<DesktopChoices | null> => (host.ascent ? host.ascent.choose({ ...wish }) : null);
