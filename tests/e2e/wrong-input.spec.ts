import { readdirSync } from 'node:fs';
import { expect, test } from './planner-test.ts';

test('wrong calls of the command line say what is wrong, write nothing and exit with 1 or 2', async ({
  planner,
}) => {
  const wrong: [string[], RegExp][] = [
    [['init', '--from', 'astronaut', '--hours', '6'], /astronaut/],
    [['init', '--from', 'data-analyst', '--hours', '-3'], /hours/],
    [['init', '--from', 'data-analyst', '--hours', 'many'], /hours/],
    [['init', '--from', 'data-analyst', '--hours', '400'], /hours/],
    [['init', '--from', 'data-analyst', '--hours', '6', '--target-date', '2020-01-01'], /target.*2020/],
    [['init', '--from', 'data-analyst', '--hours', '6', '--target-date', '2027-02-30'], /target/],
    [['status'], /plan/],
    [['log', '1h sql'], /plan/],
    [['nonsense'], /nonsense/],
  ];
  for (const [words, said] of wrong) {
    const ran = await planner.ascent(...words);
    expect([1, 2], words.join(' ')).toContain(ran.code);
    expect(ran.err, words.join(' ')).toMatch(said);
    expect(ran.err).not.toMatch(/at .*\.js:\d+/);
  }
  expect(readdirSync(planner.folder)).toEqual([]);

  expect((await planner.ascent('init', '--from', 'data-analyst', '--hours', '6')).code).toBe(0);
  const later: [string[], RegExp][] = [
    [['log', '25h linear algebra'], /24/],
    [['log', 'linear algebra'], /long|duration/i],
    [['log', '2h'], /for|task/i],
    [['log', '2h underwater basket weaving'], /underwater basket weaving/],
    [['log', '17h linear algebra yesterday'], /17/],
    [['log', '1h linear algebra 2999-01-01'], /future/],
    [['done', 'study.none.9'], /study\.none\.9/],
    [['add', 'course', '--catalog', 'no-such-course'], /no-such-course/],
    [['add', 'course', 'Mine', '--hours', '-4'], /-4/],
    [['add', 'goal', 'Late', '--target', '2001-01-01'], /target.*2001/],
    [['stop'], /timer/],
    [['export', 'pdf', '--out', '/no/such/folder/x.pdf'], /no such|ENOENT|folder/i],
  ];
  const before = (await planner.ascent('list', 'tasks', '--json')).out;
  for (const [words, said] of later) {
    const ran = await planner.ascent(...words);
    expect([1, 2], words.join(' ')).toContain(ran.code);
    expect(ran.err, words.join(' ')).toMatch(said);
  }
  expect((await planner.ascent('list', 'tasks', '--json')).out).toBe(before);
  expect(JSON.parse((await planner.ascent('list', 'sessions', '--json')).out)).toEqual([]);
  expect((await planner.ascent('log', '17h linear algebra yesterday', '--yes')).code).toBe(0);
});

test('the quick log explains what it did not understand, and offers candidates', async ({ planner }) => {
  await planner.ascent('init', '--from', 'data-analyst', '--hours', '6');
  const page = await planner.open();
  const line = page.getByLabel('Log', { exact: true });
  await line.fill('linear algebra');
  await line.press('Enter');
  await expect(page.getByRole('alert')).toContainText(/how long/i);
  await line.fill('2h underwater basket weaving');
  await line.press('Enter');
  await expect(page.getByRole('alert')).toContainText('underwater basket weaving');
  await line.fill('2h learning');
  const choice = page.getByRole('list', { name: 'Which one?' }).getByRole('button');
  await expect(choice).not.toHaveCount(0);
  await choice.first().click();
  await line.press('Enter');
  await expect(line).toHaveValue('');
  expect((JSON.parse((await planner.ascent('list', 'sessions', '--json')).out) as unknown[]).length).toBe(1);
});

test('a day of more than 16 hours asks, more than 24 is refused', async ({ planner }) => {
  await planner.ascent('init', '--from', 'data-analyst', '--hours', '6');
  const page = await planner.open();
  const line = page.getByLabel('Log', { exact: true });
  await line.fill('17h linear algebra yesterday');
  await line.press('Enter');
  await page.getByRole('button', { name: 'Save anyway' }).click();
  await expect(line).toHaveValue('');
  await line.fill('9h linear algebra yesterday');
  await line.press('Enter');
  await expect(page.getByRole('region', { name: 'Messages' })).toContainText(/24 hours/);
  expect((JSON.parse((await planner.ascent('list', 'sessions', '--json')).out) as unknown[]).length).toBe(1);
});
