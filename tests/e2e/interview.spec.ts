import type { Page } from '@playwright/test';
import { expect, test } from './planner-test.ts';

const answerShown = (page: Page) => page.getByRole('group', { name: 'How well did it come back?' });

test('reviews by keyboard alone: the question, the answer, the grade, and on', async ({ planner }) => {
  const page = await planner.openSample();
  await expect(
    page.getByRole('link', { name: /interview questions and .* finished skills? to repeat/ }),
  ).toBeVisible();
  await planner.go('/interview');
  const today = page.getByRole('region', { name: 'Today', exact: true });
  await expect(today).toContainText('repetitions');
  const start = today.getByRole('button', { name: 'Start reviews' });
  await start.focus();
  await page.keyboard.press('Enter');
  const reviews = page.getByRole('region', { name: 'Reviews', exact: true });
  const heading = reviews.getByRole('heading', { level: 2 });
  await expect(heading).toBeFocused();
  const first = await heading.textContent();
  await expect(reviews).toContainText('0 done');
  await page.keyboard.press('Space');
  await expect(answerShown(page)).toBeVisible();
  await expect(answerShown(page).getByRole('button', { name: /^Good, again in/ })).toBeVisible();
  await page.keyboard.press('4');
  await expect(reviews).toContainText('1 done');
  await expect(heading).toBeFocused();
  await expect(heading).not.toHaveText(first ?? '');
  // Grades are changes like all others: undone by their own words.
  await page.keyboard.press('Control+z');
  await expect(page.getByText('Undone: review “', { exact: false })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { name: 'Interview', level: 1 })).toBeVisible();
  await planner.restart();
  await planner.go('/interview');
  await expect(today).toContainText('repetitions');
});

test('an interview in sight: what it does to the roadmap, the weeks, and the recall to expect', async ({
  planner,
}) => {
  const page = await planner.openSample();
  await planner.go('/interview');
  const card = page.getByRole('region', { name: 'The interview' });
  await card.getByLabel('Day of the interview').fill('2027-03-15');
  const effect = card.getByRole('region', { name: 'What it does to your roadmap' });
  await expect(effect).toContainText('days later');
  await card.getByRole('button', { name: 'Aim at it, 2 h a week' }).click();
  await expect(card).toContainText('recall to expect on 15 Mar 2027');
  const weeks = page.getByRole('region', { name: 'Reviews by week' });
  await weeks.getByRole('button', { name: 'Show as table: Reviews by week' }).click();
  const rows = weeks.getByRole('row');
  await expect(rows.first()).toContainText('At most');
  expect(await rows.count()).toBeGreaterThan(10);
  const topics = page.getByRole('region', { name: 'Readiness by topic' });
  await expect(topics.getByRole('listitem').first()).toContainText('→');
  await planner.go('/today');
  await expect(page.getByRole('heading', { name: 'Due in 30 days' })).toBeVisible();
  await planner.go('/interview');
  await card.getByRole('button', { name: 'No interview' }).click();
  await expect(weeks).toHaveCount(0);
});

test('the bank: filters in the address, an answer of one’s own, formulas and code, a question of one’s own', async ({
  planner,
}) => {
  const page = await planner.openSample();
  await planner.go('/interview?view=questions');
  const table = page.getByRole('region', { name: 'Questions, table' });
  await page.getByRole('textbox', { name: 'Find a question' }).fill('precision and recall');
  await expect(page).toHaveURL(/find=precision/);
  await table.getByRole('link', { name: 'What are precision and recall?' }).click();
  const drawer = page
    .locator('#drawer-outlet')
    .getByRole('region', { name: 'What are precision and recall?' });
  await expect(drawer).toContainText('Interview Questions To Land the Job As an ML Engineer');
  await drawer.getByRole('button', { name: 'Show model answer' }).click();
  await expect(drawer.locator('math').first()).toBeVisible();
  await expect(
    drawer.getByRole('region', { name: 'What a good answer names' }).getByRole('listitem'),
  ).toHaveCount(4);
  await drawer
    .getByLabel('Your answer')
    .fill('When it says yes: $p = TP/(TP+FP)$ <img src=x onerror=alert(1)>');
  await drawer.getByRole('button', { name: 'Hide model answer' }).focus();
  const own = drawer.getByRole('region', { name: 'Your answer' });
  await expect(own.locator('math')).toBeVisible();
  expect(await drawer.locator('img').count()).toBe(0);
  await page.keyboard.press('Escape');
  await expect(drawer).toHaveCount(0);

  await page.getByRole('link', { name: 'Add question' }).click();
  const form = page.locator('#drawer-outlet').getByRole('region', { name: 'New question' });
  await form.getByLabel('Question').fill('ما هي الشبكات العصبية؟ 🧠');
  await form.getByRole('button', { name: 'Add question' }).click();
  await expect(form.getByText('Name one at least')).toBeVisible();
  await form.getByLabel('Topics').fill('neural networks');
  await page.keyboard.press('Enter');
  // The list of topics lies over the buttons until the field is left.
  await page.keyboard.press('Tab');
  await form.getByRole('button', { name: 'Add question' }).click();
  await expect(form).toHaveCount(0);
  await planner.go('/interview?view=questions&show=own');
  await expect(table.getByRole('link', { name: 'ما هي الشبكات العصبية؟ 🧠' })).toBeVisible();
  await table.getByRole('link', { name: 'ما هي الشبكات العصبية؟ 🧠' }).click();
  await page.getByRole('button', { name: 'Delete question' }).click();
  await expect(table.getByRole('link', { name: 'ما هي الشبكات العصبية؟ 🧠' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(table.getByRole('link', { name: 'ما هي الشبكات العصبية؟ 🧠' })).toBeVisible();
});

test('a mock interview: stages, clock, rubric, report; stopped early it keeps what was scored', async ({
  planner,
}) => {
  const page = await planner.openSample();
  await planner.go('/interview?view=mock');
  await page.getByRole('button', { name: 'Begin', exact: true }).click();
  const run = page.getByRole('region', { name: 'Mock interview', exact: true });
  await expect(run.getByRole('listitem').filter({ hasText: 'Basics' })).toHaveAttribute(
    'aria-current',
    'step',
  );
  await expect(run).toContainText('Question 1 of');
  const title = (await run.getByRole('heading', { level: 2 }).textContent()) ?? '';
  await run.getByLabel('Notes or answer').fill('First I would ask what is predicted.');
  await run.getByRole('button', { name: 'Score this answer' }).click();
  const next = run.getByRole('button', { name: 'Next question' });
  await expect(next).toBeDisabled();
  const points = run.getByRole('radio', { name: 'Named' });
  const many = await points.count();
  expect(many).toBeGreaterThan(1);
  for (let at = 0; at < many; at++) await points.nth(at).check();
  await next.click();
  await expect(run).toContainText('Question 2 of');
  await run.getByRole('button', { name: 'Stop and keep' }).click();
  const list = page.getByRole('list', { name: 'Question by question' });
  await expect(list.getByRole('listitem')).toHaveCount(1);
  await expect(list).toContainText(title);
  await expect(list).toContainText('100 %');
  await expect(list).toContainText('First I would ask what is predicted.');
  await expect(page.getByText('100 % of what good answers name', { exact: false }).first()).toBeVisible();
});
