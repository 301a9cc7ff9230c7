import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  watch,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ICAL from 'ical.js';
import papaparse from 'papaparse';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { PlanFile } from '../../src/domain/plan-file.ts';
import { makeMany } from '../durability/many-sessions.ts';

// Many programs are started one after the other.
vi.setConfig({ testTimeout: 180_000 });

const cli = fileURLToPath(new URL('../../src/cli/cli.ts', import.meta.url));

/** A begun plan with two sessions, and the command line over it. */
function begun() {
  const folder = mkdtempSync(join(tmpdir(), 'ascent-exports-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const run = (...words: string[]) => {
    const all = [cli, '--data-dir', join(folder, 'data'), ...words];
    const { status, stdout, stderr } = spawnSync(process.execPath, all, { encoding: 'utf8' });
    return { code: status, out: stdout, err: stderr };
  };
  expect(run('init', '--from', 'data-analyst', '--hours', '6', '--name', 'Ottilie').code).toBe(0);
  expect(run('log', '1h30 linear algebra yesterday').code).toBe(0);
  expect(run('log', '45m sql').code).toBe(0);
  return { folder, run };
}
const rows = (text: string) => papaparse.parse<string[]>(text, { skipEmptyLines: true }).data;

describe('ascent export', () => {
  it('prints every kind of text, and writes the same with --out', () => {
    const { folder, run } = begun();
    const printed = {
      md: /^# Roadmap to machine.learning engineer\n\nOttilie · from data analyst/i,
      portfolio: /^# Ottilie\n/,
      ics: /^BEGIN:VCALENDAR\r\n/,
      resume: /^{\n {2}"\$schema"/,
      json: /^{\n {2}"format": "ascent-export"/,
    };
    for (const [what, form] of Object.entries(printed)) {
      // Nothing is due in a plan of today; its planned study is there.
      const wish = what === 'ics' ? [what, '--study'] : [what];
      const { code, out, err } = run('export', ...wish);
      expect([what, code, err]).toEqual([what, 0, '']);
      expect(out).toMatch(form);
      const file = join(folder, `out.${what}`);
      expect(run('export', ...wish, '--out', file).out).toBe(`Written: ${file}\n`);
      const undated = (text: string) => text.replace(/"(exportedAt|lastModified)": "[^"]+"/, '');
      expect(undated(readFileSync(file, 'utf8'))).toBe(undated(out));
    }
    expect(PlanFile.parse(JSON.parse(run('export', 'json').out)).plan.profile?.name).toBe('Ottilie');
    expect(run('export', 'md', '--hide-name').out).not.toContain('Ottilie');
    expect(JSON.parse(run('--json', 'export', 'portfolio').out)).toEqual({
      portfolio: run('export', 'portfolio').out,
    });
  });

  it('gives tables with the columns, days and words that are asked for', () => {
    const { folder, run } = begun();
    const [titles, ...sessions] = rows(run('export', 'csv').out);
    expect(titles?.slice(0, 7)).toEqual([
      'Day',
      'Time',
      'Start (UTC)',
      'End (UTC)',
      'Time zone',
      'Minutes',
      'Hours',
    ]);
    expect(sessions.map((row) => row[5])).toEqual(['90', '45']);
    const narrow = ['export', 'csv', '--columns', 'minutes, subject'];
    expect(rows(run(...narrow, '--filter', 'algebra').out)).toEqual([
      ['Minutes', 'Subject'],
      ['90', expect.stringContaining('Linear algebra')],
    ]);
    const today = sessions[1]?.[0] ?? '';
    expect(rows(run(...narrow, '--from', today).out)).toHaveLength(2);
    const area = rows(run('export', 'csv', '--columns', 'area').out)[1]?.[0] ?? '';
    expect(rows(run(...narrow, '--area', area).out)).toHaveLength(2);
    expect(rows(run('export', 'csv', '--what', 'tasks', '--filter', 'algebra').out).length).toBeGreaterThan(
      1,
    );
    expect(rows(run('export', 'csv', '--what', 'courses').out)[0]?.[0]).toBe('Course');
    expect(rows(run('export', 'csv', '--what', 'certifications').out)[0]?.[0]).toBe('Certification');

    const [marked, plain] = [join(folder, 'marked.csv'), join(folder, 'plain.csv')];
    run('export', 'csv', '--out', marked);
    run('export', 'csv', '--out', plain, '--no-bom');
    expect(readFileSync(marked).subarray(0, 3).toString('hex')).toBe('efbbbf');
    expect(readFileSync(marked, 'utf8').slice(1)).toBe(readFileSync(plain, 'utf8'));
  });

  it('gives a calendar with the planned study from the hour that is named', () => {
    const { run } = begun();
    const text = run('export', 'ics', '--study', '19:30', '--no-alarms').out;
    const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
    const study = calendar
      .getAllSubcomponents('vevent')
      .map((one) => new ICAL.Event(one))
      .filter(({ summary }) => summary.startsWith('Study: '));
    expect(study.length).toBeGreaterThan(10);
    expect(study[0]?.startDate.toString()).toMatch(/T19:30:00$/);
    expect(text).not.toContain('VALARM');
  });

  it('refuses what makes no sense, with exit code 2 and nothing written', () => {
    const { run } = begun();
    const wrong = [
      [['csv', '--columns', 'day,mood'], 'mood'],
      [['csv', '--from', '2026-02-30'], 'not a day of the calendar'],
      [['csv', '--area', 'astrology'], 'astrology'],
      [['csv', '--what', 'moods'], '--what'],
      [['csv', '--what', 'courses', '--from', '2026-01-01'], 'a table of courses takes no --from'],
      [['csv', '--light-ink'], '--light-ink'],
      [['ics', '--study', '25:00'], 'time of day'],
      [['md', '--columns', 'day'], 'md takes no --columns'],
      [['pdf'], '--out'],
      [['readme'], 'project'],
      [['readme', 'nothing'], 'nothing'],
    ] as const;
    for (const [words, said] of wrong) {
      const { code, out, err } = run('export', ...words);
      expect([words, code, out]).toEqual([words, 2, '']);
      expect(err).toContain(said);
    }
  });

  it('leaves a file as it was where writing fails, and nothing beside it', () => {
    const { folder, run } = begun();
    const shut = join(folder, 'shut');
    mkdirSync(shut);
    const file = join(shut, 'log.csv');
    expect(run('export', 'csv', '--out', file).code).toBe(0);
    const before = readFileSync(file);
    const nowhere = run('export', 'csv', '--out', join(folder, 'no such folder', 'log.csv'));
    expect([nowhere.code, nowhere.out]).toEqual([1, '']);
    expect(nowhere.err).toContain('could not be made');
    // A folder stands where the file should: the last step of all fails.
    const taken = join(folder, 'taken.csv');
    mkdirSync(join(taken, 'inside'), { recursive: true });
    expect(run('export', 'csv', '--out', taken).code).toBe(1);
    expect(statSync(taken).isDirectory()).toBe(true);
    chmodSync(shut, 0o555);
    onTestFinished(() => chmodSync(shut, 0o755));
    const refused = run('export', 'csv', '--out', file, '--columns', 'day');
    // Whoever may do anything is not refused by a folder's mode.
    const isRoot = process.getuid?.() === 0;
    expect(refused.code).toBe(isRoot ? 0 : 1);
    if (!isRoot) expect(readFileSync(file).equals(before)).toBe(true);
    expect(readdirSync(shut)).toEqual(['log.csv']);
    expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
    expect(existsSync(join(folder, 'no such folder'))).toBe(false);
  });
});

it.each(['SIGINT', 'SIGTERM'] as const)(
  'a large export that is ended by %s while it writes leaves what was there, and nothing half-written',
  async (signal) => {
    const { folder } = begun();
    await makeMany(join(folder, 'data'), 60_000);
    const place = join(folder, 'out');
    mkdirSync(place);
    const out = join(place, 'all.json');
    writeFileSync(out, 'what was there');
    const child = spawn(process.execPath, [
      cli,
      '--data-dir',
      join(folder, 'data'),
      'export',
      'json',
      '--out',
      out,
    ]);
    const ended = once(child, 'exit');
    // Somebody who wants an end presses more than once.
    let again: NodeJS.Timeout | undefined;
    const watcher = watch(place, () => {
      again ??= setInterval(() => child.kill(signal), 0);
    });
    await ended;
    clearInterval(again);
    watcher.close();
    expect(readdirSync(place)).toEqual(['all.json']);
    const left = readFileSync(out, 'utf8');
    // Ended between its last byte and its end, it is whole.
    if (left !== 'what was there') PlanFile.parse(JSON.parse(left));
  },
);
