// `node build/read-fuses.ts`: holds the fuses of the program in `dist/` against the configuration; ends with 1 where one differs.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import config from './electron-builder.config.mjs';

const NAMES: Record<string, FuseV1Options> = {
  runAsNode: FuseV1Options.RunAsNode,
  enableCookieEncryption: FuseV1Options.EnableCookieEncryption,
  enableNodeOptionsEnvironmentVariable: FuseV1Options.EnableNodeOptionsEnvironmentVariable,
  enableNodeCliInspectArguments: FuseV1Options.EnableNodeCliInspectArguments,
  enableEmbeddedAsarIntegrityValidation: FuseV1Options.EnableEmbeddedAsarIntegrityValidation,
  onlyLoadAppFromAsar: FuseV1Options.OnlyLoadAppFromAsar,
  loadBrowserProcessSpecificV8Snapshot: FuseV1Options.LoadBrowserProcessSpecificV8Snapshot,
  grantFileProtocolExtraPrivileges: FuseV1Options.GrantFileProtocolExtraPrivileges,
};
const ON = 49;
const inside = ['Ascent.app', 'Ascent.exe', 'ascent'];
const programs = readdirSync('dist')
  .flatMap((folder) => inside.map((name) => join('dist', folder, name)))
  .filter((path) => existsSync(path));
if (programs.length === 0) throw new Error('dist/ holds no packed program; run `npm run package` first');
let wrong = 0;
for (const program of programs) {
  const wire = await getCurrentFuseWire(program);
  for (const [name, index] of Object.entries(NAMES)) {
    const is = wire[index] === ON;
    if (is === config.electronFuses[name as keyof typeof config.electronFuses]) continue;
    console.error(`${program}: ${name} is ${is ? 'on' : 'off'}`);
    wrong += 1;
  }
  console.log(`${program}: ${Object.keys(NAMES).length} fuses read`);
}
process.exitCode = wrong === 0 ? 0 : 1;
