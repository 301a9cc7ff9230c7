import { openStore } from '../../src/adapters/store/open-store.ts';
import { hostDay } from '../e2e/host-day.ts';
import { ascent } from '../e2e/running-host.ts';
import { expect, test } from './double-test.ts';

const SIX_DAYS_AGO = new Date(Date.now() - 6 * 86_400_000).toISOString().replace(/\.\d+Z$/, 'Z');

test('what fell due while the app was closed is notified of at its start, and a click raises the window and leads there', async ({
  double,
}) => {
  await ascent(double.folder, 'init', '--from', 'data-analyst', '--hours', '6');
  await ascent(double.folder, 'add', 'milestone', 'Talk at the meetup', '--due', hostDay(4));
  const store = await openStore({ folder: double.folder, idleCheckpoint: false });
  await store.change('Been away', [], ({ plan }) => {
    plan.remindedUntil = SIX_DAYS_AGO;
    Object.assign(plan.settings.reminders, { milestones: true, quietFrom: '03:00', quietTo: '03:00' });
  });
  await store.close();

  // What the system would show, since a Chromium without a screen shows nothing.
  await double.page.addInitScript(() => {
    const shown: object[] = [];
    class Shown {
      static readonly permission = 'granted';
      onclick: (() => void) | null = null;
      readonly title: string;
      readonly options: object;
      constructor(title: string, options: object) {
        this.title = title;
        this.options = options;
        shown.push(this);
      }
    }
    Object.assign(window, { Notification: Shown, shown });
  });
  const app = await double.start();
  const shown = () =>
    app.page.evaluate(() =>
      (window as unknown as { shown: { title: string; options: { body: string } }[] }).shown.map(
        ({ title, options }) => `${title}: ${options.body}`,
      ),
    );
  await expect.poll(shown).toEqual(['Due in 4 days: Talk at the meetup']);
  await app.ask('minimise');
  await app.page.evaluate(() =>
    (window as unknown as { shown: { onclick: () => void }[] }).shown[0]?.onclick(),
  );
  await expect(app.page.getByRole('heading', { name: 'Talk at the meetup' })).toBeVisible();
  // Focused after it was restored, not while it was still minimised.
  await expect.poll(() => app.of('focus')).toEqual([null]);

  const again = await double.start();
  await expect(again.page.getByText('Saved', { exact: true })).toBeVisible();
  expect(await again.page.evaluate(() => (window as unknown as { shown: object[] }).shown)).toEqual([]);
});
