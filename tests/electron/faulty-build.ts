import { cpSync, mkdtempSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../build/fresh.mjs';

/** A copy of the build with one fault in it; fails when the text that it would change is not there. */
export function faultyBuild(changes: readonly (readonly [sound: string, faulty: string])[]): string {
  const copy = mkdtempSync(join(tmpdir(), 'ascent-faulty-'));
  cpSync(join(root, 'out'), join(copy, 'out'), { recursive: true });
  for (const shared of ['resources', 'node_modules', 'package.json'])
    symlinkSync(join(root, shared), join(copy, shared));
  const files = readdirSync(join(copy, 'out/main'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.js'))
    .map((name) => join(copy, 'out/main', name));
  for (const [sound, faulty] of changes) {
    const holding = files.filter((file) => readFileSync(file, 'utf8').includes(sound));
    if (holding.length === 0) throw new Error(`the build holds no ${sound}`);
    for (const file of holding)
      writeFileSync(
        file,
        readFileSync(file, 'utf8').replaceAll(sound, () => faulty),
      );
  }
  return copy;
}
