import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from './planner-test.ts';
import { seriousViolations } from './violations.ts';

const today = (): Temporal.PlainDate => Temporal.Now.plainDateISO('Europe/Berlin');

test('what is overdue stands apart, says since when, and is given another day in one step that can be undone', async ({
  planner,
}) => {
  await planner.ascent('init', '--from', 'data-analyst', '--hours', '6');
  const yesterday = today().subtract({ days: 1 }).toString();
  await planner.ascent('add', 'milestone', 'Talk at the meetup', '--due', yesterday);
  const page = await planner.open();
  const overdue = page.getByRole('region', { name: 'Overdue' });
  await expect(overdue.getByRole('listitem')).toContainText('since yesterday');
  const other = overdue.getByRole('button', { name: 'Another day for Talk at the meetup' });
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect(await seriousViolations(page)).toEqual([]);
  }
  await other.press('Enter');
  const menu = page.getByRole('list', { name: 'Another day for Talk at the meetup' });
  await expect(menu).toContainText('No due day');
  await menu.getByText('in a week').click();
  await expect(overdue).toHaveCount(0);
  await expect(page.getByRole('region', { name: 'Due in 30 days' })).toContainText('Talk at the meetup');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(overdue.getByRole('listitem')).toContainText('since yesterday');
});

test('a day that the plan misses says until when the work is planned; an exam that nobody can sit is told', async ({
  planner,
}) => {
  await planner.openSample();
  await planner.ascent('add', 'cert', '--catalog', 'azure-ai-engineer-associate', '--plan');
  const { page } = planner;
  const due = page.getByRole('region', { name: 'Due in 30 days' });
  await expect(due.getByRole('listitem').filter({ hasText: 'Python programming' })).toContainText(
    'planned until',
  );
  const notes = due.getByRole('list', { name: 'Certifications to look at' });
  await expect(notes).toContainText('The exam is retired');
  expect(await seriousViolations(page)).toEqual([]);
  await notes.getByRole('link').click();
  await expect(page).toHaveURL(/\/certifications\?open=azure-ai-engineer-associate/);
});

test('what the day brought stands under what is next, and a finished task is opened again there', async ({
  planner,
}) => {
  await planner.ascent('init', '--from', 'data-analyst', '--hours', '6');
  const page = await planner.open();
  const done = page.getByRole('region', { name: 'Done today' });
  await expect(page.getByRole('heading', { name: 'Next', exact: true })).toBeVisible();
  await expect(done).toHaveCount(0);
  const finish = page.getByRole('button', { name: /^Finish / }).first();
  const title = ((await finish.getAttribute('aria-label')) ?? '').replace('Finish ', '');
  await finish.click();
  await expect(done).toContainText(title);
  await expect(done.getByRole('heading')).toContainText('1 task finished');
  await planner.ascent('log', '45min', 'python');
  await expect(done.getByRole('heading')).toContainText('45 min · 1 task finished');
  await expect(done.getByRole('listitem').filter({ hasText: 'Python' })).toContainText('45 min');
  expect(await seriousViolations(page)).toEqual([]);
  await done.getByRole('button', { name: `Open again: ${title}` }).click();
  await expect(done).not.toContainText(title);
});

test('a lost file of evidence is told on Today without opening what it proves', async ({ planner }) => {
  await planner.ascent('init', '--from', 'data-analyst', '--hours', '6');
  const file = join(import.meta.dirname, 'planner-test.ts');
  await planner.ascent('add', 'evidence', 'skills.probability.ready', '--file', file, '--title', 'Dice');
  rmSync(join(planner.folder, 'files'), { recursive: true });
  const page = await planner.open();
  const note = page.getByRole('region', { name: /1 file of your evidence is not as kept/ });
  await expect(note.getByRole('listitem')).toContainText('planner-test.ts is missing');
  expect(await seriousViolations(page)).toEqual([]);
  await note.getByRole('link', { name: 'Dice' }).click();
  await expect(page.getByRole('region', { name: 'Evidence', exact: true })).toContainText('missing');
});
