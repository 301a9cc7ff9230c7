import { z } from 'zod';
import { WEEKDAYS } from './day.ts';
import { Day } from './day-schema.ts';
import { Id, Level } from './identity.ts';

/** Who the person is and where they start; `skills` are important or optional skills chosen on top of the core. */
export const Profile = z.strictObject({
  name: z.string().max(200),
  from: Id,
  target: Id,
  years: z.number().min(0).max(80).nullable(),
  country: z.string().max(100),
  startedOn: Day,
  skills: z.array(Id).max(500),
  /** Own factor per area on the catalogue's hours; 1 when absent. */
  factors: z.record(Id, z.number().min(0.1).max(10)),
});
export type Profile = z.infer<typeof Profile>;

/** What the person said of a skill on a day; the newest counts. `task` marks a level reached by finishing a step. */
export const Assessment = z.strictObject({
  skill: Id,
  level: Level,
  day: Day,
  origin: z.enum(['role', 'self', 'task']),
});
export type Assessment = z.infer<typeof Assessment>;

const minutesOfDay = z.int().min(0).max(1440);

/** Minutes for each weekday, Monday first. */
export const Week = z.tuple([
  minutesOfDay,
  minutesOfDay,
  minutesOfDay,
  minutesOfDay,
  minutesOfDay,
  minutesOfDay,
  minutesOfDay,
]);
export type Week = z.infer<typeof Week>;

/** A stretch without study, both days included. */
export const DaysOff = z
  .strictObject({ id: Id, from: Day, to: Day, title: z.string().max(200) })
  .refine((range) => range.from <= range.to, { error: 'ends before it starts', path: ['to'] });
export type DaysOff = z.infer<typeof DaysOff>;

/** Minutes a week that are kept free of tasks for reviews, to the end of the week of an interview. */
export const InterviewAim = z.strictObject({ day: Day, minutes: z.int().min(0).max(6000) });
export type InterviewAim = z.infer<typeof InterviewAim>;

export const Availability = z.strictObject({
  week: Week,
  daysOff: z.array(DaysOff).max(1000),
  start: Day,
  focusLimit: z.int().min(1).max(4),
  interview: InterviewAim.nullable(),
});
export type Availability = z.infer<typeof Availability>;

/** Hours a week that held until a day (not included): what was planned is compared with what was studied then. */
export const EarlierWeek = z.strictObject({ until: Day, week: Week });
export type EarlierWeek = z.infer<typeof EarlierWeek>;

/** A way over a stepping-stone role; minutes a week of that job may count as study (0: none do). */
export const Route = z.strictObject({ over: Id, minutesPerWeek: z.int().min(0).max(6000) });
export type Route = z.infer<typeof Route>;

/** Spreads hours a week over the days: a little more at the weekend, whole quarter hours, never over 24 h a day. */
export function spreadWeek(minutesPerWeek: number): Week {
  const shares = [0.12, 0.12, 0.12, 0.12, 0.12, 0.2, 0.2];
  const week = shares.map((share) => Math.floor((minutesPerWeek * share) / 15) * 15);
  let rest = minutesPerWeek - week.reduce((sum, day) => sum + day, 0);
  for (let index = 5; rest > 0; index = (index + 1) % WEEKDAYS.length) {
    const more = Math.min(15, rest);
    week[index] = (week[index] ?? 0) + more;
    rest -= more;
  }
  return Week.parse(week);
}
