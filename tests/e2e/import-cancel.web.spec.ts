import { expect, test } from './planner-test.ts';

const FILE = [
  'User,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,Duration,Tags',
  'Ada,a@example.org,,Study,,Vectors,No,2026-11-02,09:00:00,2026-11-02,10:30:00,01:30:00,',
].join('\r\n');

test('taking over that takes long says so, and is given up with everything as it was said', async ({
  planner,
}) => {
  await planner.ascent('init', '--from', 'data-analyst', '--hours', '6');
  const page = await planner.open();
  await planner.go('/import');
  await page
    .getByLabel('Files to import')
    .setInputFiles({ name: 'toggl.csv', mimeType: 'text/csv', buffer: Buffer.from(FILE) });
  await page.getByRole('button', { name: 'Europe/Berlin' }).click();
  await page.getByRole('button', { name: 'The rest is study in general' }).click();

  // The first taking over is held back until it is given up, and then answered as one that was.
  const given: string[] = [];
  let answerGiven: () => void = () => undefined;
  const isGiven = new Promise<void>((done) => (answerGiven = done));
  page.on('request', (request) => {
    if (!request.url().endsWith('/rpc/imports/giveUp')) return;
    given.push(request.postData() ?? '');
    answerGiven();
  });
  await page.route(
    '**/rpc/imports/apply',
    async (route) => {
      await isGiven;
      const data = { failure: 'cancelled', data: {} };
      await route.fulfill({
        json: { json: { defined: false, code: 'PLANNER_FAILURE', status: 422, message: '', data } },
        status: 422,
      });
    },
    { times: 1 },
  );
  const take = page.getByRole('button', { name: 'Take it over' });
  await take.click();
  await expect(page.getByRole('progressbar', { name: 'Taking it over' })).toBeVisible();
  await expect(take).toBeDisabled();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByText('Given up: nothing was changed')).toBeVisible();
  await expect(page.getByRole('progressbar', { name: 'Taking it over' })).toHaveCount(0);
  expect(given).toHaveLength(1);
  expect(given[0]).toMatch(/"id":"[\w-]{36}"/);
  expect(JSON.parse((await planner.ascent('list', 'sessions', '--json')).out)).toEqual([]);

  // What was said is still there, and it can be taken over after all.
  await take.click();
  await page.waitForURL(/\/study-log/);
  await expect(page.getByText('Vectors')).toBeVisible();
  expect(JSON.parse((await planner.ascent('list', 'sessions', '--json')).out)).toHaveLength(1);
});

test('taking back that takes long says so, and is given up', async ({ planner }) => {
  await planner.ascent('init', '--from', 'data-analyst', '--hours', '6');
  await planner.ascent('log', '1h', 'pandas');
  const page = await planner.open();
  await planner.go('/study-log');
  const given = page.waitForRequest('**/rpc/history/giveUp');
  await page.route(
    '**/rpc/history/undo',
    async (route) => {
      await given;
      const data = { failure: 'cancelled', data: {} };
      await route.fulfill({
        json: { json: { defined: false, code: 'PLANNER_FAILURE', status: 422, message: '', data } },
        status: 422,
      });
    },
    { times: 1 },
  );
  await page.getByRole('heading', { name: 'Study log' }).click();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(page.getByText('Taking it back')).toBeVisible();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByText('Given up: nothing was changed')).toBeVisible();
  expect((await given).postData()).toMatch(/"id":"[\w-]{36}"/);

  await page.keyboard.press('ControlOrMeta+z');
  await expect(page.getByText(/^Undone: log/)).toBeVisible();
  expect(JSON.parse((await planner.ascent('list', 'sessions', '--json')).out)).toEqual([]);
});
