import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createPackage } from '@electron/asar';

/** What fuses are found by inside Electron's program. */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
export const FUSES = 9;

/**
 * A folder laid out like Electron for Linux, whose program is no program: enough for electron-builder to pack over, with
 * fuses that it can set. Nothing of Electron runs.
 */
export async function standIn(folder: string, fuses = FUSES): Promise<string> {
  const resources = join(folder, 'resources');
  mkdirSync(resources, { recursive: true });
  const wire = Buffer.concat([
    Buffer.from(SENTINEL),
    Buffer.from([1, fuses]),
    Buffer.from('1'.repeat(fuses)),
  ]);
  writeFileSync(join(folder, 'electron'), Buffer.concat([Buffer.alloc(64), wire, Buffer.alloc(64)]), {
    mode: 0o755,
  });
  for (const file of ['LICENSE', 'LICENSES.chromium.html', 'chrome-sandbox', 'chrome_crashpad_handler'])
    writeFileSync(join(folder, file), '');
  const empty = join(folder, 'empty');
  mkdirSync(empty);
  writeFileSync(join(empty, 'package.json'), '{}');
  await createPackage(empty, join(resources, 'default_app.asar'));
  return folder;
}
