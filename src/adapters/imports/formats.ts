import { activityWatch } from './activity-watch.ts';
import { calendar } from './calendar.ts';
import { clockify } from './clockify.ts';
import { curriculum } from './curriculum.ts';
import type { Format } from './format.ts';
import { harvest } from './harvest.ts';
import { ascentCsv, solidtime } from './instant-tables.ts';
import { jsonResume } from './json-resume.ts';
import { kimai } from './kimai.ts';
import { linkedin } from './linkedin.ts';
import { obsidian } from './obsidian.ts';
import { openBadges } from './open-badges.ts';
import { roadmapSh } from './roadmap-sh.ts';
import { superProductivityHistory } from './super-productivity-history.ts';
import { superProductivity } from './super-productivity.ts';
import { table } from './table.ts';
import { timewarrior } from './timewarrior.ts';
import { toggl } from './toggl.ts';

/** Every format that can be read, in the order they are offered where several fit equally well. */
export const FORMATS: readonly Format[] = [
  toggl,
  clockify,
  kimai,
  harvest,
  solidtime,
  superProductivity,
  superProductivityHistory,
  timewarrior,
  activityWatch,
  calendar,
  ascentCsv,
  linkedin,
  jsonResume,
  openBadges,
  roadmapSh,
  curriculum,
  obsidian,
  table,
];
