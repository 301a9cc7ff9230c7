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
  expect(ascent('init', '--from', 'data-analyst', '--hours', '6').stderr).toBe('');
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

  it('tells the chance of the day it is asked for, and of the one before it', () => {
    const first = ascent('whatif', '--target', '2031-01-01', '--apply').stdout;
    expect(first).toMatch(/Ready to apply by 2031-01-01: chance \d+ %\./);
    const second = ascent('whatif', '--target', '2029-06-01').stdout;
    expect(second).toMatch(/Ready to apply by 2031-01-01 → 2029-06-01: chance \d+ % → \d+ %\./);
    const { now, then } = JSON.parse(ascent('whatif', '--target', '2029-06-01', '--json').stdout) as {
      now: { chance: number };
      then: { chance: number };
    };
    expect(second).toContain(`chance ${Math.round(now.chance * 100)} % → ${Math.round(then.chance * 100)} %`);
    expect(ascent('undo').status).toBe(0);
  });
});
