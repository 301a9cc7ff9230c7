import type { Catalog } from '../domain/catalog.ts';
import { chosenParts } from '../domain/choices.ts';
import { Failure } from '../domain/failure.ts';
import type { DaysOff, Route } from '../domain/person.ts';
import type { PlanState } from '../domain/state.ts';
import type { WhatIf } from '../domain/what-if-schema.ts';
import { scaleWeek } from '../domain/availability.ts';
import { weekAim } from '../domain/week-aim.ts';
import { dayOf } from './day.ts';
import { weekFrom } from './week.ts';

export interface WhatIfOptions {
  hours?: string;
  start?: string;
  off?: string[];
  add?: string[];
  drop?: string[];
  route?: string;
  jobHours?: string;
  target?: string;
}

/** `2027-07-01..2027-07-14`, or one day. */
function rangeOf(text: string, at: number): DaysOff {
  const [from = '', to = from] = text.split('..');
  const range = { id: `off-${at}-${from}`, from: dayOf(from, 'off'), to: dayOf(to, 'off'), title: '' };
  if (range.to < range.from)
    throw new Failure('invalid', { field: 'off', reason: `“${text}” ends before it starts` });
  return range;
}

/** Sorts ids typed after --add or --drop into what they are. Throws `not-found`. */
function sorted(ids: readonly string[], catalog: Catalog, plan: PlanState) {
  const found = {
    skills: [] as string[],
    courses: [] as string[],
    certifications: [] as string[],
    projects: [] as string[],
    milestones: [] as string[],
  };
  for (const id of ids) {
    const known = (part: Record<string, unknown>, entries: readonly { id: string }[]): boolean =>
      part[id] !== undefined || entries.some((one) => one.id === id);
    if (catalog.skills.some((one) => one.id === id)) found.skills.push(id);
    else if (known(plan.courses, catalog.courses)) found.courses.push(id);
    else if (known(plan.certifications, catalog.certifications)) found.certifications.push(id);
    else if (known(plan.projects, catalog.projects)) found.projects.push(id);
    else if (plan.milestones[id]) found.milestones.push(id);
    else throw new Failure('not-found', { kind: 'skill, course, certification or project', id });
  }
  return found;
}

/** Minutes a week of the stepping-stone job that count as study; none unless said. Throws `invalid`. */
export function jobMinutes(text = '0'): number {
  const hours = Number(text.replace(',', '.'));
  if (text.trim() === '' || !Number.isFinite(hours) || hours < 0 || hours > 100)
    throw new Failure('invalid', { field: 'job-hours', reason: `“${text}” is not between 0 and 100` });
  return Math.round(hours * 60);
}

/** Something typed after --add or --drop that changes nothing, and why. */
export interface Idle {
  id: string;
  why: 'needed by the role' | 'already on the roadmap' | 'not on the roadmap';
}

/** What of --add and --drop changes nothing: it is there already, it is not there, or the role needs it anyway. */
export function idleOf({ add = [], drop = [] }: WhatIfOptions, catalog: Catalog, plan: PlanState): Idle[] {
  const chosen = new Set(chosenParts(catalog, plan).map((one) => one.id));
  const isCore = (id: string): boolean =>
    catalog.skills.some((one) => one.id === id && one.importance === 'core');
  const isKnown = (id: string): boolean =>
    [catalog.skills, catalog.courses, catalog.certifications, catalog.projects].some((entries) =>
      entries.some((one) => one.id === id),
    );
  return [
    ...add
      .filter((id) => chosen.has(id) || isCore(id))
      .map((id): Idle => ({ id, why: 'already on the roadmap' })),
    ...drop
      .filter((id) => !chosen.has(id) && isKnown(id))
      .map((id): Idle => ({ id, why: isCore(id) ? 'needed by the role' : 'not on the roadmap' })),
  ];
}

function routeOf({ route, jobHours }: WhatIfOptions): Route | null | undefined {
  if (route === undefined) return undefined;
  return route === 'direct' ? null : { over: route, minutesPerWeek: jobMinutes(jobHours) };
}

/** The what-if that options of the command line stand for. Throws `invalid` and `not-found`. */
export function whatIfFrom(options: WhatIfOptions, catalog: Catalog, plan: PlanState): WhatIf {
  const wish: WhatIf = {};
  if (options.hours !== undefined) {
    const minutes = weekFrom(options.hours).reduce((sum, day) => sum + day, 0);
    wish.week =
      plan.availability && weekAim(plan.availability) > 0
        ? scaleWeek(plan.availability.week, minutes)
        : weekFrom(options.hours);
  }
  if (options.start !== undefined) wish.start = dayOf(options.start, 'start');
  if (options.target !== undefined) wish.target = dayOf(options.target, 'target');
  if (options.off) wish.daysOff = [...(plan.availability?.daysOff ?? []), ...options.off.map(rangeOf)];
  const route = routeOf(options);
  if (route !== undefined) wish.route = route;
  const idle = new Set(idleOf(options, catalog, plan).map((one) => one.id));
  const part = (ids: readonly string[] = []) =>
    sorted(
      ids.filter((id) => !idle.has(id)),
      catalog,
      plan,
    );
  const { skills: more, milestones: wrong, ...take } = part(options.add);
  if (wrong[0])
    throw new Failure('not-found', { kind: 'skill, course, certification or project', id: wrong[0] });
  const { skills: fewer, ...drop } = part(options.drop);
  if (more.length > 0 || fewer.length > 0)
    wish.skills = [...(plan.profile?.skills ?? []), ...more].filter((id) => !fewer.includes(id));
  if (options.add) wish.take = take;
  if (options.drop) wish.drop = drop;
  return wish;
}
