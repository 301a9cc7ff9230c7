import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';

const cli = fileURLToPath(new URL('../../src/cli/cli.ts', import.meta.url));

it('prints the README of a project, writes it to a file, and refuses what makes no sense', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ascent-readme-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const run = (...words: string[]) => {
    const all = [cli, '--data-dir', join(folder, 'data'), ...words];
    const { status, stdout, stderr } = spawnSync(process.execPath, all, { encoding: 'utf8' });
    return { code: status, out: stdout, err: stderr };
  };
  expect(run('init', '--from', 'data-analyst', '--hours', '6').code).toBe(0);
  expect(run('add', 'project', '--catalog', 'exploratory-report').code).toBe(0);

  const printed = run('export', 'readme', 'exploratory-report');
  expect(printed.code).toBe(0);
  expect(printed.out).toMatch(/^# .+\n\n> .+\n\n## What it shows\n\n- /);
  expect(JSON.parse(run('--json', 'export', 'readme', 'exploratory-report').out)).toEqual({
    readme: printed.out,
  });

  const file = join(folder, 'README.md');
  expect(run('export', 'readme', 'exploratory-report', '--out', file).out).toBe(`Written: ${file}\n`);
  expect(readFileSync(file, 'utf8')).toBe(printed.out);

  expect(run('export', 'readme')).toMatchObject({
    code: 2,
    out: '',
    err: expect.stringContaining('project'),
  });
  expect(run('export', 'readme', 'nothing').code).toBe(2);
  const other = join(folder, 'other.json');
  expect(run('export', 'json', 'exploratory-report', '--out', other).code).toBe(2);
  expect(existsSync(other)).toBe(false);
  expect(run('export', 'json', '--out', other).code).toBe(0);
});
