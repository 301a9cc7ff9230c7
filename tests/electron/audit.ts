import { existsSync } from 'node:fs';
import { expect } from '@playwright/test';
import { contentPolicy } from '../../src/contract/content-policy.ts';
import type { DoubleApp } from './double-app.ts';

/** The preferences of a window, as they were reviewed; `preload` is checked apart. */
const REVIEWED = {
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
  // Where the system checks spelling itself, nothing has to be fetched for it.
  spellcheck: process.platform === 'darwin',
  v8CacheOptions: 'bypassHeatCheck',
};
/** What the page finds as `window.ascent`. */
const SURFACE = [
  'choose',
  'handOut',
  'invoke',
  'onAbsence',
  'onChange',
  'onLead',
  'platform',
  'raise',
  'saveFile',
];

const CHANNELS = ['invoke', 'save', 'hand-out', 'choose', 'raise'].map((name) => `ascent:${name}`);

/** Whether something throws or rejects. */
const fails = (work: Promise<unknown>): Promise<boolean> =>
  work.then(
    () => false,
    () => true,
  );

/** What is unsafe about a started app, by the names of the checks that failed. */
export async function audit(app: DoubleApp): Promise<string[]> {
  const found: string[] = [];
  const hold = (name: string, holds: boolean): void => void (holds || found.push(name));
  const equal = (one: unknown, other: unknown): boolean => {
    try {
      expect(one).toEqual(other);
      return true;
    } catch {
      return false;
    }
  };

  const [window] = app.of('window') as { webPreferences: Record<string, unknown> }[];
  const { preload, ...flags } = window?.webPreferences ?? {};
  hold('flags', equal(flags, REVIEWED));
  hold('sandbox for all', app.of('sandbox').length === 1);
  hold('preload', typeof preload === 'string' && /preload\.cjs$/.test(preload) && existsSync(preload));

  // Asked for by the session itself, so that no guard of a page's requests would see it.
  const isNative = process.platform === 'darwin';
  hold('spelling', equal(app.of('spelling'), [isNative]));
  hold('dictionaries', equal(app.of('dictionaries'), ['https://127.0.0.1:1/']));

  const surface = await app.page.evaluate(() => {
    const bridge = (window as { ascent?: object }).ascent;
    return bridge && { names: Object.keys(bridge).sort(), frozen: Object.isFrozen(bridge) };
  });
  hold('surface', equal(surface, { names: SURFACE, frozen: true }));

  const policy = app.pageHeaders()['content-security-policy'] ?? '';
  hold('policy', policy.replace(/nonce-[\w+/=]+/, 'nonce-x') === contentPolicy('x'));

  const call = [{ path: ['planner', 'snapshot'], input: {} }];
  const strangers = ['gone', { url: 'ascent-app://planner/frame' }, { url: 'https://example.org/' }];
  for (const channel of CHANNELS)
    for (const from of strangers) hold('sender', await fails(app.ask('invoke', channel, call, from)));
  hold('own sender', !(await fails(app.ask('invoke', 'ascent:invoke', call, 'main'))));

  for (const url of ['https://example.org/', 'file:///etc/passwd', 'ascent-app://evil/']) {
    hold('navigation', !(await app.ask('navigate', url, true)));
    hold('frame', !(await app.ask('navigate', url, false)));
    hold('redirect', !(await app.ask('redirect', url)));
    hold('window', !(await app.ask('open-window', url)));
    hold('request', !(await app.ask('may-request', url)));
  }
  hold('webview', !(await app.ask('webview')));
  hold('download', !(await app.ask('download')));
  const denied = { checked: false, asked: false };
  for (const permission of ['media', 'geolocation', 'clipboard-read', 'usb'])
    hold('permission', equal(await app.ask('permission', permission, 'ascent-app://planner/', true), denied));
  return [...new Set(found)];
}
