import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './planner-test.ts';
import { seriousViolations } from './violations.ts';

/** Tabs until the focused element has the name. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press('Tab');
    const said = await page
      .locator(':focus')
      .evaluate((element: HTMLElement) => element.getAttribute('aria-label') ?? element.innerText);
    if (name.test(said)) return;
  }
  throw new Error(`focus never reached ${String(name)}`);
}

const goalsBy = (said: string): string[] =>
  (JSON.parse(said) as { title: string }[]).map(({ title }) => title).sort();

test('a backup is looked into, restored by keyboard alone, and one undo takes that back', async ({
  planner,
}) => {
  await planner.ascent('init', '--from', 'data-analyst', '--hours', '6');
  await planner.ascent('log', '2h linear algebra');
  const goals = async () => goalsBy((await planner.ascent('list', 'goals', '--json')).out);
  const then = await goals();
  const page = await planner.open();
  await planner.go('/today');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('make a backup');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Backup made', { exact: true })).toBeVisible();

  await planner.ascent('add', 'goal', 'Speak at a meetup');
  await planner.ascent('log', '1h30 linear algebra');
  const now = await goals();
  expect(now).toHaveLength(then.length + 1);

  await page.keyboard.press('Control+k');
  await page.keyboard.type('restore');
  await page.keyboard.press('Enter');
  const rows = page.getByRole('list', { name: 'Backups' }).getByRole('listitem');
  const asked = rows.filter({ hasText: 'you asked for it' });
  await expect(asked).toHaveCount(1);
  await expect(asked).toContainText(/1 session · 2 h/);
  const before = await rows.count();

  await tabTo(page, /^Compare with now: /);
  for (let row = 0; row < before; row++) {
    const within = await asked.evaluate((item) => item.contains(document.activeElement));
    if (within) break;
    await tabTo(page, /^Compare with now: /);
  }
  await page.keyboard.press('Enter');
  const drawer = page.getByRole('region', { name: /^Backup of / });
  await expect(drawer.getByRole('heading', { level: 2 })).toBeFocused();
  await expect(drawer.getByRole('row', { name: /^Sessions/ })).toHaveText(/Sessions\s*1\s*2/);
  await expect(drawer.getByRole('row', { name: /^Hours/ })).toHaveText(/Hours\s*2 h\s*4 h/);
  const differences = drawer.getByRole('region', { name: 'Differences' });
  await expect(differences).toContainText('Speak at a meetup goal');
  await expect(differences).toContainText(/: 1 session/);
  await expect(differences.getByRole('heading', { name: 'Only then' })).toHaveCount(0);

  await tabTo(page, /^Restore this$/);
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^Saved: restore the backup of/)).toBeVisible();
  await expect(drawer).toHaveCount(0);
  expect(await goals()).toEqual(then);
  // How it was before was kept first.
  await expect(rows).toHaveCount(before + 1);
  await expect(rows.first()).toContainText('before restoring');

  await page.keyboard.press('Control+z');
  await expect(page.getByText(/^Undone: restore the backup of/)).toBeVisible();
  expect(await goals()).toEqual(now);
});

test('a second folder gets every backup; one that can’t be written, or read, is told', async ({
  planner,
}) => {
  await planner.ascent('init', '--from', 'data-analyst', '--hours', '6');
  const page = await planner.open();
  await planner.go('/settings?part=backups');
  const field = page.getByLabel('Second folder');
  await field.fill('backups');
  await expect(page.getByText('The whole path of a folder, from its beginning')).toBeVisible();

  const outside = mkdtempSync(join(tmpdir(), 'ascent-second-'));
  try {
    const file = join(outside, 'file');
    writeFileSync(file, '');
    await field.fill(join(file, 'backups'));
    await field.press('Enter');
    await expect(page.getByText('The backup was made, but not in the second folder')).toBeVisible();
    const problem = page.getByRole('alert').filter({ hasText: 'can’t be used' });
    await expect(problem).toContainText('A part of the path is no folder');

    await field.fill(join(outside, 'second'));
    await field.press('Enter');
    await expect(page.getByText('Backup made, in both folders')).toBeVisible();
    await expect(problem).toHaveCount(0);
    const names = readdirSync(join(outside, 'second'));
    expect(names).toHaveLength(1);
    const rows = page.getByRole('list', { name: 'Backups' }).getByRole('listitem');
    await expect(rows.first()).toContainText('in both folders');

    for (const folder of [join(outside, 'second'), join(planner.folder, 'backups')])
      writeFileSync(join(folder, names[0] ?? ''), 'no backup');
    await page.reload();
    await expect(rows.first()).toContainText('can’t be read');
    await expect(rows.first().getByRole('button')).toHaveCount(0);
  } finally {
    rmSync(outside, { recursive: true, force: true });
  }
});

test('a deleted goal is in the trash after a restart, and comes back whole', async ({ planner }) => {
  await planner.ascent('init', '--from', 'data-analyst', '--hours', '6');
  let page = await planner.open();
  await planner.go('/settings?part=trash');
  await expect(page.getByText('Nothing was deleted.')).toBeVisible();
  await planner.go('/goals');
  const out = join(tmpdir(), `ascent-${basename(planner.folder)}.json`);
  const goals = async () => {
    expect((await planner.ascent('export', 'json', '--out', out)).code).toBe(0);
    const { plan } = JSON.parse(readFileSync(out, 'utf8')) as { plan: { goals: unknown } };
    rmSync(out);
    return plan.goals;
  };
  const before = await goals();
  const title =
    (
      await page
        .getByRole('button', { name: /^Remove: / })
        .first()
        .getAttribute('aria-label')
    )?.replace('Remove: ', '') ?? '';
  await page
    .getByRole('button', { name: /^Remove: / })
    .first()
    .click();
  await expect(page.getByText(/^Saved: remove/)).toBeVisible();
  expect(await goals()).not.toEqual(before);

  page = await planner.restart();
  await planner.go('/settings?part=trash');
  const item = page.getByRole('list', { name: 'Deleted' }).getByRole('listitem');
  await expect(item).toContainText(title);
  await expect(item).toContainText('90 days left');
  await page.getByRole('button', { name: `Delete for good: ${title}` }).click();
  await expect(page.getByText('Nothing was deleted.')).toBeVisible();
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await page.getByRole('button', { name: `Bring back: ${title}` }).click();
  await expect(page.getByText(/^Saved: bring back/)).toBeVisible();
  await expect(page.getByText('Nothing was deleted.')).toBeVisible();
  expect(await goals()).toEqual(before);
});

test('a full trash is searched, by title and by kind', async ({ planner }) => {
  await planner.ascent('init', '--from', 'data-analyst', '--hours', '6');
  for (let goal = 1; goal <= 10; goal++) await planner.ascent('add', 'goal', `Wish ${goal}`);
  const page = await planner.open();
  await planner.go('/goals');
  const buttons = page.getByRole('button', { name: /^Remove: / });
  const all = await buttons.count();
  for (let left = all; left > 0; left--) {
    await buttons.first().click();
    await expect(buttons).toHaveCount(left - 1);
  }
  await planner.go('/settings?part=trash');
  const items = page.getByRole('list', { name: 'Deleted' }).getByRole('listitem');
  await expect(items).toHaveCount(all);
  await page.getByLabel('Find in the trash', { exact: true }).fill('wish 7');
  await expect(items).toHaveCount(1);
  await expect(items).toContainText('Wish 7');
  await page.getByLabel('Find in the trash', { exact: true }).fill('certification');
  await expect(page.getByText('Nothing in the trash fits that.')).toBeVisible();
});

test('an older change is taken back by itself, and one that a later change rests on is not', async ({
  planner,
}) => {
  await planner.ascent('init', '--from', 'data-analyst', '--hours', '6');
  await planner.ascent('add', 'goal', 'First goal');
  await planner.ascent('add', 'goal', 'Second goal');
  const page = await planner.open();
  await planner.go('/settings?part=history');
  const row = (what: string) => page.getByRole('listitem').filter({ hasText: what });
  await page.getByRole('button', { name: 'Undo: Add the goal “First goal”' }).click();
  await expect(page.getByText('Undone: add the goal “First goal”')).toBeVisible();
  await expect(row('First goal')).toContainText('undone');
  await expect(row('Second goal')).toContainText('done');
  const titles = async () => goalsBy((await planner.ascent('list', 'goals', '--json')).out);
  expect(await titles()).not.toContain('First goal');
  expect(await titles()).toContain('Second goal');
  await expect(page.getByRole('button', { name: 'Redo: Add the goal “First goal”' })).toBeEnabled();

  await planner.go('/goals');
  await page.getByRole('button', { name: 'Mark done: Second goal' }).click();
  await expect(page.getByText(/^Saved: edit/)).toBeVisible();
  await planner.go('/settings?part=history');
  await page.getByRole('button', { name: 'Undo: Add the goal “Second goal”' }).click();
  await expect(page.getByText('This can no longer be undone')).toBeVisible();
  await expect(page.getByText(/A later change touched the same things: Edit .*Second goal/)).toBeVisible();
  expect(await titles()).toContain('Second goal');
});

test('the undo of a message takes back its own change, though another came after it', async ({ planner }) => {
  await planner.ascent('init', '--from', 'data-analyst', '--hours', '6');
  const page = await planner.open();
  const line = page.getByLabel('Log', { exact: true });
  await line.fill('2h linear algebra');
  await line.press('Enter');
  const undo = page.getByRole('button', { name: 'Undo', exact: true });
  await undo.focus();
  await planner.ascent('log', '45m probability');
  await expect(page.getByRole('region', { name: 'This week' })).toContainText('2 h 45');
  await undo.press('Enter');
  await expect(page.getByText(/^Undone: log 2 h/)).toBeVisible();
  const sessions = JSON.parse((await planner.ascent('list', 'sessions', '--json')).out) as unknown[];
  expect(sessions).toMatchObject([{ minutes: 45 }]);
});

for (const scheme of ['light', 'dark'] as const) {
  test(`backups, history and trash: nothing serious, nothing lost, ${scheme}`, async ({ planner }) => {
    test.slow();
    await planner.openSample();
    const { page } = planner;
    await planner.go('/goals');
    await page
      .getByRole('button', { name: /^Remove: / })
      .first()
      .click();
    await expect(page.getByText(/^Saved: remove/)).toBeVisible();
    await planner.ascent('backup');
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    for (const part of ['backups', 'history', 'trash', 'data']) {
      await page.setViewportSize({ width: 1280, height: 800 });
      await planner.go(`/settings?part=${part}`);
      await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible();
      if (part === 'backups') {
        await page
          .getByRole('button', { name: /^Compare with now/ })
          .first()
          .click();
        await expect(page.getByRole('button', { name: 'Restore this' })).toBeVisible();
      }
      expect(await seriousViolations(page), `${part} ${scheme}`).toEqual([]);
      for (const size of [
        { width: 900, height: 600 },
        { width: 640, height: 400 },
      ]) {
        await page.setViewportSize(size);
        const overflow = await page.evaluate(() =>
          Math.max(
            ...['html', '#main'].map((one) => {
              const element = document.querySelector(one);
              return element ? element.scrollWidth - element.clientWidth : 0;
            }),
          ),
        );
        expect(overflow, `${part} at ${size.width}`).toBeLessThanOrEqual(0);
      }
    }
  });
}
