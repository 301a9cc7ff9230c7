import type { Day } from './day.ts';
import { extraMinutes } from './extra-minutes.ts';
import type { Forecast } from './forecast.ts';
import { type HoldsBack, holdsBack } from './holds-back.ts';
import { latestShift } from './ledger.ts';
import type { Shift } from './ledger-schema.ts';
import type { Plan } from './plan.ts';
import { type PlanNote, planNotes } from './plan-notes.ts';
import type { ReportOutlook } from './report-model.ts';
import { type DayStyle, dayWriter, grouped, phrase, type ReportWords } from './report-words.ts';
import type { PlanState } from './state.ts';

/** More than this stands in the window; a page to hand over tells the first of them. */
const MOST = 5;

/** The words that sentences are made of, and how days are written in them. */
export interface Wording {
  words: ReportWords;
  dayStyle?: DayStyle;
}

/** What the plan and the forecast know of the ends: bands, what holds them back, what moved, what can't be met. */
export function outlookReport(
  plan: PlanState,
  made: Plan,
  forecast: Forecast | null,
  today: Day,
  { words, dayStyle = 'day-month-year' }: Wording,
): ReportOutlook {
  const horizon = made.readyEnd ? 'ready' : 'full';
  const chain = horizon === 'ready' ? made.criticalReady : made.criticalPath;
  const held = holdsBack(plan, made, horizon, today);
  const newest = latestShift(plan, made, forecast, today);
  const kept = plan.baselines.at(-1);
  return {
    ends: forecast && made.tasks.length > 0 ? endsOf(made, forecast, words) : [],
    holdsBack: held ? holdsWords(held, words) : undefined,
    critical: chain.slice(0, MOST).flatMap((id) => plan.tasks[id]?.title ?? []),
    moved: newest ? { since: newest.since, ...movedOf(newest[horizon], words) } : undefined,
    kept: kept && {
      name: kept.name,
      day: kept.day,
      ready: { then: kept.readyEnd ?? undefined, now: made.readyEnd ?? undefined },
      full: { then: kept.end ?? undefined, now: made.end ?? undefined },
    },
    cautions: cautionsOf(plan, made, today, words, dayWriter(words, dayStyle)),
  };
}

const endsOf = (made: Plan, forecast: Forecast, words: ReportWords): ReportOutlook['ends'] => [
  ...(made.readyEnd ? [{ name: phrase(words, 'horizon.ready'), ...forecast.ready }] : []),
  { name: phrase(words, 'horizon.full'), ...forecast.full },
];

function holdsWords(held: HoldsBack, words: ReportWords): string {
  const hours = (minutes: number): string => `${grouped(words, Math.round(minutes / 60))}\u00a0h`;
  return phrase(words, `outlook.held.${held.cause}`, {
    dates: hours(held.dateMinutes),
    order: hours(held.orderMinutes),
    all: hours(held.allMinutes),
    chain: hours(held.chainMinutes),
  });
}

function movedOf(
  shift: Shift,
  words: ReportWords,
): { days: number; parts: { days: number; words: string }[] } {
  const parts = (['hours', 'speed', 'scope', 'order'] as const).map((cause) => {
    const way = cause === 'order' ? '' : shift[cause] > 0 ? '.later' : '.sooner';
    return { days: shift[cause], words: phrase(words, `outlook.moved.${cause}${way}`) };
  });
  return { days: shift.days, parts: parts.filter((part) => part.days !== 0) };
}

function cautionsOf(
  plan: PlanState,
  made: Plan,
  today: Day,
  words: ReportWords,
  say: (day: Day) => string,
): string[] {
  const extra = extraMinutes(plan, today);
  const late = made.conflicts.slice(0, MOST).map((one) => {
    const more = extra(one);
    const task = plan.tasks[one.task]?.title ?? one.task;
    const days = { task, due: say(one.due), end: say(one.end) };
    return more === null
      ? phrase(words, 'caution.late.never', days)
      : phrase(words, 'caution.late', { ...days, hours: grouped(words, Math.round((more / 60) * 4) / 4) });
  });
  const inConflict = new Set(made.conflicts.map((one) => one.task));
  const notes = planNotes(plan, made, today)
    .filter((note) => note.task === null || !inConflict.has(note.task))
    .slice(0, MOST)
    .map((note) => noteWords(note, plan, words, say));
  const rest = made.conflicts.length - late.length;
  return [...late, ...(rest > 0 ? [phrase(words, 'caution.more', { count: rest })] : []), ...notes];
}

/** A note of the plan in the words of the document. */
function noteWords(
  note: PlanNote,
  { tasks }: Pick<PlanState, 'tasks'>,
  words: ReportWords,
  say: (day: Day) => string,
): string {
  return phrase(words, `caution.${note.code}`, {
    task: tasks[note.task ?? '']?.title ?? note.task ?? '',
    ...('due' in note ? { due: say(note.due) } : {}),
    ...('day' in note ? { day: say(note.day) } : {}),
    ...('start' in note ? { start: say(note.start) } : {}),
    ...('prerequisite' in note ? { prerequisite: note.prerequisite } : {}),
    ...('minutes' in note ? { hours: grouped(words, Math.round(note.minutes / 60)) } : {}),
  });
}
