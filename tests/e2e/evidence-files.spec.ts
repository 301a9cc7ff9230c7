import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { type PlannerUnderTest, expect, test } from './planner-test.ts';
import { seriousViolations } from './violations.ts';

const MILESTONE = '/roadmap/milestone/skills.probability.ready?view=list';
const drawerOf = (page: Page) => page.getByRole('region', { name: /Probability/ });
const evidenceOf = (page: Page) => drawerOf(page).getByRole('region', { name: 'Evidence' });

interface Chosen {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

const pathOf = (planner: PlannerUnderTest, bytes: Buffer): string => {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return join(planner.folder, 'files', sha256.slice(0, 2), sha256);
};

async function choose(page: Page, file: Chosen): Promise<void> {
  const choosing = page.waitForEvent('filechooser');
  await evidenceOf(page).getByRole('button', { name: 'Choose a file' }).click();
  await (await choosing).setFiles(file);
}

const row = (page: Page, text: string) => evidenceOf(page).getByRole('listitem').filter({ hasText: text });

test('a file is kept as evidence, survives a restart, is saved again, and its damage is noticed', async ({
  planner,
}) => {
  test.slow();
  await planner.ascent('init', '--from', 'data-analyst', '--hours', '6');
  let page = await planner.open();
  await planner.go(MILESTONE);
  const bytes = randomBytes(3_000_000);
  await choose(page, { name: 'dice.bin', mimeType: 'application/octet-stream', buffer: bytes });
  await expect(evidenceOf(page).getByRole('textbox', { name: 'What it shows' })).toHaveValue('dice.bin');
  await evidenceOf(page).getByRole('textbox', { name: 'What it shows' }).fill('Dice, 3 MB of them');
  await evidenceOf(page).getByRole('button', { name: 'Save evidence' }).click();
  await expect(row(page, 'Dice, 3 MB of them')).toContainText('3 MB');
  await expect(row(page, 'Dice, 3 MB of them')).toContainText('kept');
  expect(readFileSync(pathOf(planner, bytes)).equals(bytes)).toBe(true);

  const criteria = drawerOf(page).getByRole('region', { name: 'Done when' });
  await criteria.getByRole('checkbox').first().check();
  await criteria.getByRole('button', { name: /^Proof of/ }).click();
  await page.getByText('Proved by Dice, 3 MB of them').click();
  await expect(criteria.getByRole('button', { name: /: proved\. Change/ })).toBeVisible();

  page = await planner.restart();
  await planner.go(MILESTONE);
  await expect(row(page, 'Dice')).toContainText('kept');
  const saved = await planner.saving(page, () =>
    evidenceOf(page).getByRole('button', { name: 'Save a copy of dice.bin' }).click(),
  );
  expect(saved.bytes.equals(bytes)).toBe(true);

  writeFileSync(pathOf(planner, bytes), Buffer.from(bytes).fill(0, 0, 100));
  await planner.go(MILESTONE);
  await expect(row(page, 'Dice')).toContainText('altered');
  const proof = drawerOf(page).getByRole('button', { name: /: claimed, its file is altered\. Change/ });
  await expect(proof).toBeVisible();
  const doctor = await planner.ascent('doctor');
  expect(doctor.code).toBe(1);
  expect(doctor.out).toContain('the file “dice.bin” of the evidence “Dice, 3 MB of them” is altered');

  rmSync(pathOf(planner, bytes));
  await planner.go(MILESTONE);
  await expect(row(page, 'Dice')).toContainText('missing');
  await expect(evidenceOf(page).getByRole('button', { name: /Save a copy/ })).toHaveCount(0);

  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect(await seriousViolations(page, '.drawer')).toEqual([]);
  }

  // The same file, added again, brings both back.
  await choose(page, { name: 'again.bin', mimeType: 'application/octet-stream', buffer: bytes });
  await evidenceOf(page).getByRole('button', { name: 'Save evidence' }).click();
  await expect(row(page, 'Dice')).toContainText('kept');
  await expect(row(page, 'again.bin')).toContainText('kept');
});

test('files with long, right-to-left and emoji names are kept and shown; an empty one too', async ({
  planner,
}) => {
  await planner.ascent('init', '--from', 'data-analyst', '--hours', '6');
  const page = await planner.open();
  await planner.go(MILESTONE);
  const long = `${'a-very-long-name-'.repeat(13)}.pdf`;
  for (const [name, text] of [
    [long, 'long'],
    ['شهادة التعلم الآلي.pdf', 'rtl'],
    ['🏔️ climbed 👩🏽‍💻.txt', 'emoji'],
    ['empty.txt', ''],
  ] as const) {
    await choose(page, { name, mimeType: 'text/plain', buffer: Buffer.from(text) });
    await evidenceOf(page).getByRole('button', { name: 'Save evidence' }).click();
    await expect(row(page, name)).toContainText('kept');
  }
  const drawer = await drawerOf(page).boundingBox();
  for (const shown of await evidenceOf(page).getByRole('listitem').all()) {
    const box = await shown.boundingBox();
    expect(box!.x + box!.width).toBeLessThanOrEqual(drawer!.x + drawer!.width);
  }
});

test('a file dropped on a project is kept, by keyboard it is left out again, one over 50 MB is refused', async ({
  planner,
}) => {
  await planner.ascent('init', '--from', 'data-analyst', '--hours', '6');
  await planner.ascent('add', 'project', 'House prices', '--hours', '10');
  const page = await planner.open();
  await planner.go('/projects');
  await page
    .getByRole('button', { name: /House prices/ })
    .first()
    .click();
  const evidence = page.getByRole('region', { name: 'Evidence' });
  await expect(evidence).toBeVisible();
  const drop = async (size: number): Promise<void> => {
    const transfer = await page.evaluateHandle((bytes) => {
      const held = new DataTransfer();
      held.items.add(new File([new Uint8Array(bytes)], 'report.ipynb'));
      return held;
    }, size);
    await evidence.dispatchEvent('dragover', { dataTransfer: transfer });
    await evidence.dispatchEvent('drop', { dataTransfer: transfer });
  };
  await drop(50_000_001);
  await expect(page.getByText('It is larger than 50 MB. Nothing was changed.')).toBeVisible();
  await drop(1000);
  await evidence.getByRole('button', { name: 'Leave the file out' }).press('Enter');
  await expect(evidence.getByText('report.ipynb')).toHaveCount(0);
  await drop(1000);
  await evidence.getByRole('textbox', { name: 'What it shows' }).press('Enter');
  await expect(evidence.getByRole('listitem')).toContainText('kept');
  await expect(evidence.getByRole('listitem')).toContainText('1 KB');
  await expect(evidence.getByRole('button', { name: 'Add evidence' })).toBeFocused();
});

// It holds back pieces of a file on their way over HTTP.
test('a slow upload shows how far it is and can be cancelled', { tag: '@web' }, async ({ planner }) => {
  await planner.ascent('init', '--from', 'data-analyst', '--hours', '6');
  const page = await planner.open();
  await planner.go(MILESTONE);
  // Each piece waits until the test has seen what it came to see.
  let go = (): void => undefined;
  const held = new Promise<void>((resolve) => (go = resolve));
  await page.route('**/rpc/files/put', async (route) => {
    await held;
    await route.continue();
  });
  const buffer = randomBytes(2_000_000);
  await choose(page, { name: 'large.bin', mimeType: 'application/octet-stream', buffer });
  await evidenceOf(page).getByRole('button', { name: 'Save evidence' }).click();
  await expect(evidenceOf(page).getByRole('progressbar', { name: 'Keeping the file' })).toBeVisible();
  await evidenceOf(page).getByRole('button', { name: 'Cancel' }).click();
  go();
  await expect(evidenceOf(page).getByRole('progressbar')).toHaveCount(0);
  await expect(evidenceOf(page).getByRole('button', { name: 'Save evidence' })).toBeEnabled();
  await expect(evidenceOf(page).getByRole('listitem')).toHaveCount(0);
  expect(existsSync(pathOf(planner, buffer))).toBe(false);
  await evidenceOf(page).getByRole('button', { name: 'Save evidence' }).click();
  await expect(row(page, 'large.bin')).toContainText('kept');
});
