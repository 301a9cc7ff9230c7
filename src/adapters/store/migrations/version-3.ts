import { isObject, withEach, withEvery, withParts } from './each.ts';
import type { Json, Migration } from './migrations.ts';

const task = (one: Json): Json => ({ ...one, notes: '' });
const evidence = (one: Json): Json => ({ ...one, file: null });
const holder = (one: Json): Json => ({ ...one, evidence: withEach(one['evidence'], evidence) });

const trashed = (item: Json): Json =>
  withParts(item, [
    ['tasks', task],
    ['milestones', holder],
    ['projects', holder],
    ['evidence', evidence],
  ]);

/** What version 3 lets a person set, as it was before they could. */
const settings = (): Json => ({
  textSize: 'normal',
  dateFormat: 'system',
  firstDayOfWeek: 'monday',
  idleMinutes: 15,
  reminders: {
    exams: true,
    milestones: false,
    renewals: false,
    weeklyReview: false,
    quietFrom: '22:00',
    quietTo: '07:00',
  },
  filters: [],
  budget: [],
});

/** Version 3: notes of tasks, kept files as evidence, reminders, budget, saved filters, and the look of dates and text. */
export const toVersion3: Migration = {
  plan: (plan) => ({
    ...plan,
    tasks: withEvery(plan['tasks'], task),
    milestones: withEvery(plan['milestones'], holder),
    projects: withEvery(plan['projects'], holder),
    trash: withEvery(plan['trash'], trashed),
    settings: { ...(isObject(plan['settings']) ? plan['settings'] : {}), ...settings() },
    remindedUntil: null,
  }),
  month: (month) => month,
};
