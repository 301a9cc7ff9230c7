import { certificationStatus, renewalFrom } from './certifications.ts';
import { type Day, addDays } from './day.ts';
import { makePlan } from './plan.ts';
import type { PlanState } from './state.ts';

export type CalendarKind = 'milestone' | 'goal' | 'exam' | 'renewal' | 'interview' | 'study';

/** Something for a calendar: whole days (`until` is the day after the last), or a time of day for study. */
export interface CalendarEntry {
  /** The same in every export of the same thing, so that a calendar updates it. */
  uid: string;
  kind: CalendarKind;
  title: string;
  said: string;
  from: Day;
  until: Day;
  /** Minutes after midnight, wherever the person is, and how many; null for whole days. */
  time: { start: number; minutes: number } | null;
  /** Days before it on which a calendar reminds, at nine in the morning. */
  alarms: readonly number[];
}

export interface CalendarWish {
  from: Day | null;
  to: Day | null;
  study: boolean;
  /** When study begins, in minutes after midnight. */
  studyAt: number;
  alarms: boolean;
}

/** Without an end, so many days of planned study are told: a plan that far ahead changes anyway. */
const STUDY_DAYS = 56;
const DAY_MINUTES = 24 * 60;
const ALARMS: Record<CalendarKind, readonly number[]> = {
  milestone: [7, 1],
  goal: [7],
  exam: [7, 1],
  renewal: [0],
  interview: [7, 1],
  study: [],
};

/** What of the plan belongs into a calendar, oldest first: only what is still ahead, or due and not done. */
export function calendarEntries(plan: PlanState, today: Day, wish: CalendarWish): CalendarEntry[] {
  return [...dueEntries(plan, today), ...(wish.study ? studyEntries(plan, today, wish) : [])]
    .filter(
      ({ from, until }) => (wish.to === null || from <= wish.to) && (wish.from === null || until > wish.from),
    )
    .map((entry) => (wish.alarms ? entry : { ...entry, alarms: [] }))
    .sort(
      (a, b) =>
        a.from.localeCompare(b.from) ||
        (a.time?.start ?? -1) - (b.time?.start ?? -1) ||
        a.uid.localeCompare(b.uid),
    );
}

/**
 * What tells a plan's things from another plan's in one calendar: ids come from the catalogue and are the same in both.
 * The day it was begun is stored once and goes with the plan to another machine; a folder's own id does not.
 */
const planMark = (plan: PlanState): string =>
  `${plan.profile?.startedOn.replaceAll('-', '') ?? 'none'}.ascent-planner`;

function dueEntries(plan: PlanState, today: Day): CalendarEntry[] {
  const entries: CalendarEntry[] = [];
  const add = (kind: CalendarKind, id: string, from: Day, title: string, said: string, last = from): void => {
    const uid = `${kind}-${id}@${planMark(plan)}`;
    entries.push({ uid, kind, title, said, from, until: addDays(last, 1), time: null, alarms: ALARMS[kind] });
  };
  for (const { id, title, due, status, criteria } of Object.values(plan.milestones)) {
    // An exam's milestone is due on the exam day, which is told of already.
    if (due === null || status === 'done' || status === 'skipped' || id.startsWith('certification.'))
      continue;
    const open = criteria.filter((one) => one.doneOn === null).map(({ text }) => `- ${text}`);
    add('milestone', id, due, `Due: ${title}`, open.length > 0 ? ['Still open:', ...open].join('\n') : '');
  }
  for (const { id, title, target, doneOn, why } of Object.values(plan.goals))
    if (target !== null && doneOn === null) add('goal', id, target, `Goal: ${title}`, why);
  for (const one of Object.values(plan.certifications)) {
    const about = [one.issuer, one.url ?? ''].filter(Boolean).join('\n');
    if (one.status === 'booked' && one.examDay !== null)
      add('exam', one.id, one.examDay, `Exam: ${one.name}`, about);
    const opens = renewalFrom(one);
    if (certificationStatus(one, today) === 'earned' && opens !== null && one.validUntil !== null)
      add(
        'renewal',
        one.id,
        opens,
        `Renew: ${one.name}`,
        `Valid until ${one.validUntil}.\n${about}`,
        one.validUntil,
      );
  }
  const interview = plan.availability?.interview;
  if (interview) add('interview', 'aim', interview.day, 'Interview', '');
  return entries;
}

/** The plan's stretches of study, a day's one after the other from the hour that is named, all before midnight. */
function studyEntries(plan: PlanState, today: Day, { to, studyAt }: CalendarWish): CalendarEntry[] {
  const last = to ?? addDays(today, STUDY_DAYS - 1);
  const days = new Map<Day, { task: string; minutes: number }[]>();
  for (const planned of makePlan(plan, today).tasks) {
    for (const { day, minutes } of planned.days) {
      if (day > last || minutes === 0) continue;
      days.set(day, [...(days.get(day) ?? []), { task: planned.id, minutes }]);
    }
  }
  return [...days].flatMap(([day, stretches]) => {
    const all = stretches.reduce((sum, { minutes }) => sum + minutes, 0);
    let start = Math.max(0, Math.min(studyAt, DAY_MINUTES - all));
    return stretches.map(({ task, minutes }): CalendarEntry => {
      const time = { start, minutes };
      start += minutes;
      const title = `Study: ${plan.tasks[task]?.title ?? task}`;
      const milestone = plan.milestones[plan.tasks[task]?.milestone ?? '']?.title ?? '';
      const uid = `study-${day}-${task}@${planMark(plan)}`;
      const until = addDays(day, 1);
      return { uid, kind: 'study', title, said: milestone, from: day, until, time, alarms: ALARMS.study };
    });
  });
}
