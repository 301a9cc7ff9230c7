import { sessionClock } from '../../../domain/session-clock.ts';
import { fullDay, hours, weekdayDay } from '../../format.ts';
import { usePlanner } from '../../stores/planner.ts';
import { useSubjects } from '../../stores/subjects.ts';
import { sessionWords } from './doubt-words.ts';
import type { useSessionRows } from './use-session-rows.ts';

/** What stands in a row's cells; null while its session is not read. */
export function useRowCells(rows: ReturnType<typeof useSessionRows>) {
  const planner = usePlanner();
  const subjects = useSubjects();
  const clock = sessionClock();

  return (index: number, selected: ReadonlySet<string>) => {
    const held = rows.row(index);
    if (!held) return null;
    const { session } = held;
    const day = clock.day(session);
    const above = index === 0 ? null : rows.row(index - 1);
    const isFirst = !above || clock.day(above.session) !== day;
    const overlaps = held.overlaps.map((one) => sessionWords(one, subjects.titleOf));
    return {
      session,
      overlaps: overlaps.length > 0 ? `Overlaps ${overlaps.join('; ')}` : '',
      day: day.startsWith(planner.today.slice(0, 4)) ? weekdayDay(day) : fullDay(day),
      sum: isFirst ? hours(planner.minutesByDay.get(day) ?? session.minutes) : '',
      isFirst,
      time: clock.time(session),
      selected: selected.has(session.id),
      title: subjects.titleOf(session.subject),
      area: subjects.areaOf(session.subject),
    };
  };
}
