import { type Day, weekStart } from '../../../domain/day.ts';
import type { Session } from '../../../domain/session-schema.ts';
import { sessionDay } from '../../../domain/sessions.ts';

export interface DayGroup {
  day: Day;
  /** The Monday of its week, on the newest shown day of that week only. */
  week: Day | null;
  sessions: Session[];
  minutes: number;
}

/** Sessions, newest first, by their local day; the first shown day of every week carries the week. */
export function groupByDay(sessions: readonly Session[]): DayGroup[] {
  const groups: DayGroup[] = [];
  for (const session of sessions) {
    const day = sessionDay(session);
    let group = groups.at(-1);
    if (group?.day !== day) {
      const monday = weekStart(day);
      const isNewWeek = !group || weekStart(group.day) !== monday;
      group = { day, week: isNewWeek ? monday : null, sessions: [], minutes: 0 };
      groups.push(group);
    }
    group.sessions.push(session);
    group.minutes += session.minutes;
  }
  return groups;
}
