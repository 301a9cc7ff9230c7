import { describe, expect, it } from 'vitest';
import { REQUIRED, firstPaint, windowOptions } from '../../src/main/window-options.ts';

describe('the options of a window', () => {
  it('always hold the safe flags', () => {
    const { webPreferences, show } = windowOptions(
      '/preload.cjs',
      { webPreferences: { sandbox: true } },
      'linux',
    );
    expect(webPreferences).toEqual({
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
      preload: '/preload.cjs',
      spellcheck: false,
      v8CacheOptions: 'bypassHeatCheck',
    });
    expect(show).toBe(false);
  });

  it.each(Object.entries(REQUIRED))('refuse another %s than %s', (flag, value) => {
    expect(() => windowOptions('/preload.cjs', { webPreferences: { [flag]: !value } })).toThrow(
      `unsafe window flag: ${flag}`,
    );
    expect(() => windowOptions('/preload.cjs', { webPreferences: { [flag]: undefined } })).toThrow(flag);
  });

  it.each([
    { enableBlinkFeatures: 'x' },
    { disableBlinkFeatures: 'x' },
    { additionalArguments: ['x'] },
    { preload: '/other.js' },
    { partition: 'x' },
    { plugins: true },
    { devTools: true },
    { safeDialogs: false },
  ])('refuse what nobody reviewed: %o', (webPreferences) => {
    expect(() => windowOptions('/preload.cjs', { webPreferences })).toThrow('unsafe window flag');
  });

  it.each([
    ['darwin', true],
    ['win32', false],
    ['linux', false],
  ] as const)('leave spelling on %s to the system alone', (platform, spellcheck) => {
    expect(windowOptions('/preload.cjs', {}, platform).webPreferences).toMatchObject({ spellcheck });
    expect(() => windowOptions('/preload.cjs', { webPreferences: { spellcheck: true } }, platform)).toThrow(
      'unsafe window flag',
    );
  });

  it('begin with a background for light and one for dark', () => {
    expect([firstPaint(false), firstPaint(true)]).toEqual(['#f7f8fa', '#101217']);
  });
});
