import { type Day, daysBetween } from '../../domain/day.ts';
import type { Reminder } from '../../domain/reminders.ts';
import { count, fullDay } from '../format.ts';

export interface ReminderWords {
  title: string;
  detail: string;
  /** The room that it leads to. */
  path: string;
}

function when(day: Day, today: Day): string {
  const days = daysBetween(today, day);
  if (days === 0) return 'today';
  if (days === 1) return 'tomorrow';
  return days > 0 ? `in ${count(days, 'day')}` : `on ${fullDay(day)}`;
}

/** A reminder as it is told on a day: what was missed is told as past. */
export function reminderWords({ kind, id, title, day }: Reminder, today: Day): ReminderWords {
  const isPast = day < today;
  const certification = `/certifications?open=${id}`;
  switch (kind) {
    case 'exam':
      return isPast
        ? {
            title: `Your exam was ${when(day, today)}`,
            detail: `${title}: say how it went.`,
            path: certification,
          }
        : { title: `Exam ${when(day, today)}`, detail: title, path: certification };
    case 'milestone':
      return {
        title: isPast ? `Was due ${when(day, today)}` : `Due ${when(day, today)}`,
        detail: title,
        path: `/roadmap/milestone/${id}`,
      };
    case 'renewal':
      return { title: 'Renewal window is open', detail: title, path: certification };
    case 'expiry':
      return {
        title: isPast ? `Ended ${when(day, today)}` : `Valid until ${fullDay(day)}`,
        detail: isPast ? `${title} is no longer valid.` : `${title}: renew it in time.`,
        path: certification,
      };
    case 'weekly-review':
      return {
        title: 'Look back on your week',
        detail: 'What it brought, and where it leads.',
        path: '/reports',
      };
  }
}
