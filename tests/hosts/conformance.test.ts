import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HOSTS, type HostUnderTest } from './hosts.ts';

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
