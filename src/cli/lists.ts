import { certificationStatus } from '../domain/certifications.ts';
import { effort } from '../domain/progress.ts';
import { sessionDay } from '../domain/sessions.ts';
import { subjectTitle } from '../domain/subjects.ts';
import { loggedBySubject, taskWork } from '../domain/work.ts';
import { countOf } from './count.ts';
import { decimalHours } from './print.ts';
import type { Desk } from './run.ts';

export interface Row {
  id: string;
  title: string;
  [more: string]: unknown;
}

interface ListOptions {
  catalog?: boolean;
  limit: string;
}

const byOrder = (a: { order: number; id: string }, b: { order: number; id: string }): number =>
  a.order - b.order || a.id.localeCompare(b.id);

function courses({ plan, catalog }: Desk, options: ListOptions): Row[] {
  if (options.catalog)
    return catalog.courses.map((one) => ({
      id: one.id,
      title: one.title,
      provider: one.provider,
      hours: one.hours.typical,
      url: one.url,
    }));
  return Object.values(plan.courses).map((one) => ({
    id: one.id,
    title: one.title,
    status: one.status,
    percent: one.percent,
    hours: decimalHours(one.effort),
  }));
}

function certs({ plan, catalog, today }: Desk, options: ListOptions): Row[] {
  if (options.catalog)
    return catalog.certifications.map((one) => ({
      id: one.id,
      title: one.name,
      issuer: one.issuer,
      status: one.status,
      feeUsd: one.feeUsd,
      asOf: one.asOf,
    }));
  return Object.values(plan.certifications).map((one) => ({
    id: one.id,
    title: one.name,
    status: certificationStatus(one, today),
    examDay: one.examDay,
    earnedOn: one.earnedOn,
    validUntil: one.validUntil,
  }));
}

function projects({ plan, catalog }: Desk, options: ListOptions): Row[] {
  if (options.catalog)
    return catalog.projects.map((one) => ({
      id: one.id,
      title: one.name,
      hours: one.hours.typical,
      difficulty: one.difficulty,
    }));
  return Object.values(plan.projects).map((one) => ({
    id: one.id,
    title: one.name,
    status: one.status,
    hours: decimalHours(one.effort),
    onRoadmap: one.onRoadmap,
  }));
}

async function sessions({ planner, plan, catalog }: Desk, options: ListOptions): Promise<Row[]> {
  const wanted = countOf(options.limit, 'limit');
  const rows: Row[] = [];
  for (let before: string | null = null; rows.length < wanted;) {
    const page = await planner.operations.sessions.page({
      before,
      limit: Math.min(500, wanted - rows.length),
    });
    for (const one of page.sessions) {
      rows.push({
        id: one.id,
        title: subjectTitle(one.subject, plan, catalog),
        day: sessionDay(one),
        minutes: one.minutes,
        start: one.start,
        zone: one.zone,
        subject: one.subject,
        note: one.note,
      });
    }
    before = page.next;
    if (before === null) break;
  }
  return rows;
}

/** What `ascent list` can list; every row has an id and a title. */
export const LISTS = {
  goals: ({ plan }: Desk): Row[] =>
    Object.values(plan.goals).map((one) => ({
      id: one.id,
      title: one.title,
      target: one.target,
      doneOn: one.doneOn,
    })),
  milestones: ({ plan }: Desk): Row[] =>
    Object.values(plan.milestones)
      .sort(byOrder)
      .map((one) => {
        const work = effort(plan, one.id);
        const done = one.criteria.filter((criterion) => criterion.doneOn !== null).length;
        return {
          id: one.id,
          title: one.title,
          status: one.status,
          phase: one.phase,
          due: one.due,
          needed: one.needed,
          hours: decimalHours(work.effort),
          earned: decimalHours(work.earned),
          criteria: one.criteria.length,
          criteriaDone: done,
        };
      }),
  tasks: ({ plan }: Desk): Row[] => {
    const logged = loggedBySubject(plan.totals);
    return Object.values(plan.tasks)
      .sort(byOrder)
      .map((one) => {
        const work = taskWork(one, logged, plan.courses);
        return {
          id: one.id,
          title: one.title,
          status: one.doneOn ? 'done' : 'open',
          doneOn: one.doneOn,
          milestone: one.milestone,
          needed: one.needed,
          hours: decimalHours(work.effort),
          left: decimalHours(work.left),
          logged: decimalHours(work.logged),
        };
      });
  },
  courses,
  certs,
  projects,
  sessions,
  roles: ({ catalog }: Desk): Row[] =>
    catalog.roles.map((one) => ({ id: one.id, title: one.name, kind: one.kind })),
  skills: ({ catalog }: Desk): Row[] =>
    catalog.skills.map((one) => ({
      id: one.id,
      title: one.name,
      area: one.area,
      importance: one.importance,
    })),
} satisfies Record<string, (desk: Desk, options: ListOptions) => Row[] | Promise<Row[]>>;
export type ListName = keyof typeof LISTS;
