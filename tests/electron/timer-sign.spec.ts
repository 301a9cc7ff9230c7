import { ascent } from '../e2e/running-host.ts';
import type { DoubleApp } from './double-app.ts';
import { expect, test } from './double-test.ts';

const HOUR = 60 * 60_000;

const timer = (app: DoubleApp, verb: 'pause' | 'resume' | 'discard'): Promise<unknown> =>
  app.ask('invoke', 'ascent:invoke', [{ path: ['timer', verb], input: {} }], 'main');

test('macOS shows the running time on the dock, beside the progress of long work', async ({ double }) => {
  await ascent(double.folder, 'init', '--from', 'data-analyst', '--hours', '6');
  const app = await double.start({ platform: 'darwin' });
  expect(app.of('badge')).toEqual([]);
  await ascent(double.folder, 'start');
  await expect.poll(() => app.of('badge')).toEqual(['0:00']);
  await app.ask('later', HOUR);
  await expect.poll(() => app.of('badge')).toEqual(['0:00', '1:00']);

  await app.ask('invoke', 'ascent:invoke', [{ path: ['backups', 'make'], input: {} }], 'main');
  expect(app.of('progress')).toEqual([2, -1]);
  expect(app.of('badge')).toEqual(['0:00', '1:00']);

  await timer(app, 'pause');
  await expect.poll(() => app.of('badge').at(-1)).toBe('');
  await timer(app, 'resume');
  await expect.poll(() => app.of('badge').at(-1)).toBe('1:00');
  // The dock is the system's: a program that starts again finds it empty and says it anew.
  const again = await double.start({ platform: 'darwin' });
  await expect.poll(() => again.of('badge').length).toBe(1);
  await ascent(double.folder, 'stop');
  await expect.poll(() => again.of('badge').at(-1)).toBe('');
  expect(again.of('overlay')).toEqual([]);
});

test('Windows shows a picture on the task bar as long as the clock runs', async ({ double }) => {
  await ascent(double.folder, 'init', '--from', 'data-analyst', '--hours', '6');
  const app = await double.start({ platform: 'win32' });
  await ascent(double.folder, 'start');
  const runs = { picture: 'running.png', description: 'A timer runs' };
  const none = { picture: null, description: '' };
  await expect.poll(() => app.of('overlay')).toEqual([runs]);
  await app.ask('later', HOUR);
  await timer(app, 'pause');
  await expect.poll(() => app.of('overlay')).toEqual([runs, none]);
  await timer(app, 'resume');
  await expect.poll(() => app.of('overlay')).toEqual([runs, none, runs]);
  await timer(app, 'discard');
  await expect.poll(() => app.of('overlay')).toEqual([runs, none, runs, none]);
  expect(app.of('badge')).toEqual([]);
});

test('Linux has the title of the window alone', async ({ double }) => {
  await ascent(double.folder, 'init', '--from', 'data-analyst', '--hours', '6');
  const app = await double.start({ platform: 'linux' });
  await ascent(double.folder, 'start');
  await expect(app.page).toHaveTitle('0:00 · Today · Ascent');
  expect([...app.of('badge'), ...app.of('overlay')]).toEqual([]);
});
