import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished, vi } from 'vitest';
import { isChoice } from '../../src/domain/import-formats.ts';
import { readTexts } from '../adapters/imports/read-text.ts';
import { SAMPLES } from '../adapters/imports/samples.ts';
import { THING_SAMPLES } from '../adapters/imports/thing-samples.ts';

// Many programs are started one after the other.
vi.setConfig({ testTimeout: 180_000 });

const cli = fileURLToPath(new URL('../../src/cli/cli.ts', import.meta.url));
const TOGGL = [
  'User,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,Duration,Tags,Amount (EUR)',
  'Ada,a@example.org,,Study,Maths,Vectors,No,2026-10-13,09:00:00,2026-10-13,10:30:00,01:30:00,x,0.00',
].join('\r\n');

/** A begun plan with some files beside it, and `ascent import` over them: exit code, and what was said where. */
function begun() {
  const folder = mkdtempSync(join(tmpdir(), 'ascent-imports-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const run = (...words: string[]) => {
    const all = [cli, '--data-dir', join(folder, 'data'), ...words];
    const { status, stdout, stderr } = spawnSync(process.execPath, all, { encoding: 'utf8', cwd: folder });
    return { code: status, out: stdout, err: stderr };
  };
  expect(run('init', '--from', 'data-analyst', '--hours', '6').code).toBe(0);
  writeFileSync(join(folder, 'toggl.csv'), TOGGL);
  writeFileSync(join(folder, 'words.txt'), 'hello\n');
  return (...words: string[]) => run('import', ...words);
}

it('says in words what can’t be taken, changes nothing, and exits with a failure', () => {
  const imported = begun();
  const refused = [
    [['nowhere.csv'], 'ascent: There is no file “nowhere.csv”'],
    [['data'], 'It is a folder: data. Nothing was changed.'],
    [
      ['toggl.csv', '--choose', 'zone=Mars/X'],
      'It can’t be zone=Mars/X, but for example UTC. Nothing was changed.',
    ],
    [['toggl.csv', '--choose', 'mood=good'], 'It has no “mood”: no file asks that. Nothing was changed.'],
    [['toggl.csv', '--apply'], 'It needs an answer to what the file leaves open. Nothing was changed.'],
    [
      ['toggl.csv', '--choose', 'zone=UTC', '--apply'],
      'It needs to know what “Study › Maths” is for, or that it is left out. Nothing was changed.',
    ],
  ] as const;
  for (const [words, said] of refused) {
    const { code, err } = imported(...words);
    expect([words, code]).toEqual([words, 2]);
    expect(err.split('\n')).toContain(said);
    expect(err).not.toMatch(/ENOENT|EISDIR/);
  }
  expect(imported('words.txt')).toMatchObject({ code: 1, out: 'No format that Ascent knows fits.\n' });
  expect(imported('words.txt', '--apply').code).toBe(1);

  const taken = [
    'toggl.csv',
    '--choose',
    'zone=UTC',
    '--choose',
    'date-order=dmy',
    '--map',
    'Study › Maths=-',
  ];
  expect(imported(...taken, '--apply')).toEqual({
    code: 0,
    out: 'Imported: 1 session (1 h 30). “ascent undo” takes that back.\n',
    err: 'Not asked by this file, and passed over: date-order\n',
  });
});

it('every question that a file asks is one that can be answered by its id', () => {
  const asked = new Set<string>();
  for (const { name, text, choices, format } of [...SAMPLES, ...THING_SAMPLES]) {
    for (const some of [{}, choices])
      for (const { id } of readTexts({ [name]: text }, some, format).reading.choices) asked.add(id);
  }
  expect([...asked].filter((id) => !isChoice(id))).toEqual([]);
  expect(asked.size).toBeGreaterThan(15);
});

it.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)(
  'a large import that is ended by %s while it is taken over leaves the data as they were, and can be done again',
  async (signal, code) => {
    const folder = mkdtempSync(join(tmpdir(), 'ascent-imports-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const data = join(folder, 'data');
    const run = (...words: string[]) =>
      spawnSync(process.execPath, [cli, '--data-dir', data, ...words], { encoding: 'utf8' });
    expect(run('init', '--from', 'data-analyst', '--hours', '6').status).toBe(0);
    const entries = Array.from({ length: 20_000 }, (_, at) => {
      const day = new Date(Date.UTC(2022, 0, 1 + Math.floor(at / 50))).toISOString().slice(0, 10);
      const hour = String(Math.floor((at % 50) / 5)).padStart(2, '0');
      const minute = `${hour}:${(at % 5) + 1}`;
      return `Ada,a@example.org,,Study,,n${at},No,${day},${minute}0:00,${day},${minute}8:00,00:08:00,,0`;
    });
    const file = join(folder, 'large.csv');
    writeFileSync(file, [TOGGL.split('\r\n')[0], ...entries].join('\n'));
    const words = ['import', file, '--choose', 'zone=UTC', '--map', 'Study=-', '--apply'];
    const journal = (): string => readFileSync(join(data, 'journal.jsonl'), 'latin1');
    const before = journal();
    const child = spawn(process.execPath, [cli, '--data-dir', data, ...words]);
    let said = '';
    child.stderr.on('data', (bytes: Buffer) => (said += bytes.toString()));
    const ended = once(child, 'close');
    // Nothing is written before it is taken over: the first that is are the lock and the backup before it.
    const watcher = watch(data, () => {
      watcher.close();
      child.kill(signal);
    });
    expect(await ended).toEqual([code, null]);
    expect(said).toBe('ascent: Given up. Nothing was changed.\n');
    expect(journal()).toBe(before);
    expect(JSON.parse(run('list', 'sessions', '--json').stdout)).toEqual([]);
    const again = run(...words);
    expect([again.status, again.stderr]).toEqual([0, '']);
    expect(again.stdout).toContain('20000 sessions');
  },
);
