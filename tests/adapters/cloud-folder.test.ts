import { describe, expect, it } from 'vitest';
import { cloudService } from '../../src/adapters/cloud-folder.ts';

const nothing = (): boolean => false;

describe('a folder that a cloud service keeps in step', () => {
  it.each([
    ['/home/ada/Dropbox/ascent', 'Dropbox'],
    ['/home/ada/Dropbox (Personal)/ascent', 'Dropbox'],
    ['/Users/ada/Library/Mobile Documents/com~apple~CloudDocs/a', 'iCloud Drive'],
    ['/Users/ada/Library/CloudStorage/GoogleDrive-a@b.c/My Drive/a', 'a cloud service'],
    ['/home/ada/Nextcloud/plan', 'Nextcloud'],
  ])('%s is noticed', (path, service) => {
    expect(cloudService(path, nothing, '/')).toBe(service);
  });

  it('is noticed on Windows', () => {
    expect(cloudService('C:\\Users\\Ada\\OneDrive - Company\\ascent', nothing, '\\')).toBe('OneDrive');
  });

  it('is noticed by the files that the service leaves', () => {
    const exists = (path: string): boolean => path === '/home/ada/plans/.stfolder';
    expect(cloudService('/home/ada/plans/ascent/data', exists, '/')).toBe('Syncthing');
  });

  it.each([
    '/home/ada/.local/share/ascent',
    '/home/dropboxer/x',
    '/data/megaphone',
    '/tmp/my-nextcloud-notes',
  ])('%s is none', (path) => {
    expect(cloudService(path, nothing, '/')).toBeNull();
  });
});
