import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type WhatIfUse, checkUse } from '../../src/cli/what-if-use.ts';

const folder = mkdtempSync(join(tmpdir(), 'ascent-what-if-'));
const cli = fileURLToPath(new URL('../../src/cli/cli.ts', import.meta.url));
const ascent = (...words: string[]) =>
  spawnSync(process.execPath, [cli, '--data-dir', join(folder, 'data'), ...words], { encoding: 'utf8' });
beforeAll(() => {
  expect(ascent('init', '--from', 'data-analyst', '--hours', '6', '--target-date', '2028-06-30').stderr).toBe(
    '',
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const by = '2029-01-01';

describe('ascent whatif', () => {
  it.each<[WhatIfUse, string]>([
    [{ by, hours: '10', apply: true }, 'hours'],
    [{ by, hours: '10' }, 'hours'],
    [{ by, apply: true }, 'apply'],
    [{ by, routes: true }, 'routes'],
    [{ by, jobHours: '5' }, 'job-hours'],
    [{ routes: true, apply: true }, 'apply'],
    [{ routes: true, route: 'data-engineer' }, 'route'],
    [{ routes: true, confidence: '90' }, 'confidence'],
    [{ jobHours: '5' }, 'job-hours'],
    [{ hours: '10', jobHours: '5' }, 'job-hours'],
    [{ route: 'direct', jobHours: '5' }, 'job-hours'],
    [{ confidence: '90' }, 'confidence'],
    [{ hours: '10', full: true }, 'full'],
    [{ apply: true }, 'apply'],
  ])('refuses %o, of which a part would say nothing', (options, field) => {
    expect(() => checkUse(options)).toThrow(
      expect.objectContaining({ code: 'invalid', data: expect.objectContaining({ field }) }),
    );
  });

  it.each<[WhatIfUse]>([
    [{}],
    [{ by, confidence: '90', full: true }],
    [{ routes: true, jobHours: '5' }],
    [{ route: 'data-engineer', jobHours: '5', hours: '10', apply: true }],
    [{ route: 'direct', apply: true }],
    [{ start: by, off: [by], add: ['x'], drop: ['y'], target: by, apply: true }],
  ])('takes %o', (options) => {
    expect(() => checkUse(options)).not.toThrow();
  });

  it('says what is wrong in a sentence, with exit code 2, and changes nothing', () => {
    const asked = ascent('whatif', '--hours', '10', '--apply', '--by', by);
    expect(asked).toMatchObject({ status: 2, stdout: '' });
    expect(asked.stderr).toContain(
      "It can't be said with --by: ask one thing at a time. Nothing was changed.",
    );
    expect(JSON.parse(ascent('status', '--json').stdout)).toMatchObject({ weekAim: 6 });
    expect(ascent('whatif', '--routes', '--job-hours', 'many')).toMatchObject({ status: 2, stdout: '' });
  });

  it('tells the chance of the day that is aimed at, and of the one asked for', () => {
    const asked = ascent('whatif', '--target', '2031-01-01').stdout;
    const [, now, then] =
      /Ready to apply by 2028-06-30 → 2031-01-01: chance (\d+) % → (\d+) %\./.exec(asked) ?? [];
    expect(Number(then)).toBeGreaterThan(Number(now));
  });

  it('says what of --add and --drop changes nothing, and keeps no step to undo for it', () => {
    const kept = ascent('whatif', '--drop', 'linear-algebra', 'spam-filter', '--add', 'nlp', '--apply');
    expect(kept.status).toBe(0);
    for (const line of [
      'linear-algebra: needed by the role',
      'spam-filter: not on the roadmap',
      'nlp: already on the roadmap',
      'Nothing changed: there was nothing to keep.',
    ])
      expect(kept.stdout).toContain(line);
    expect(ascent('undo').stdout).toContain('Begin');
  });
});
