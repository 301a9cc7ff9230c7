import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'ascent-no-electron-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (...words: string[]) =>
  spawnSync(process.execPath, ['--import', pathToFileURL(at('./refuse-electron.ts')).href, ...words], {
    encoding: 'utf8',
  });

describe('plain Node', () => {
  it('is stopped where electron is named', () => {
    const ran = run('--input-type=module', '-e', `await import(${JSON.stringify(`elec${'tron'}`)})`);
    expect(ran.status).not.toBe(0);
    expect(ran.stderr).toContain('electron was named');
  });

  it.each([
    [['init', '--from', 'newcomer', '--hours', '5']],
    [['status']],
    [['export', 'pdf', '--out', join(folder, 'roadmap.pdf')]],
    [['search', 'gradient']],
  ])('runs the command line without it: %o', (words) => {
    const ran = run(at('../../src/cli/cli.ts'), '--data-dir', join(folder, 'data'), ...words);
    expect(ran.stderr).toBe('');
    expect(ran.status).toBe(0);
  });

  it('loads the web host without it', () => {
    const ran = run(
      '--input-type=module',
      '-e',
      `await import(${JSON.stringify(pathToFileURL(at('../../src/web/web.ts')).href)})`,
    );
    expect(ran.stderr).toBe('');
    expect(ran.status).toBe(0);
  });
});
