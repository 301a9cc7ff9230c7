import { expect, test } from './planner-test.ts';

test('a milestone is ticked, proved and done, and a restart keeps all of it', async ({ planner }) => {
  await planner.ascent('init', '--from', 'data-analyst', '--hours', '6');
  let page = await planner.open();
  await planner.go('/roadmap/milestone/skills.probability.ready?view=list');
  const drawer = () => page.getByRole('region', { name: /Probability/ });
  const criteria = () => drawer().getByRole('region', { name: 'Done when' }).getByRole('checkbox');
  await expect(criteria().first()).toBeVisible();
  const count = await criteria().count();
  expect(count).toBeGreaterThan(1);

  await drawer().getByRole('button', { name: 'Add evidence' }).click();
  await drawer().getByLabel('What it shows').fill('Notebook: dice and coins');
  await drawer().getByLabel('Link (https)').fill('https://example.org/dice.ipynb');
  await drawer().getByRole('button', { name: 'Save evidence' }).click();
  await expect(drawer().getByRole('link', { name: /dice and coins/ })).toHaveAttribute(
    'href',
    'https://example.org/dice.ipynb',
  );

  for (let at = 0; at < count; at++) await criteria().nth(at).check();
  await drawer()
    .getByRole('button', { name: /^Proof of/ })
    .first()
    .click();
  await page
    .getByRole('listbox', { name: 'Proof' })
    .or(page.getByRole('list', { name: 'Proof' }))
    .getByText(/Proved by Notebook/)
    .click();
  await expect(drawer().getByRole('button', { name: /proved\. Change/ })).toHaveCount(1);
  await drawer().getByRole('button', { name: 'Mark done', exact: true }).click();
  await expect(drawer().getByRole('button', { name: 'Plan again' })).toBeVisible();

  page = await planner.restart();
  await planner.go('/roadmap/milestone/skills.probability.ready?view=list');
  await expect(drawer().getByRole('button', { name: 'Plan again' })).toBeVisible();
  await expect(criteria().first()).toBeChecked();
  const milestones = JSON.parse((await planner.ascent('list', 'milestones', '--json')).out) as {
    id: string;
    status: string;
    criteriaDone: number;
  }[];
  expect(milestones.find((one) => one.id === 'skills.probability.ready')).toMatchObject({
    status: 'done',
    criteriaDone: count,
  });
});

test('a milestone with open criteria is done only with a reason', async ({ planner }) => {
  await planner.ascent('init', '--from', 'data-analyst', '--hours', '6');
  const page = await planner.open();
  await planner.go('/roadmap/milestone/skills.probability.ready');
  await expect(page.getByRole('button', { name: 'Mark done', exact: true })).toBeDisabled();
  await page.getByRole('button', { name: 'Done anyway' }).click();
  await page.getByLabel('Why it counts as done').fill('Learnt at work');
  await page.getByRole('button', { name: 'Mark done anyway' }).click();
  await page.getByText('History').click();
  await expect(page.getByText('Learnt at work')).toBeVisible();
});
