import { certificationStatus, renewalFrom } from './certifications.ts';
import { type Day, type Instant, addDays, instantAt, localDay, localTime, weekStart } from './day.ts';
import type { Reminders } from './settings.ts';
import type { PlanState } from './state.ts';

export type ReminderKind = 'exam' | 'milestone' | 'renewal' | 'expiry' | 'weekly-review';

/** Something to be reminded of: `day` is when it happens, `at` when it is told. */
export interface Reminder {
  kind: ReminderKind;
  /** The certification or milestone; for the weekly review the first day of its week. */
  id: string;
  title: string;
  day: Day;
  at: Instant;
}

type Reminded = Pick<PlanState, 'certifications' | 'milestones' | 'settings'>;
type Occasion = Omit<Reminder, 'at'>;

const MORNING = '08:00';
const EVENING = '17:00';
/** Days ahead of an occasion on which it is told. */
const AHEAD: Record<ReminderKind, readonly number[]> = {
  exam: [7, 1, 0],
  milestone: [7, 0],
  renewal: [0],
  expiry: [30, 7, 0],
  'weekly-review': [0],
};

function occasions(plan: Reminded, from: Day, to: Day): Occasion[] {
  const { reminders, firstDayOfWeek } = plan.settings;
  const found: Occasion[] = [];
  for (const one of Object.values(plan.certifications)) {
    const { id, name: title } = one;
    if (reminders.exams && one.status === 'booked' && one.examDay !== null)
      found.push({ kind: 'exam', id, title, day: one.examDay });
    const opens = renewalFrom(one);
    if (!reminders.renewals || one.status !== 'earned' || opens === null || one.validUntil === null) continue;
    found.push({ kind: 'renewal', id, title, day: opens });
    if (certificationStatus(one, from) === 'earned')
      found.push({ kind: 'expiry', id, title, day: one.validUntil });
  }
  for (const { id, title, due, status } of Object.values(plan.milestones)) {
    const isOpen = status === 'planned' || status === 'active';
    // An exam's milestone is due on the exam day, which is told of already.
    if (reminders.milestones && isOpen && due !== null && !id.startsWith('certification.'))
      found.push({ kind: 'milestone', id, title, day: due });
  }
  if (reminders.weeklyReview) {
    for (let week = weekStart(from, firstDayOfWeek); week <= to; week = addDays(week, 7))
      found.push({ kind: 'weekly-review', id: week, title: '', day: addDays(week, 6) });
  }
  return found;
}

/** Whether a local time of day, `HH:MM`, lies in the quiet hours, which may go over midnight. */
export function isQuiet(time: string, { quietFrom, quietTo }: Reminders): boolean {
  return quietFrom > quietTo ? time >= quietFrom || time < quietTo : time >= quietFrom && time < quietTo;
}

/** A time inside the quiet hours waits for their end, which may be on the next day. */
function quietly(day: Day, time: string, reminders: Reminders): { day: Day; time: string } {
  if (!isQuiet(time, reminders)) return { day, time };
  const { quietFrom, quietTo } = reminders;
  const isEvening = quietFrom > quietTo && time >= quietFrom;
  return { day: isEvening ? addDays(day, 1) : day, time: quietTo };
}

/**
 * What is to be told after one moment and up to another, oldest first. Of several about the same thing only the newest:
 * whoever was away for weeks wants to know how things stand, not how often one would have been told. Nothing is told in
 * the quiet hours, also when it had waited.
 */
export function dueReminders(plan: Reminded, after: Instant, until: Instant, zone: string): Reminder[] {
  const [from, to] = [addDays(localDay(after, zone), -1), localDay(until, zone)];
  const { reminders } = plan.settings;
  if (isQuiet(localTime(until, zone), reminders)) return [];
  const newest = new Map<string, Reminder>();
  for (const one of occasions(plan, from, to)) {
    for (const days of AHEAD[one.kind]) {
      const told = quietly(
        addDays(one.day, -days),
        one.kind === 'weekly-review' ? EVENING : MORNING,
        reminders,
      );
      if (told.day < from || told.day > to) continue;
      const at = instantAt(told.day, told.time, zone);
      if (at <= after || at > until) continue;
      const key = one.kind === 'weekly-review' ? one.kind : `${one.kind} ${one.id}`;
      const known = newest.get(key);
      if (!known || known.at < at) newest.set(key, { ...one, at });
    }
  }
  return [...newest.values()].sort((a, b) => a.at.localeCompare(b.at) || a.id.localeCompare(b.id));
}
