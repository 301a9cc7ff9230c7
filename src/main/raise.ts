import type { BrowserWindow } from 'electron';

/** Brings a window before the person, wherever it was. */
export function raise(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
