import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { openPlanner } from '../../src/adapters/open-planner.ts';

const cli = fileURLToPath(new URL('../../src/cli/cli.ts', import.meta.url));

/** A folder with hours on one skill in two years, and some on nothing. */
async function studied(): Promise<(...words: string[]) => { code: number | null; out: string; err: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'ascent-hours-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const planner = await openPlanner({ folder, longLived: false });
  await planner.operations.planner.begin({ from: 'data-analyst', week: [60, 60, 60, 60, 60, 60, 60] });
  for (const line of [
    '2h linear algebra 2025-12-31',
    '90m linear algebra 2026-11-01',
    '1h linear algebra 2026-11-02',
  ])
    await planner.operations.sessions.quick({ line });
  await planner.close();
  return (...words) => {
    const run = spawnSync(process.execPath, [cli, '--data-dir', folder, 'hours', ...words], {
      encoding: 'utf8',
    });
    return { code: run.status, out: run.stdout, err: run.stderr };
  };
}

it('hours are added up by month, week, year, area and subject, in a range', async () => {
  const run = await studied();
  const rows = (...words: string[]): unknown => {
    const told = JSON.parse(run('--json', ...words).out) as {
      hours: number;
      rows: { id: string; hours: number }[];
    };
    return [told.hours, ...told.rows.map(({ id, hours }) => `${id} ${hours}`)];
  };
  expect(rows()).toEqual([4.5, '2025-12 2', '2026-11 2.5']);
  expect(rows('--by', 'year')).toEqual([4.5, '2025 2', '2026 2.5']);
  // 1 November 2026 is a Sunday.
  expect(rows('--by', 'week', '--from', '2026-01-01')).toEqual([2.5, '2026-10-26 1.5', '2026-11-02 1']);
  expect(rows('--by', 'area', '--to', '2025-12-31')).toEqual([2, 'mathematics-statistics 2']);
  expect(rows('--by', 'subject')).toHaveLength(2);
  expect(run('--by', 'year').out).toBe(
    '2025         2 h  ████████████████████████\n2026      2 h 30  ██████████████████████████████\n4 h 30 in all.\n',
  );
});

it('a day that there is not is refused as a wrong call', async () => {
  const run = await studied();
  expect(run('--from', '2026-02-30')).toMatchObject({ code: 2, out: '' });
  expect(run('--by', 'moon')).toMatchObject({ code: 2, out: '' });
});
