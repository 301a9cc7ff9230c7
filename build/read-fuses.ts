// `node build/read-fuses.ts`: holds the fuses of the program in `dist/` against the configuration; ends with 1 where one differs.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { fuses } from './fuses.mjs';

const names = Object.values(FuseV1Options).filter((one) => typeof one === 'string');
const inside = ['Ascent.app', 'Ascent.exe', 'ascent'];
const programs = readdirSync('dist')
  .flatMap((folder) => inside.map((name) => join('dist', folder, name)))
  .filter((path) => existsSync(path));
if (programs.length === 0) throw new Error('dist/ holds no packed program; run `npm run package` first');
let wrong = 0;
for (const program of programs) {
  const wire = await getCurrentFuseWire(program);
  for (const name of names) {
    const index = FuseV1Options[name];
    const wished = fuses[index] ? FuseState.ENABLE : FuseState.DISABLE;
    if (wire[index] === wished) continue;
    console.error(`${program}: ${name} is not ${fuses[index] ? 'on' : 'off'}`);
    wrong += 1;
  }
  console.log(`${program}: ${names.length} fuses read`);
}
process.exitCode = wrong === 0 ? 0 : 1;
