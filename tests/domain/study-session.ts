import { instantAt } from '../../src/domain/day.ts';
import { addSession } from '../../src/domain/sessions.ts';
import type { PlanState } from '../../src/domain/state.ts';

let count = 0;

/** Logs a session at noon of a day. */
export function study(plan: PlanState, day: string, minutes: number, subject: string | null = null): void {
  addSession(
    { plan, months: {} },
    {
      id: `${day.slice(0, 7)}.s${count++}`,
      start: instantAt(day, '12:00', 'UTC'),
      zone: 'UTC',
      minutes,
      subject,
      note: '',
      tags: [],
      origin: 'manual',
    },
    true,
  );
}
