import { type Instant, instantAt, localDay, localTime } from '../domain/day.ts';
import { dueReminders, isQuiet } from '../domain/reminders.ts';
import { procedures } from './procedures.ts';

const { reminders } = procedures;

export const reminderProcedures = {
  take: reminders.take.handler(async ({ context }) => {
    await context.store.refresh();
    const { seq, plan } = context.store.current();
    const [now, zone] = [context.clock.now(), context.clock.zone()];
    const today = localDay(now, zone);
    // What waits for the end of the quiet hours would be lost if these were noted.
    if (isQuiet(localTime(now, zone), plan.settings.reminders)) return { seq, reminders: [] };
    /** The first time nothing is caught up but the day that is. */
    const since = (until: Instant | null): Instant => until ?? instantAt(today, '00:00', zone);
    const isNoted = plan.remindedUntil !== null && localDay(plan.remindedUntil, zone) === today;
    const due = dueReminders(plan, since(plan.remindedUntil), now, zone);
    if (due.length === 0 && isNoted) return { seq, reminders: [] };
    const stored = await context.store.change(
      'Note what was reminded of',
      [],
      (state) => {
        const { remindedUntil } = state.plan;
        // Another window may have told of it in the meantime.
        const untold = dueReminders(state.plan, since(remindedUntil), now, zone);
        if (remindedUntil === null || remindedUntil < now) state.plan.remindedUntil = now;
        return untold;
      },
      { aside: true },
    );
    return { seq: stored.seq, reminders: stored.value };
  }),
};
