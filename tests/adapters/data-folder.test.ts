import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dataFolder } from '../../src/adapters/data-folder.ts';

describe('the data folder', () => {
  it.each([
    ['linux', {}, '/home/a/.config/Ascent'],
    ['linux', { XDG_CONFIG_HOME: '/cfg' }, '/cfg/Ascent'],
    ['linux', { ASCENT_DATA_DIR: '/data' }, '/data'],
    ['darwin', {}, '/home/a/Library/Application Support/Ascent'],
  ] as const)('on %s with %o is %s', (platform, env, folder) => {
    expect(dataFolder(undefined, { platform, env, home: '/home/a' })).toBe(
      platform === 'linux' && 'ASCENT_DATA_DIR' in env ? resolve(folder) : join(folder),
    );
  });

  it('is what was asked for before everything else', () => {
    expect(
      dataFolder('here', { platform: 'linux', env: { ASCENT_DATA_DIR: '/data' }, home: '/home/a' }),
    ).toBe(resolve('here'));
  });
});
