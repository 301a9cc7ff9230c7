import type { BrowserWindowConstructorOptions, WebPreferences } from 'electron';

/** Flags that a window of ours must have; anything else is a mistake in the code. */
export const REQUIRED = {
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

/**
 * Whether the system itself checks spelling. Elsewhere Chromium would, with dictionaries that it fetches from the network.
 */
export const hasOwnSpelling = (platform: NodeJS.Platform): boolean => platform === 'darwin';

/** What a window is made with; throws when what is wished weakens a required flag or sets one that nobody reviewed. */
export function windowOptions(
  preload: string,
  wished: BrowserWindowConstructorOptions,
  platform: NodeJS.Platform = process.platform,
): BrowserWindowConstructorOptions {
  for (const [flag, value] of Object.entries(wished.webPreferences ?? {}))
    if (!Object.hasOwn(REQUIRED, flag) || REQUIRED[flag as keyof typeof REQUIRED] !== value)
      throw new Error(`unsafe window flag: ${flag}`);
  return {
    minWidth: 720,
    minHeight: 480,
    show: false,
    title: 'Ascent',
    ...wished,
    webPreferences: {
      ...REQUIRED,
      preload,
      spellcheck: hasOwnSpelling(platform),
      v8CacheOptions: 'bypassHeatCheck',
    },
  };
}

/** What a window shows before its page has painted: the page's own background, so that nothing flashes. */
export const firstPaint = (isDark: boolean): string => (isDark ? '#101217' : '#f7f8fa');
