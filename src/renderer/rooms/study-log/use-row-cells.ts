import { computed } from 'vue';
import { sessionClock } from '../../../domain/session-clock.ts';
import { subjectArea, subjectTitle } from '../../../domain/subjects.ts';
import { loggedByDay } from '../../../domain/work.ts';
import { fullDay, hours, weekdayDay } from '../../format.ts';
import { usePlanner } from '../../stores/planner.ts';
import { sessionWords } from './doubt-words.ts';
import type { useSessionRows } from './use-session-rows.ts';

/** What stands in a row's cells; null while its session is not read. */
export function useRowCells(rows: ReturnType<typeof useSessionRows>) {
  const planner = usePlanner();
  const clock = sessionClock();
  const words = computed(() => {
    // Made anew with the plan, since a subject's name may be another then.
    const { state, catalog } = planner;
    const known = new Map<string | null, { title: string; area: string | null }>();
    return (subject: string | null) => {
      const found = known.get(subject) ?? {
        title: catalog ? subjectTitle(subject, state, catalog) : '',
        area: catalog ? subjectArea(subject, state, catalog) : null,
      };
      known.set(subject, found);
      return found;
    };
  });
  const byDay = computed(() => loggedByDay(planner.state.totals));

  return (index: number, selected: ReadonlySet<string>) => {
    const held = rows.row(index);
    if (!held) return null;
    const { session } = held;
    const day = clock.day(session);
    const above = index === 0 ? null : rows.row(index - 1);
    const isFirst = !above || clock.day(above.session) !== day;
    const overlaps = held.overlaps.map((one) => sessionWords(one, (id) => words.value(id).title));
    return {
      session,
      overlaps: overlaps.length > 0 ? `Overlaps ${overlaps.join('; ')}` : '',
      day: day.startsWith(planner.today.slice(0, 4)) ? weekdayDay(day) : fullDay(day),
      sum: isFirst ? hours(byDay.value.get(day) ?? session.minutes) : '',
      isFirst,
      time: clock.time(session),
      selected: selected.has(session.id),
      ...words.value(session.subject),
    };
  };
}
