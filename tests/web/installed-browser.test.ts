import { describe, expect, it } from 'vitest';
import { installedBrowser } from '../../src/web/installed-browser.ts';

const linux = (env: Record<string, string>) => ({ platform: 'linux' as const, env });

describe('the installed browser', () => {
  it('is CHROME_PATH first, then the first known name on the path', () => {
    const both = new Set(['/opt/chrome', '/usr/bin/chromium']);
    expect(
      installedBrowser(linux({ CHROME_PATH: '/opt/chrome', PATH: '/usr/bin' }), (file) => both.has(file)),
    ).toBe('/opt/chrome');
    expect(installedBrowser(linux({ PATH: '/bin:/usr/bin' }), (file) => both.has(file))).toBe(
      '/usr/bin/chromium',
    );
  });

  it('is none when nothing is there', () => {
    expect(installedBrowser(linux({}), () => false)).toBeNull();
    expect(installedBrowser({ platform: 'win32', env: {} }, () => false)).toBeNull();
  });

  it('is looked for in the usual places of each system', () => {
    expect(
      installedBrowser({ platform: 'darwin', env: {} }, (file) => file.includes('Microsoft Edge')),
    ).toContain('/Applications/');
    expect(
      installedBrowser({ platform: 'win32', env: { PROGRAMFILES: 'C:\\P' } }, (file) =>
        file.endsWith('msedge.exe'),
      ),
    ).toContain('msedge.exe');
  });
});
