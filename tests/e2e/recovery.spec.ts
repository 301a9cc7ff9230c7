import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type PlannerUnderTest, expect, test } from './planner-test.ts';
import { seriousViolations } from './violations.ts';

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

/** Two sessions and a goal, as the documents and the journal hold them. */
async function lived(planner: PlannerUnderTest): Promise<void> {
  await planner.ascent('init', '--from', 'data-analyst', '--hours', '6');
  await planner.ascent('log', '2h linear algebra');
  await planner.ascent('log', '1h probability');
  await planner.ascent('add', 'goal', 'Speak at a meetup');
  await planner.ascent('backup');
}

function damage(file: string, from: string, to: string): void {
  const text = readFileSync(file, 'utf8');
  expect(text).toContain(from);
  writeFileSync(file, text.replace(from, to));
}

const listed = async (planner: PlannerUnderTest, what: string): Promise<unknown[]> =>
  JSON.parse((await planner.ascent('list', what, '--json')).out) as unknown[];

test('damage that loses nothing is mended at opening, and told in a banner', async ({ planner }) => {
  await lived(planner);
  const before = [await listed(planner, 'goals'), await listed(planner, 'sessions')];
  damage(join(planner.folder, 'plan.json'), 'Speak at a meetup', 'Speek at a meetup');

  const page = await planner.open();
  const banner = page.getByRole('complementary', { name: 'Mended' });
  await expect(banner).toContainText('Damage was found and mended: plan.json. Nothing was lost.');
  await expect(banner).toContainText(`kept in ${join(planner.folder, 'kept')}`);
  await banner.getByRole('button', { name: 'Details' }).click();
  const facts = page.getByRole('region', { name: 'What was mended' });
  await expect(facts.getByRole('region', { name: 'Damaged files' })).toContainText(/plan\.json: .*checksum/);
  await expect(facts.getByRole('row', { name: /^Sessions/ })).toHaveText(/Sessions\s*2\s*2/);
  expect([await listed(planner, 'goals'), await listed(planner, 'sessions')]).toEqual(before);
  const keptFiles = readdirSync(join(planner.folder, 'kept'), { recursive: true }).map(String);
  expect(keptFiles.some((name) => name.includes('plan.json'))).toBe(true);
  await banner.getByRole('button', { name: 'Close this note' }).click();
  await expect(banner).toHaveCount(0);
  await expect(facts).toHaveCount(0);
  await page.getByRole('link', { name: 'Goals' }).click();
  await expect(page.getByRole('heading', { name: 'Speak at a meetup' })).toBeVisible();
  await expect(banner).toHaveCount(0);
});

for (const scheme of ['light', 'dark'] as const) {
  test(`damage with a loss is told first, and mended when it is accepted, ${scheme}`, async ({ planner }) => {
    await lived(planner);
    rmSync(join(planner.folder, 'backups'), { recursive: true });
    const [month = ''] = readdirSync(join(planner.folder, 'sessions'));
    damage(join(planner.folder, 'sessions', month), '"minutes":60', '"minutes":61');
    damage(join(planner.folder, 'journal.jsonl'), 'Log 1 h on', 'Log 1 h of');
    const before = bytesOf(planner.folder);

    await planner.page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    const page = await planner.open();
    const told = page.getByRole('alert');
    await expect(told).toContainText('Nothing was changed');
    await expect(told.getByRole('region', { name: 'Damaged files' })).toContainText('journal.jsonl');
    await expect(told.getByRole('row', { name: /^Sessions/ })).toHaveText(/Sessions\s*2\s*fewer\s*1/);
    await expect(told.getByRole('region', { name: 'Lost' }).getByRole('listitem').first()).toBeVisible();
    const lost = await told.getByRole('region', { name: 'Lost' }).getByRole('listitem').count();
    expect(await seriousViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Look again' }).click();
    await expect(told).toContainText('journal.jsonl');
    expect(bytesOf(planner.folder)).toEqual(before);

    const losses = `${lost} loss${lost === 1 ? '' : 'es'}`;
    await page.getByRole('button', { name: `Mend and accept ${losses}` }).click();
    await expect(page.getByRole('complementary', { name: 'Mended' })).toContainText(
      /1 loss: Sessions of \w+ \d{4}/,
    );
    await expect(page.getByRole('region', { name: 'This week' })).toBeVisible();
    expect(JSON.parse((await planner.ascent('doctor', '--json')).out)).toMatchObject({ ok: true });
    expect(await listed(planner, 'sessions')).toMatchObject([{ minutes: 120 }]);
    expect(JSON.stringify(await listed(planner, 'goals'))).toContain('Speak at a meetup');
    expect((await planner.ascent('log', '1h probability')).code).toBe(0);
    await expect(page.getByRole('region', { name: 'This week' })).toContainText('3 h');
  });
}

test('a damaged month is found and mended while the window is open', async ({ planner }) => {
  await lived(planner);
  const before = await listed(planner, 'sessions');
  const [month = ''] = readdirSync(join(planner.folder, 'sessions'));
  damage(join(planner.folder, 'sessions', month), '"minutes":60', '"minutes":61');
  const page = await planner.open();
  await expect(page.getByRole('complementary', { name: 'Mended' })).toContainText(
    `Damage was found and mended: sessions/${month}. Nothing was lost.`,
  );
  expect(await listed(planner, 'sessions')).toEqual(before);
  await page.getByLabel('Log', { exact: true }).fill('30m probability');
  await page.getByLabel('Log', { exact: true }).press('Enter');
  await expect(page.getByRole('region', { name: 'This week' })).toContainText('3 h 30');
});

test('where nothing can be mended the page says what else leads on', async ({ planner }) => {
  await lived(planner);
  rmSync(join(planner.folder, 'backups'), { recursive: true });
  for (const file of ['plan.json', 'journal.jsonl']) writeFileSync(join(planner.folder, file), 'rubbish');
  const page = await planner.open();
  await expect(page.getByRole('alert')).toContainText('restore FILE --apply');
  await expect(page.getByRole('alert')).toContainText('another data folder');
  await expect(page.getByRole('button', { name: /^Mend/ })).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Look again' })).toBeEnabled();
});
