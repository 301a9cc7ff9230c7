import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './planner-test.ts';

const bytesOf = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.parentPath.includes('kept'))
      .map((entry) => [
        join(entry.parentPath, entry.name),
        readFileSync(join(entry.parentPath, entry.name), 'base64'),
      ]),
  );

test('a damaged store opens a page that says so, and nothing is written', async ({ planner }) => {
  await planner.ascent('init', '--from', 'data-analyst', '--hours', '6');
  const journal = join(planner.folder, 'journal.jsonl');
  const lines = readFileSync(journal, 'utf8').split('\n');
  lines[1] = lines[1]!.replace('data-analyst', 'data-anarchy');
  await planner.ascent('log', '1h linear algebra');
  const whole = readFileSync(journal, 'utf8').split('\n');
  writeFileSync(journal, [whole[0], lines[1], ...whole.slice(2)].join('\n'));
  const before = bytesOf(planner.folder);

  const page = await planner.open();
  await expect(page.getByRole('alert')).toContainText(/Nothing was changed/);
  await expect(page.getByRole('alert')).toContainText('journal.jsonl');
  const log = await planner.ascent('log', '1h linear algebra');
  expect(log.code).toBe(1);
  expect(log.err).toContain('journal.jsonl');
  const doctor = await planner.ascent('doctor', '--json');
  expect(doctor.code).toBe(1);
  expect(JSON.parse(doctor.out)).toMatchObject({ ok: false });
  expect(bytesOf(planner.folder)).toEqual(before);
});
