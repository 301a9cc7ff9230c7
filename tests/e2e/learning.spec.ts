import { expect, test } from './planner-test.ts';
import { hostDay } from './host-day.ts';
import { seriousViolations } from './violations.ts';

test('a course shows its effect before it is taken, pays for its steps, and raises skills when it is completed', async ({
  planner,
}) => {
  await planner.ascent('init', '--from', 'data-analyst', '--hours', '6');
  const page = await planner.open();
  await planner.go('/courses');
  await page.getByRole('radio', { name: 'Catalogue' }).check({ force: true });
  await page.getByRole('textbox', { name: 'Find in the catalogue' }).fill('scikit');
  await page
    .getByRole('region', { name: 'Catalogue' })
    .getByRole('button', { name: /scikit-learn/ })
    .first()
    .click();
  const effect = page.getByRole('region', { name: 'What it does to your roadmap' });
  await expect(effect).toContainText(/Ready to apply/);
  await expect(effect).toContainText(/sooner|later|same|no change/i);
  const before = JSON.parse((await planner.ascent('plan', '--json')).out) as { end: string };
  await page.getByRole('button', { name: 'Add to roadmap' }).click();
  await expect(page.getByLabel('Status')).toBeVisible();
  const after = JSON.parse((await planner.ascent('plan', '--json')).out) as {
    end: string;
    tasks: { id: string }[];
  };
  expect(after.tasks.some((task) => task.id === 'course.scikit-learn-mooc')).toBe(true);
  expect(after.tasks.some((task) => task.id === 'study.supervised-learning.2')).toBe(false);
  expect(after.end < before.end).toBe(true);

  const again = await planner.restart();
  await planner.go('/courses');
  await again
    .getByRole('link', { name: /scikit-learn/ })
    .or(again.getByRole('button', { name: /scikit-learn/ }))
    .first()
    .click();
  await again.getByRole('combobox', { name: 'Status' }).press('ArrowDown');
  await again.getByRole('option', { name: /completed/i }).click();
  await expect(again.getByRole('button', { name: 'Undo' })).toBeVisible();
  const courses = JSON.parse((await planner.ascent('list', 'courses', '--json')).out) as {
    status: string;
    percent: number;
  }[];
  expect(courses).toMatchObject([{ status: 'completed', percent: 100 }]);
  await again.getByRole('button', { name: 'Undo' }).click();
  await expect
    .poll(
      async () =>
        (JSON.parse((await planner.ascent('list', 'courses', '--json')).out) as { status: string }[])[0]
          ?.status,
    )
    .toBe('planned');
});

test('a certification lives from the catalogue over a booked exam to earned', async ({ planner }) => {
  await planner.ascent('init', '--from', 'data-analyst', '--hours', '10');
  const page = await planner.open();
  await planner.go('/certifications');
  await page.getByRole('radio', { name: 'Catalogue' }).check({ force: true });
  await page
    .getByRole('region', { name: 'Catalogue' })
    .getByRole('button', { name: /AI Practitioner/ })
    .click();
  await page.getByRole('button', { name: 'Add to roadmap' }).click();
  const moves = page.getByRole('region', { name: 'Next step' });
  await moves.getByRole('button', { name: /book/i }).first().click();
  await moves.getByLabel('Exam day').fill(hostDay(200));
  await moves.getByRole('button', { name: /^Save/ }).click();
  await expect(moves.getByRole('button', { name: /passed|earned/i })).toBeVisible();
  const plan = JSON.parse((await planner.ascent('plan', '--json')).out) as {
    tasks: { id: string; end: string }[];
  };
  const preparation = plan.tasks.find((task) => task.id === 'certification.aws-ai-practitioner');
  expect(preparation).toBeDefined();

  await moves.getByRole('button', { name: /passed|earned/i }).click();
  await moves.getByLabel('Day of the exam').fill(hostDay(0));
  await moves.getByRole('button', { name: /^Save/ }).click();
  await expect(page.getByLabel('Credential id')).toBeVisible();
  await page.getByLabel('Credential id').fill('ABC-123');
  await page.getByLabel('Credential id').blur();
  const certs = () =>
    planner
      .ascent('list', 'certs', '--json')
      .then(({ out }) => JSON.parse(out) as { status: string; validUntil: string }[]);
  await expect.poll(async () => (await certs())[0]?.status).toBe('earned');
  expect((await certs())[0]?.validUntil).toMatch(/^20\d\d-/);
});

test('retired certifications are marked with their successors', async ({ planner }) => {
  await planner.ascent('init', '--from', 'data-analyst', '--hours', '6');
  const page = await planner.open();
  await planner.go('/certifications');
  await page.getByRole('radio', { name: 'Catalogue' }).check({ force: true });
  const catalogue = page.getByRole('region', { name: 'Catalogue' });
  await expect(catalogue.getByRole('button', { name: /Machine Learning.*Specialty/i })).toHaveCount(0);
  await page.getByLabel('Retired too').check();
  await catalogue.getByRole('button', { name: /Machine Learning.*Specialty/i }).click();
  await expect(page.getByText(/retired/i).first()).toBeVisible();
  await expect(
    page
      .getByText('AWS Certified Machine Learning Engineer')
      .or(page.getByText(/Machine Learning Engineer.*Associate/))
      .first(),
  ).toBeVisible();
});

test('goals, projects and own things can be added, and removing is undone', async ({ planner }) => {
  await planner.ascent('init', '--from', 'data-analyst', '--hours', '6');
  const page = await planner.open();
  await planner.go('/projects');
  await page.getByRole('button', { name: 'Own project' }).click();
  await page.getByLabel('Name').fill('مشروع طويل جدا 🛰️ with a name in several scripts');
  await page.getByLabel('Effort').fill('12h');
  await page.getByRole('button', { name: 'Add project' }).click();
  await expect.poll(async () => (await planner.ascent('list', 'projects')).out).toContain('🛰️');
  await page.getByRole('button', { name: 'Remove project' }).click();
  await expect.poll(async () => (await planner.ascent('list', 'projects')).out).not.toContain('🛰️');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(async () => (await planner.ascent('list', 'projects')).out).toContain('🛰️');
});

test('an own certification fails, is passed, corrected and renewed; the warnings say what to do', async ({
  planner,
}) => {
  test.slow();
  await planner.ascent('init', '--from', 'data-analyst', '--hours', '6');
  const page = await planner.open();
  await planner.go('/certifications');
  await page.getByRole('button', { name: 'Own certification' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Certified Tester');
  await page.getByLabel('Preparation').fill('40h');
  await page.getByLabel('Preparation').press('Tab');
  const effect = page.getByRole('region', { name: 'What it does to your roadmap' });
  await expect(effect).toContainText('Adds 40 h');
  await page.getByRole('textbox', { name: 'Validity' }).fill('12');
  await page.getByRole('button', { name: 'Add to roadmap' }).click();

  const moves = page.getByRole('region', { name: 'Next step' });
  await moves.getByRole('button', { name: 'Book the exam' }).click();
  await moves.getByLabel('Exam day').fill(hostDay(3));
  await moves.getByRole('button', { name: /^Save/ }).click();
  const notes = page.getByRole('list', { name: 'To look at' });
  await expect(notes).toContainText('By half chance the preparation ends on');
  const card = page.getByRole('region', { name: 'booked' });
  await expect(card).toContainText('preparation ends too late');
  expect(await seriousViolations(page)).toEqual([]);

  await moves.getByRole('button', { name: 'Failed' }).click();
  await moves.getByLabel('Day of the exam').fill(hostDay(-600));
  await moves.getByLabel('Note').fill('Two points short');
  await moves.getByRole('button', { name: /^Save/ }).click();
  await moves.getByRole('button', { name: 'Prepare again' }).click();
  await moves.getByRole('button', { name: 'Passed' }).click();
  await moves.getByLabel('Day of the exam').fill(hostDay(-300));
  await moves.getByRole('button', { name: /^Save/ }).click();
  const attempts = page.getByRole('region', { name: 'Attempts' });
  await expect(attempts.getByRole('listitem')).toHaveCount(2);
  await expect(notes).toContainText('The renewal window is open');
  await expect(page.getByRole('region', { name: 'expiring' })).toContainText('Certified Tester');
  expect(await seriousViolations(page)).toEqual([]);

  await attempts
    .getByRole('button', { name: /^Correct the attempt/ })
    .last()
    .press('Enter');
  await attempts.getByLabel('Day of the attempt').fill(hostDay(-500));
  await attempts.getByRole('button', { name: 'Save attempt' }).press('Enter');
  await expect(page.getByRole('region', { name: 'expired' })).toContainText('Certified Tester');
  await moves.getByRole('button', { name: 'Renewed' }).click();
  await moves.getByRole('button', { name: /^Save/ }).click();
  await expect(attempts.getByRole('listitem')).toHaveCount(3);
  const certs = async () =>
    JSON.parse((await planner.ascent('list', 'certs', '--json')).out) as { status: string; name: string }[];
  await expect.poll(async () => (await certs())[0]?.status).toBe('earned');

  await attempts
    .getByRole('button', { name: /^Remove the attempt/ })
    .last()
    .click();
  await expect(attempts.getByRole('listitem')).toHaveCount(2);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(attempts.getByRole('listitem')).toHaveCount(3);
});

test('own courses and projects tell what they do to the roadmap before they are added', async ({
  planner,
}) => {
  await planner.ascent('init', '--from', 'data-analyst', '--hours', '6');
  const page = await planner.open();
  const effect = page.getByRole('region', { name: 'What it does to your roadmap' });
  for (const [room, verb] of [
    ['courses', 'Own course'],
    ['projects', 'Own project'],
  ] as const) {
    await planner.go(`/${room}`);
    await page.getByRole('button', { name: verb }).click();
    await expect(effect).toHaveCount(0);
    await page.getByLabel('Effort').fill('30h');
    await page.getByLabel('Effort').press('Tab');
    await expect(effect, room).toContainText('Adds 30 h');
    await expect(effect, room).toContainText(/Full profile.*days later/);
    const before = (await planner.ascent('plan', '--json')).out;
    expect(before).not.toContain('own-new');
  }
});

test('a retired exam on the roadmap offers its successor, which takes its place in one step', async ({
  planner,
}) => {
  await planner.ascent('init', '--from', 'data-analyst', '--hours', '6');
  expect((await planner.ascent('add', 'cert', '--catalog', 'aws-ml-specialty', '--plan')).code).toBe(0);
  const page = await planner.open();
  await planner.go('/certifications?open=aws-ml-specialty');
  const notes = page.getByRole('list', { name: 'To look at' });
  await expect(notes).toContainText('retired since 31 Mar 2026');
  await notes.getByRole('button', { name: /^Take instead:.*Machine Learning Engineer/ }).press('Enter');
  await page.getByRole('button', { name: 'Take it instead' }).click();
  await expect(page.getByRole('region', { name: 'preparing' })).toContainText('Machine Learning Engineer');
  await expect(page.getByRole('region', { name: 'considered' })).toContainText('Specialty');
  expect(await seriousViolations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('region', { name: 'preparing' })).toContainText('Specialty');
  await expect(page.getByRole('region', { name: 'considered' })).toHaveCount(0);
});
