import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { examineData, openPlanner } from '../../src/adapters/open-planner.ts';

const cli = fileURLToPath(new URL('../../src/cli/cli.ts', import.meta.url));

interface Ran {
  code: number | null;
  out: string;
  err: string;
}

/** The command line over a fresh folder with two hours logged, spawned as a person would. */
async function fresh(): Promise<{
  folder: string;
  run: (...words: string[]) => Ran;
  json: (...words: string[]) => unknown;
  sessions: () => Promise<number>;
}> {
  const folder = mkdtempSync(join(tmpdir(), 'ascent-cli-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const run = (...words: string[]): Ran => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [cli, '--data-dir', folder, ...words], {
      encoding: 'utf8',
    });
    return { code: status, out: stdout, err: stderr };
  };
  const json = (...words: string[]): unknown => {
    const { code, out, err } = run('--json', ...words);
    if (code !== 0) throw new Error(err);
    return JSON.parse(out);
  };
  const planner = await openPlanner({ folder, longLived: false });
  await planner.operations.planner.begin({ from: 'data-analyst', week: [60, 60, 60, 60, 60, 60, 60] });
  await planner.operations.sessions.quick({ line: '2h linear algebra 2026-11-02' });
  await planner.close();
  return { folder, run, json, sessions: async () => (await examineData(folder)).sessions };
}

describe('backup and restore', () => {
  it('show what would change, change it only with --apply, and can be undone', async () => {
    const { json, run, sessions } = await fresh();
    const { backup } = json('backup') as { backup: { id: string } };
    json('log', '1h linear algebra 2026-11-03');
    expect(json('backup', 'compare', backup.id)).toMatchObject({
      backup: { counts: { sessions: 1, minutes: 120 } },
      now: { sessions: 2, minutes: 180 },
      differences: [{ kind: 'sessions', title: '2026-11: 1 session', what: 'only-now' }],
    });
    expect(run('restore', backup.id).out).toContain('Nothing was changed');
    expect(await sessions()).toBe(2);
    expect(json('restore', backup.id, '--apply')).toMatchObject({ applied: true });
    expect(await sessions()).toBe(1);
    json('undo');
    expect(await sessions()).toBe(2);
  });

  it('bring a backup in from another folder, and refuse a file that is none', async () => {
    const [one, two] = [await fresh(), await fresh()];
    const { backup } = one.json('backup') as { backup: { id: string } };
    const file = join(one.folder, 'backups', `${backup.id}.ascent-backup.gz`);
    expect(two.json('restore', file, '--apply')).toMatchObject({ applied: true });
    expect(await two.sessions()).toBe(1);
    expect(two.run('restore', join(one.folder, 'plan.json'), '--apply')).toMatchObject({
      code: 1,
      out: '',
    });
    expect(two.run('restore', 'nonsense').code).toBe(2);
  });
});

describe('history and trash', () => {
  it('take an older change back alone, and bring deleted things back', async () => {
    const { json, run, sessions } = await fresh();
    json('add', 'goal', 'Speak at a meetup');
    const history = json('history', '--limit', '5') as { seq: number; what: string }[];
    const logged = history.find(({ what }) => what.startsWith('Log 2 h'))!;
    expect(json('undo', String(logged.seq))).toEqual({ what: logged.what });
    expect(await sessions()).toBe(0);
    expect((json('history') as { state: string }[]).map(({ state }) => state)).toContain('undone');
    expect(run('undo', 'x').code).toBe(2);
    expect(json('trash')).toEqual([]);
    expect(run('trash', 'restore', 'trash.none').code).toBe(2);
  });
});

describe('evidence', () => {
  it('is a file or a link of a milestone or a project; the doctor names a file that is gone', async () => {
    const { folder, json, run } = await fresh();
    const milestone = 'skills.probability.ready';
    const path = join(mkdtempSync(join(tmpdir(), 'ascent-evidence-')), '🎲 dice شهادة.txt');
    onTestFinished(() => rmSync(join(path, '..'), { recursive: true, force: true }));
    writeFileSync(path, 'six');
    expect(json('add', 'evidence', milestone, '--file', path)).toMatchObject({
      id: expect.stringMatching(/^evidence\./) as string,
    });
    const { id: project } = json('add', 'project', 'Own', '--hours', '5') as { id: string };
    json('add', 'evidence', project, '--title', 'Site', '--url', 'https://example.org');
    expect(run('doctor').code).toBe(0);
    rmSync(join(folder, 'files'), { recursive: true });
    expect(run('doctor').code).toBe(1);
    const report = JSON.parse(run('--json', 'doctor').out) as { ok: boolean; files: unknown[] };
    expect(report).toMatchObject({
      ok: false,
      files: [{ owner: milestone, title: '🎲 dice شهادة.txt', state: 'missing' }],
    });
    expect(run('doctor').out).toContain('the file “🎲 dice شهادة.txt” of the evidence');
    // Nothing but the file can mend it; repairing says so and changes nothing.
    expect(run('doctor', '--repair')).toMatchObject({ code: 1, err: '' });
  });

  it('is refused without a milestone, a file, a title, or with a file over 50 MB', async () => {
    const { folder, run } = await fresh();
    const path = join(mkdtempSync(join(tmpdir(), 'ascent-evidence-')), 'large.bin');
    onTestFinished(() => rmSync(join(path, '..'), { recursive: true, force: true }));
    writeFileSync(path, '');
    truncateSync(path, 50_000_001);
    for (const words of [
      ['no-such-milestone', '--url', 'https://example.org'],
      ['skills.probability.ready', '--file', join(folder, 'nowhere')],
      ['skills.probability.ready', '--file', folder],
      ['skills.probability.ready'],
      ['skills.probability.ready', '--file', path],
    ]) {
      expect(run('add', 'evidence', ...words), words.join(' ')).toMatchObject({ code: 2, out: '' });
    }
    expect(readdirSync(folder)).not.toContain('files');
  });
});

describe('doctor', () => {
  it('finds damage, and mends what loses nothing', async () => {
    const { folder, json, run, sessions } = await fresh();
    json('backup');
    expect(run('doctor')).toMatchObject({ code: 0 });
    writeFileSync(join(folder, 'plan.json'), '{}');
    const found = run('doctor');
    expect(found.code).toBe(1);
    expect(found.out).toContain('It can be mended.');
    expect(found.out).toContain('Nothing is lost.');
    expect(readFileSync(join(folder, 'plan.json'), 'utf8')).toBe('{}');
    const repaired = run('doctor', '--repair');
    expect(repaired.code).toBe(0);
    expect(repaired.out).toContain('Mended.');
    expect(await sessions()).toBe(1);
  });

  it('refuses to lose anything unless that is accepted, and every command says so', async () => {
    const { folder, run, sessions } = await fresh();
    // The newest change, which no backup holds yet.
    run('log', '1h linear algebra 2026-11-03');
    const path = join(folder, 'journal.jsonl');
    writeFileSync(path, readFileSync(path, 'utf8').replace('Log 1 h', 'Log 3 h'));
    const names = readdirSync(folder).filter((name) => name !== 'kept');
    expect(run('status')).toMatchObject({ code: 1, out: '' });
    expect(run('doctor', '--repair')).toMatchObject({ code: 1 });
    expect(readdirSync(folder).filter((name) => name !== 'kept')).toEqual(names);
    const accepted = run('doctor', '--repair', '--accept-loss');
    expect(accepted.code).toBe(0);
    expect(accepted.out).toContain('lost: a change that can’t be read');
    expect(await sessions()).toBe(1);
    expect(run('log', '1h linear algebra').code).toBe(0);
  });
});
