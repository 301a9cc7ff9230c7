import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { examineData, openPlanner } from '../../src/adapters/open-planner.ts';
import { HOSTS, type HostUnderTest } from './hosts.ts';

/** The plan as another process reads it. */
async function savedPlan(folder: string) {
  const planner = await openPlanner({ folder, longLived: false });
  try {
    return await planner.operations.planner.snapshot({});
  } finally {
    await planner.close();
  }
}

describe.each(Object.keys(HOSTS))('over %s', (name) => {
  let folder = '';
  let host: HostUnderTest;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'ascent-host-'));
    host = await HOSTS[name]!(folder);
  });
  afterEach(async () => {
    await host.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('begins, logs, finishes, undoes, and shows each in what it reads', async () => {
    await host.begin('data-analyst');
    const before = await host.openTasks();
    expect(before).toContain('study.linear-algebra.2');
    const logged = await host.log('1h30 linear algebra');
    expect(logged).toMatchObject({ subject: 'study.linear-algebra.2', minutes: 90 });
    expect(await host.sessions()).toMatchObject([{ subject: 'study.linear-algebra.2', minutes: 90 }]);
    await host.finish('study.linear-algebra.2');
    expect(await host.openTasks()).toEqual(before.filter((id) => id !== 'study.linear-algebra.2'));
    await host.undo();
    expect(await host.openTasks()).toEqual(before);
  });

  it('takes a course over and plans it instead of the steps it covers', async () => {
    await host.begin('software-developer');
    await host.addCourse('scikit-learn-mooc');
    const open = await host.openTasks();
    expect(open).toContain('course.scikit-learn-mooc');
    expect(open).not.toContain('study.supervised-learning.2');
    await expect(host.addCourse('scikit-learn-mooc')).rejects.toThrow();
  });

  it('keeps a file that is larger than one call may be, byte for byte', async () => {
    await host.begin('data-analyst');
    const bytes = randomBytes(1_300_000);
    await host.addFile('skills.probability.ready', 'dice.bin', bytes);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    expect(readFileSync(join(folder, 'files', sha256.slice(0, 2), sha256)).equals(bytes)).toBe(true);
    const file = { name: 'dice.bin', bytes: bytes.length, sha256 };
    const { ok, files } = await examineData(folder);
    expect({ ok, files }).toEqual({ ok: true, files: [] });
    const { plan } = await savedPlan(folder);
    expect(plan.milestones['skills.probability.ready']?.evidence).toMatchObject([
      { title: 'dice.bin', file },
    ]);
  });

  it('finds what the catalogue and the documents know', async () => {
    const hits = await host.search('bias variance');
    expect(hits.some((hit) => hit.kind === 'question')).toBe(true);
    expect(await host.search('zzzzzz')).toEqual([]);
  });

  it('refuses what makes no sense and writes nothing', async () => {
    await expect(host.log('2h sql')).rejects.toThrow();
    await expect(host.begin('astronaut')).rejects.toThrow();
    // Nothing was acknowledged, so nothing is there (a lock's folder at the most).
    expect(readdirSync(folder).filter((file) => /plan|journal|sessions/.test(file))).toEqual([]);
    await host.begin('newcomer');
    await expect(host.begin('newcomer')).rejects.toThrow();
    for (const line of ['sql', '2h', '30h sql', '-2h sql', '2h learning', '1h sql 2026-02-30']) {
      await expect(host.log(line), line).rejects.toThrow();
    }
    await expect(host.finish('no-such-thing')).rejects.toThrow();
    expect(await host.sessions()).toEqual([]);
  });

  it('prints the roadmap', async () => {
    await host.begin('data-analyst');
    const pdf = await host.pdf();
    expect(Buffer.from(pdf).subarray(0, 5).toString()).toBe('%PDF-');
    expect(pdf.length).toBeGreaterThan(20_000);
  });
});
