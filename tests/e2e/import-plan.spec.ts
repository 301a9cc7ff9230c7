import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { openPlanner } from '../../src/adapters/open-planner.ts';
import type { PlanState } from '../../src/domain/state.ts';
import { type PlannerUnderTest, expect, test } from './planner-test.ts';
import { ascent } from './running-host.ts';

interface Elsewhere {
  pdf: Buffer;
  json: Buffer;
  plan: PlanState;
}

/** What another machine with the sample and a graded review has exported. */
async function exportedElsewhere(): Promise<Elsewhere> {
  const folder = mkdtempSync(join(tmpdir(), 'ascent-elsewhere-'));
  try {
    const other = await openPlanner({ folder, longLived: false });
    await other.operations.planner.loadSample({});
    await other.operations.reviews.grade({ kind: 'skill', of: 'linear-algebra', grade: 3 });
    await other.close();
    const made = async (what: string): Promise<Buffer> => {
      const out = join(folder, `plan.${what}`);
      expect((await ascent(folder, 'export', what, '--out', out)).code).toBe(0);
      return readFileSync(out);
    };
    const [pdf, json] = [await made('pdf'), await made('json')];
    const { plan } = JSON.parse(json.toString()) as { plan: PlanState };
    return { pdf, json, plan };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const pick = (page: Page, name: string, buffer: Buffer): Promise<void> =>
  page.getByLabel('Files to import').setInputFiles({ name, mimeType: 'application/octet-stream', buffer });

async function planNow(planner: PlannerUnderTest): Promise<PlanState> {
  const another = await openPlanner({ folder: planner.folder, longLived: false });
  try {
    return (await another.operations.documents.plan({})).plan;
  } finally {
    await another.close();
  }
}

test('a new machine takes the plan from a PDF, and one undo gives the empty plan back', async ({
  planner,
}) => {
  const { pdf, plan } = await exportedElsewhere();
  const page = await planner.open();
  await page.getByRole('link', { name: 'Bring a plan of mine' }).press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Bring a plan of yours');

  // An altered one first: it is refused with its reason, and another one can be picked.
  const altered = Buffer.from(pdf);
  const at = altered.indexOf('stream', altered.indexOf('/Type /EmbeddedFile')) + 500;
  altered[at] = (altered[at] ?? 0) ^ 1;
  await pick(page, 'altered.pdf', altered);
  await expect(page.getByText('altered.pdf can’t be taken as a plan')).toBeVisible();
  await expect(page.getByText('the checksum does not hold')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Choose files' })).toBeVisible();

  await pick(page, 'roadmap.pdf', pdf);
  const whole = page.getByRole('region', { name: 'A whole plan of' });
  const goals = Object.keys(plan.goals).length;
  await expect(whole.getByRole('row', { name: /^Goals/ }).getByRole('cell')).toHaveText(['0', `${goals}`]);
  await expect(whole.getByRole('heading', { name: 'Only in the file' })).toBeVisible();
  await whole.getByRole('button', { name: 'Take this plan' }).press('Enter');

  await page.waitForURL(/\/today/);
  const there = await planNow(planner);
  expect(there.goals).toEqual(plan.goals);
  // What FSRS knows of the memory came with it.
  expect(Object.keys(there.cards)).not.toHaveLength(0);
  expect(there.cards).toEqual(plan.cards);
  await planner.go('/goals');
  for (const { title } of Object.values(plan.goals))
    await expect(page.getByRole('heading', { name: title })).toBeVisible();

  await page.keyboard.press('ControlOrMeta+z');
  await page.waitForURL(/\/welcome/);
  expect(await planNow(planner)).toMatchObject({ profile: null, goals: {}, cards: {} });
});

test('a JSON export is held against the plan there is and takes its place; the command line says how there', async ({
  planner,
}) => {
  const { json, plan } = await exportedElsewhere();
  await planner.ascent('init', '--from', 'data-analyst', '--hours', '6');
  await planner.ascent('log', '1h statistics');
  const page = await planner.open();
  await page.setViewportSize({ width: 900, height: 600 });
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    await planner.go('/import');
    await pick(page, 'plan.json', json);
    const whole = page.getByRole('region', { name: 'A whole plan of' });
    await expect(whole.getByRole('heading', { name: 'Only now' })).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([]);
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth),
    ).toBe(true);
  }
  await page.getByRole('button', { name: 'Give it up' }).click();
  await expect(page.getByRole('button', { name: 'Choose files' })).toBeVisible();
  await pick(page, 'plan.json', json);
  await page.getByRole('button', { name: 'Restore this plan' }).press('Enter');
  await page.waitForURL(/\/today/);
  await expect(page.getByText(/^Saved: restore the backup of/)).toBeVisible();
  expect((await planNow(planner)).cards).toEqual(plan.cards);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(async () => (await planNow(planner)).cards).toEqual({});

  const path = join(planner.folder, 'exported.json');
  expect((await planner.ascent('export', 'json', '--out', path)).code).toBe(0);
  const refused = await planner.ascent('import', path, '--apply');
  expect(refused).toMatchObject({ code: 2, err: expect.stringContaining('ascent restore') });
});
