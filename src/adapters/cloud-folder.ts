import { existsSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';

/** Names of folders that cloud services keep in step, as they lie in a path. */
const SERVICES: readonly [RegExp, string][] = [
  [/^dropbox( \(.+\))?$/i, 'Dropbox'],
  [/^onedrive( ?-.+)?$/i, 'OneDrive'],
  [/^(google ?drive|my drive|drivefs)$/i, 'Google Drive'],
  [/^(icloud ?drive|com~apple~clouddocs|mobile documents)$/i, 'iCloud Drive'],
  [/^cloudstorage$/i, 'a cloud service'],
  [/^nextcloud$/i, 'Nextcloud'],
  [/^owncloud$/i, 'ownCloud'],
  [/^(mega|megasync)$/i, 'MEGA'],
  [/^pclouddrive$/i, 'pCloud'],
  [/^(yandex\.disk|yandexdisk)$/i, 'Yandex Disk'],
];

/** Files that such services put into the folders that they keep in step. */
const MARKS: readonly [string, string][] = [
  ['.dropbox', 'Dropbox'],
  ['.stfolder', 'Syncthing'],
  ['.owncloudsync.log', 'ownCloud'],
  ['.nextcloudsync.log', 'Nextcloud'],
];

/**
 * The service that keeps a folder in step with other machines, or null when none is noticed. It may put an old file
 * over a newer one, or write while Ascent does; a person should know.
 */
export function cloudService(
  folder: string,
  exists: (path: string) => boolean = existsSync,
  separator: string = sep,
): string | null {
  for (const name of folder.split(separator)) {
    const found = SERVICES.find(([pattern]) => pattern.test(name));
    if (found) return found[1];
  }
  for (let at = folder; ; at = dirname(at)) {
    const found = MARKS.find(([name]) => exists(join(at, name)));
    if (found) return found[1];
    if (dirname(at) === at) return null;
  }
}
