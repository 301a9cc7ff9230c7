import { expect, test } from './planner-test.ts';

test('a change that is not saved is said so at once, and the next one that is clears it', async ({
  planner,
}) => {
  await planner.ascent('init', '--from', 'data-analyst', '--hours', '6');
  const page = await planner.open();
  await planner.go('/settings?part=look');
  const state = page.getByRole('navigation', { name: 'Rooms' }).getByRole('status');
  await expect(state).toHaveText('Saved');
  await page.route('**/rpc/settings/edit', (route) => route.abort('connectionfailed'));
  await page.getByRole('radio', { name: 'Dark' }).check({ force: true });
  await expect(state).toHaveText('Not saved');
  await expect(state).toHaveAttribute('title', /Ascent does not answer/);
  await page.unroute('**/rpc/settings/edit');
  await page.getByRole('radio', { name: 'Light' }).check({ force: true });
  await expect(state).toHaveText('Saved');
});
