import type { Day } from './day.ts';
import { extraMinutes } from './extra-minutes.ts';
import type { Forecast } from './forecast.ts';
import { type HoldsBack, holdsBack } from './holds-back.ts';
import { latestShift } from './ledger.ts';
import type { Shift } from './ledger-schema.ts';
import type { Plan } from './plan.ts';
import { planNoteText, planNotes } from './plan-notes.ts';
import type { ReportOutlook } from './report-model.ts';
import type { PlanState } from './state.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
/** A day as the rest of the page prints it: `8 Oct 2028`. */
const say = (day: Day): string => {
  const [year, month, date] = day.split('-').map(Number);
  return `${date} ${MONTHS[(month ?? 1) - 1]} ${year}`;
};
const hours = (minutes: number): string => `${Math.round(minutes / 60)} h`;
/** More than this stands in the window; a page to hand over tells the first of them. */
const MOST = 5;

/** What the plan and the forecast know of the ends: bands, what holds them back, what moved, what can't be met. */
export function outlookReport(
  plan: PlanState,
  made: Plan,
  forecast: Forecast | null,
  today: Day,
): ReportOutlook {
  const horizon = made.readyEnd ? 'ready' : 'full';
  const chain = horizon === 'ready' ? made.criticalReady : made.criticalPath;
  const held = holdsBack(plan, made, horizon, today);
  const newest = latestShift(plan, made, forecast, today);
  const kept = plan.baselines.at(-1);
  return {
    ends: forecast && made.tasks.length > 0 ? endsOf(made, forecast) : [],
    holdsBack: held ? holdsWords(held) : undefined,
    critical: chain.slice(0, MOST).flatMap((id) => plan.tasks[id]?.title ?? []),
    moved: newest ? { since: newest.since, ...movedOf(newest[horizon]) } : undefined,
    kept: kept && {
      name: kept.name,
      day: kept.day,
      ready: { then: kept.readyEnd ?? undefined, now: made.readyEnd ?? undefined },
      full: { then: kept.end ?? undefined, now: made.end ?? undefined },
    },
    cautions: cautionsOf(plan, made, today),
  };
}

const endsOf = (made: Plan, forecast: Forecast): ReportOutlook['ends'] => [
  ...(made.readyEnd ? [{ name: 'Ready to apply', ...forecast.ready }] : []),
  { name: 'Full profile', ...forecast.full },
];

function holdsWords({ cause, allMinutes, chainMinutes, dateMinutes, orderMinutes }: HoldsBack): string {
  if (cause === 'dates')
    return `Dates hold the end back: ${hours(dateMinutes)} on the way go to days off and to waiting for an earliest start.`;
  if (cause === 'order')
    return `The order holds the end back: ${hours(orderMinutes)} on the way can’t be used, or go to other tasks, while the next step waits.`;
  return `The hours hold the end back: ${hours(allMinutes)} of work fill the time, and the longest chain alone takes ${hours(chainMinutes)}.`;
}

function movedOf(shift: Shift): { days: number; parts: { days: number; words: string }[] } {
  const parts = [
    { days: shift.hours, words: shift.hours > 0 ? 'fewer hours' : 'more hours' },
    {
      days: shift.speed,
      words: shift.speed > 0 ? 'slower work than estimated' : 'faster work than estimated',
    },
    { days: shift.scope, words: shift.scope > 0 ? 'work added' : 'work taken off' },
    { days: shift.order, words: 'changed order or dates' },
  ];
  return { days: shift.days, parts: parts.filter((part) => part.days !== 0) };
}

function cautionsOf(plan: PlanState, made: Plan, today: Day): string[] {
  const extra = extraMinutes(plan, today);
  const late = made.conflicts.slice(0, MOST).map((one) => {
    const more = extra(one);
    const way =
      more === null
        ? 'no number of hours a week meets it'
        : `${Math.round((more / 60) * 4) / 4} h more a week would meet it`;
    return `“${plan.tasks[one.task]?.title ?? one.task}” is needed by ${say(one.due)} and would end ${say(one.end)}; ${way}.`;
  });
  const inConflict = new Set(made.conflicts.map((one) => one.task));
  const notes = planNotes(plan, made, today)
    .filter((note) => note.task === null || !inConflict.has(note.task))
    .slice(0, MOST)
    .map((note) => planNoteText(note, plan, say));
  const rest = made.conflicts.length - late.length;
  return [
    ...late,
    ...(rest > 0 ? [`${rest} more tasks would end after the day they are needed.`] : []),
    ...notes,
  ];
}
