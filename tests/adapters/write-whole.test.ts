import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { root } from '../../build/fresh.mjs';
import { writeWhole } from '../../src/adapters/write-whole.ts';

const isWindows = process.platform === 'win32';
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ascent-whole-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('a file that is written whole', () => {
  it('takes the place of the old one, and nothing else is left', async () => {
    const file = join(folder, 'plan.json');
    writeFileSync(file, 'old');
    await writeWhole(file, Buffer.from('new'));
    expect(readFileSync(file, 'utf8')).toBe('new');
    expect(readdirSync(folder)).toEqual(['plan.json']);
  });

  it('is one of two that are written at once, never a mixture', async () => {
    const file = join(folder, 'plan.json');
    const texts = ['a', 'b'].map((letter) => letter.repeat(3_000_000));
    await Promise.all(texts.map((text) => writeWhole(file, Buffer.from(text))));
    expect(texts).toContain(readFileSync(file, 'utf8'));
    expect(readdirSync(folder)).toEqual(['plan.json']);
  });

  it('leaves what is there when it can’t take its place', async () => {
    const file = join(folder, 'taken');
    mkdirSync(file);
    writeFileSync(join(file, 'inside'), '');
    await expect(writeWhole(file, Buffer.from('new'))).rejects.toMatchObject({ code: 'document-failed' });
    await expect(writeWhole(join(folder, 'no', 'x'), Buffer.from('new'))).rejects.toThrow();
    expect(readdirSync(folder)).toEqual(['taken']);
  });

  it.skipIf(isWindows)('is the person’s alone where that is asked for (not on Windows)', async () => {
    const file = join(folder, 'own.json');
    await writeWhole(file, Buffer.from('own'), 0o600);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it.skipIf(isWindows)('leaves nothing when the program is ended meanwhile (not on Windows)', async () => {
    const module = pathToFileURL(join(root, 'src/adapters/write-whole.ts')).href;
    const program = `
      import { readdirSync } from 'node:fs';
      import { writeWhole } from ${JSON.stringify(module)};
      const folder = ${JSON.stringify(folder)};
      void writeWhole(folder + '/large', Buffer.alloc(300_000_000));
      const look = () => (readdirSync(folder).length > 0 ? process.kill(process.pid, 'SIGTERM') : setImmediate(look));
      look();
    `;
    const child = spawn(process.execPath, ['--input-type=module', '-e', program], { stdio: 'inherit' });
    const [code] = (await once(child, 'exit')) as [number | null];
    expect(code).toBe(143);
    expect(readdirSync(folder)).toEqual([]);
  });
});
