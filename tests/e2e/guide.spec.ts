import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './planner-test.ts';
import { tabTo } from './tab-to.ts';

const drawer = (page: Page, name: string): Locator => page.getByRole('region', { name, exact: true });
const field = (page: Page): Locator => page.getByRole('textbox', { name: 'Find in the guide' });
const started = ['init', '--from', 'data-analyst', '--hours', '6'];

test('the chain of the workflow is walked by keys, and each step leads to its skills and tasks', async ({
  planner,
}) => {
  await planner.ascent(...started);
  const page = await planner.open();
  await planner.go('/guide/workflow');
  await tabTo(page, /^Understand the problem$/);
  const steps = page.getByRole('list', { name: 'Step by step' });
  for (const name of ['Collect relevant data', 'Clean and preprocess the data, secure quality']) {
    await page.keyboard.press('ArrowRight');
    await expect(steps.getByRole('link', { name, exact: true })).toBeFocused();
  }
  await page.keyboard.press('End');
  await expect(steps.getByRole('link', { name: 'Monitor performance in production' })).toBeFocused();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowLeft');
  await expect(steps.getByRole('link', { name: 'Understand the problem' })).toBeFocused();
  for (let times = 0; times < 6; times++) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/guide\/workflow\/step-train$/);
  const step = drawer(page, 'Train on training data');
  await expect(step.getByRole('heading', { name: 'Train on training data' })).toBeFocused();
  await expect(step.getByRole('region', { name: 'In your plan' }).getByRole('link').first()).toHaveAttribute(
    'href',
    /\/roadmap\/task\//,
  );
  await expect(step.getByRole('list', { name: 'Sources' }).getByRole('listitem')).toHaveText([
    /^What Machine Learning Engineers Do · FAQs: What is the typical workflow/,
    'What Machine Learning Engineers Do · What Machine Learning Engineers Do',
  ]);
  await step.getByRole('link', { name: 'Supervised learning', exact: true }).press('Enter');
  await page.waitForURL(/\/skills\?open=supervised-learning/);
  const skill = drawer(page, 'Supervised learning');
  await skill.getByText(/^In the guide/).click();
  await skill.getByRole('link', { name: 'Train on training data' }).click();
  await page.waitForURL(/\/guide\/workflow\/step-train$/);
  await page.keyboard.press('Escape');
  await expect(step).toHaveCount(0);
});

test('a search looks through all topics, marks what it found, and leads back to its hits', async ({
  planner,
}) => {
  await planner.ascent(...started);
  const page = await planner.open();
  await planner.go('/guide/traits');
  await tabTo(page, /Find in the guide/);
  await page.keyboard.type('bayes ');
  const found = page.getByRole('region', { name: 'Skills that the documents name' });
  await expect(found.getByRole('link')).toHaveCount(5);
  await expect(page.getByRole('search', { name: 'Guide' }).getByRole('status')).toHaveText(
    /^\d+ entries in \d+ topics$/,
  );
  await expect(found.locator('mark').first()).toHaveText(/^Bayes/);
  await expect(field(page)).toHaveValue('bayes ');
  const topics = page.getByRole('navigation', { name: 'Topics' });
  await expect(topics.getByRole('link', { name: 'Traits: 0 hits' })).toBeVisible();
  await topics.getByRole('link', { name: /^Degrees: 1 hit$/ }).click();
  await expect(found).toHaveCount(0);
  await expect(page.getByRole('region', { name: 'Degrees' }).getByRole('link')).toHaveCount(1);
  await topics.getByRole('link', { name: /^All topics/ }).click();

  await found.getByRole('link', { name: 'Bayes’ theorem' }).click();
  await expect(drawer(page, 'Bayes’ theorem')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Bayes’ theorem' }).locator('mark').first()).toBeVisible();
  await drawer(page, 'Bayes’ theorem').getByRole('button', { name: 'Close' }).click();
  await expect(found.getByRole('link')).toHaveCount(5);

  await field(page).fill('bayes submarine');
  await expect(page.getByText('The guide says nothing with all of these words.')).toBeVisible();
  await page.getByRole('button', { name: 'Clear the search' }).click();
  await expect(page.getByRole('heading', { name: 'Traits', exact: true })).toBeVisible();
});

test('facts are found in the palette by the rule of the command line, and open where they stand', async ({
  planner,
}) => {
  test.slow();
  await planner.ascent(...started);
  const page = await planner.open();
  const facts = JSON.parse(
    readFileSync(new URL('../fixtures/documents/facts.json', import.meta.url), 'utf8'),
  ) as { id: string; in: string; keys: (string | number)[] }[];
  const chosen = [
    'conference-kdd',
    'stage-2',
    'us-2019-indeed-a',
    'salary-geography',
    'ai-engineer',
    'a-precision-recall',
  ];
  for (const id of chosen) {
    const words = facts.find((fact) => fact.id === id)!.keys.join(' ');
    const [told] = JSON.parse((await planner.ascent('search', words, '--json')).out) as {
      id: string;
      title: string;
      at: string;
      source: string;
    }[];
    expect(told, words).toMatchObject({
      id,
      at: expect.stringMatching(/^\/(guide|market)\//),
      source: expect.stringContaining(' · '),
    });
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'Find or do anything' }).fill(words);
    const lines = page.getByRole('group', { name: 'In the catalogue' }).getByRole('option');
    await expect(lines.first()).toContainText(told!.title);
    await lines.first().click();
    await page.waitForURL(`**${told!.at}`);
    await expect(page.locator('#main [aria-current="true"]')).toBeVisible();
    await page.keyboard.press('Escape');
  }
});

test('shares are read as bars and as a table, with survey, year and age', async ({ planner }) => {
  await planner.ascent(...started);
  const page = await planner.open();
  await planner.go('/guide/routes');
  const formats = page.getByRole('region', { name: 'Ways of learning: shares', exact: true });
  await expect(formats.getByText('2020, older than 3 years')).toBeVisible();
  await expect(formats.getByText(/BrainStation 2020 Digital Skills Survey/)).toBeVisible();
  await formats.getByRole('link', { name: 'About the figures' }).click();
  await expect(page.getByRole('heading', { name: 'About the figures' })).toBeVisible();
  await planner.go('/guide/degree-shares');
  const shares = page.getByRole('region', { name: /^Degrees of those.*: shares$/ });
  await expect(shares.getByText('no year given')).toBeVisible();
  await shares.getByRole('button', { name: /^Show as table/ }).press('Enter');
  await expect(shares.getByRole('row').filter({ hasText: 'Master' })).toContainText('57 %');
  await expect(shares.getByRole('row').filter({ hasText: 'Master' })).toContainText(
    'What Machine Learning Engineers Do · Table: Educational Background',
  );
});

test('roles stand side by side, and an address opens an entry in a narrow window too', async ({
  planner,
}) => {
  await planner.ascent(...started);
  const page = await planner.open();
  await planner.go('/guide/roles');
  const table = page.getByRole('table', { name: 'Roles side by side' });
  await expect(table.getByRole('columnheader')).toHaveText([
    'What',
    /^Machine/,
    'Data scientist',
    'Data engineer',
  ]);
  await page.getByRole('checkbox', { name: 'Data analyst' }).check();
  await page.getByRole('checkbox', { name: 'Data scientist' }).uncheck();
  await expect(table.getByRole('columnheader')).toHaveText([
    'What',
    /^Machine/,
    'Data engineer',
    'Data analyst',
  ]);
  await table.getByRole('link', { name: 'Write the report for business executives.' }).click();
  await page.waitForURL(/\/guide\/duties\/duty-data-analyst-report/);

  await page.setViewportSize({ width: 900, height: 600 });
  await planner.go('/guide/misconceptions/misconception-3');
  await expect(drawer(page, 'ML engineers work alone')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('navigation', { name: 'Topics' })).toBeHidden();
  await page.getByRole('combobox', { name: 'Topic' }).press('Enter');
  await page.getByRole('option', { name: 'Traits' }).click();
  await page.waitForURL(/\/guide\/traits$/);
  await expect(page.getByRole('link', { name: 'Thinks outside the box' })).toBeVisible();
  await planner.go('/guide/faq');
  await expect(
    page.getByRole('region', { name: 'What industries employ Machine Learning Engineers?' }),
  ).toContainText('What Machine Learning Engineers Do · FAQs: What industries employ');
});

test('a tool leads to a skill that is not on the roadmap, which leads back', async ({ planner }) => {
  await planner.ascent(...started);
  const page = await planner.open();
  await planner.go('/guide/tools/tool-spark');
  await drawer(page, 'Apache Spark')
    .getByRole('link', { name: 'Distributed and big-data processing' })
    .click();
  const skill = drawer(page, 'Distributed and big-data processing');
  await expect(skill.getByText(/Not on your roadmap/)).toBeVisible();
  await expect(skill.getByRole('link', { name: 'Choose more skills' })).toBeVisible();
  await skill.getByText(/^In the guide/).click();
  await skill.getByRole('link', { name: 'Hadoop' }).first().click();
  await page.waitForURL(/\/guide\/named-skills\/named-hadoop$/);
  await expect(drawer(page, 'Hadoop')).toBeVisible();
});

test('the guide can be read before there is a plan', async ({ planner }) => {
  const page = await planner.open();
  await planner.go('/guide/duties');
  await expect(page.getByRole('heading', { name: 'What the roles do' })).toBeVisible();
  await planner.go('/skills?open=sql');
  await expect(page).toHaveURL(/\/welcome/);
});
