import { assess } from './beginning.ts';
import type { Catalog } from './catalog.ts';
import { certificationFromCatalog, moveCertification, ownCertification } from './certifications.ts';
import { courseFromCatalog, ownCourse, setCourseStatus } from './courses.ts';
import type { Day } from './day.ts';
import { becomes, knownThing, skillNamed } from './known-things.ts';
import { PHASES } from './phases.ts';
import { ownProject } from './projects.ts';
import type {
  ReadCertification,
  ReadCourse,
  ReadProject,
  ReadSkill,
  ReadTask,
  ReadThing,
} from './reading.ts';
import type { PlanState } from './state.ts';
import { milestoneOf, taskOf } from './template-parts.ts';

/** What adding read things needs besides the plan. */
export interface ThingContext {
  catalog: Catalog;
  today: Day;
  freshId: () => string;
  /** The name of the custom roadmap that the tasks make; null when they are only tasks. */
  roadmap: string | null;
}

/**
 * Takes things over into a plan (a draft, changed in place): what is there already by its name stays as it is, and a
 * skill that the catalogue does not know is left out. Gives how many were new.
 */
export function addThings(plan: PlanState, things: readonly ReadThing[], context: ThingContext): number {
  let added = 0;
  for (const thing of things) {
    if (becomes(context.catalog, thing) === null || knownThing(plan, context.catalog, thing) !== null)
      continue;
    added += 1;
    if (thing.kind === 'course') addCourse(plan, thing, context);
    else if (thing.kind === 'certification') addCertification(plan, thing, context);
    else if (thing.kind === 'project') addProject(plan, thing, context);
    else if (thing.kind === 'skill') addSkill(plan, thing, context);
    else addTask(plan, thing, context);
  }
  return added;
}

/** A course that was finished is completed on that day; one that was not is only wished for. */
function addCourse(plan: PlanState, read: ReadCourse, { catalog, today, freshId }: ThingContext): void {
  const title = becomes(catalog, read) ?? read.title;
  const entry = catalog.courses.find((one) => one.title === title && !plan.courses[one.id]);
  const day = read.completedOn ?? today;
  const said = {
    title,
    provider: read.provider,
    url: read.url,
    effort: read.effort ?? 0,
    cost: null,
    covers: [],
  };
  const course = entry
    ? courseFromCatalog(entry, 'wished', day)
    : ownCourse({ ...said, status: 'wished' }, `own-${freshId()}`, day);
  if (read.notes !== '') course.notes = read.notes;
  plan.courses[course.id] = course;
  if (read.completedOn !== null) setCourseStatus(plan, course.id, 'completed', read.completedOn);
}

/** A certification with a day it was earned on is earned; its end of validity is the file's, where it says one. */
function addCertification(
  plan: PlanState,
  read: ReadCertification,
  { catalog, today, freshId }: ThingContext,
): void {
  const name = becomes(catalog, read) ?? read.title;
  const entry = catalog.certifications.find((one) => one.name === name && !plan.certifications[one.id]);
  const { issuer, url, credentialId, credentialUrl, notes } = read;
  const said = { name, issuer, url, preparation: 0, fee: null, validityMonths: null };
  const one = entry
    ? certificationFromCatalog(entry, 'considered', read.earnedOn ?? today)
    : ownCertification({ ...said, status: 'considered' }, `own-${freshId()}`, read.earnedOn ?? today);
  plan.certifications[one.id] = {
    ...one,
    credentialId,
    credentialUrl,
    notes,
    badge: read.isBadge ? { signedBy: read.signedBy } : null,
  };
  if (read.earnedOn === null) return;
  moveCertification(plan, one.id, { status: 'earned', day: read.earnedOn });
  const earned = plan.certifications[one.id];
  if (earned && read.validUntil !== null) earned.validUntil = read.validUntil;
}

/** A project keeps its link as evidence; what it proves is the person's to say. */
function addProject(plan: PlanState, read: ReadProject, { today, freshId }: ThingContext): void {
  const id = `own-${freshId()}`;
  const project = ownProject(
    { name: read.title, goal: read.goal, effort: 0, skills: [], onRoadmap: false },
    id,
    today,
  );
  const evidence = { id: `evidence.${freshId()}`, title: read.title, url: read.url, file: null, day: today };
  plan.projects[id] = { ...project, evidence: read.url === null ? [] : [evidence] };
}

function addSkill(plan: PlanState, read: ReadSkill, { catalog, today }: ThingContext): void {
  const skill = skillNamed(catalog, read.title);
  if (skill) assess(catalog, plan, { [skill.id]: read.level }, today, 'self');
}

/** A task stands in the milestone of its heading; a roadmap's milestones belong to a goal of the roadmap's name. */
function addTask(plan: PlanState, read: ReadTask, context: ThingContext): void {
  const { freshId, today } = context;
  const milestone = milestoneFor(plan, read, context);
  const id = `task.${freshId()}`;
  plan.tasks[id] = {
    ...taskOf({
      id,
      milestone: milestone.id,
      title: read.title,
      kind: 'custom',
      effort: read.effort ?? 0,
      horizon: milestone.horizon,
      order: milestone.order,
      origin: 'own',
      deadline: read.deadline,
      earliest: read.earliest,
    }),
    notes: read.notes,
    doneOn: read.doneOn !== null && read.doneOn > today ? today : read.doneOn,
  };
}

function milestoneFor(plan: PlanState, { milestone: title, phase }: ReadTask, context: ThingContext) {
  const goal = context.roadmap === null ? null : goalFor(plan, context.roadmap, context.freshId);
  const there = Object.values(plan.milestones).find(
    (one) => one.title === title && one.origin === 'own' && (!goal || goal.milestones.includes(one.id)),
  );
  if (there) return there;
  const id = `milestone.${context.freshId()}`;
  const order = PHASES.findIndex((one) => one.id === phase) * 100 + 60;
  const made = milestoneOf({
    id,
    title,
    phase,
    area: null,
    horizon: 'full',
    order,
    due: null,
    criteria: [],
    origin: 'own',
  });
  plan.milestones[id] = made;
  goal?.milestones.push(id);
  return made;
}

function goalFor(plan: PlanState, title: string, freshId: () => string) {
  const there = Object.values(plan.goals).find((one) => one.title === title && one.horizon === null);
  if (there) return there;
  const id = `goal.${freshId()}`;
  return (plan.goals[id] = {
    id,
    title,
    why: '',
    target: null,
    horizon: null,
    milestones: [],
    doneOn: null,
  });
}
