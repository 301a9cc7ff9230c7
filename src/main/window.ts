import { BrowserWindow, type BrowserWindowConstructorOptions, type WebPreferences } from 'electron';

/** Flags that a window of ours must have; anything else is a mistake in the code. */
const REQUIRED = {
  contextIsolation: true,
  sandbox: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  navigateOnDragDrop: false,
} as const satisfies WebPreferences;

/** Makes a window; throws when its options weaken one of the required flags. */
export function createWindow(preload: string, options: BrowserWindowConstructorOptions): BrowserWindow {
  const wished: WebPreferences = options.webPreferences ?? {};
  for (const [flag, value] of Object.entries(REQUIRED)) {
    const asked = wished[flag as keyof WebPreferences];
    if (asked !== undefined && asked !== value) throw new Error(`unsafe window flag: ${flag}`);
  }
  return new BrowserWindow({
    minWidth: 720,
    minHeight: 480,
    show: false,
    title: 'Ascent',
    ...options,
    webPreferences: { ...wished, ...REQUIRED, preload, spellcheck: true, v8CacheOptions: 'bypassHeatCheck' },
  });
}
