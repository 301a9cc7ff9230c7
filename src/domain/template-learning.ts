import type { Catalog } from './catalog.ts';
import { countedEffort, courseTaskId, payers, stepKey } from './coverage.ts';
import type { Step } from './gap.ts';
import type { Course } from './learning.ts';
import type { Milestone, PhaseId, Task } from './roadmap-schema.ts';
import { PHASES } from './phases.ts';
import type { TemplateInput } from './template.ts';
import { milestoneOf, onRoute, taskOf } from './template-parts.ts';

interface Made {
  milestone: Milestone;
  task: Task;
}

interface Around {
  steps: readonly Step[];
  paying: ReadonlyMap<string, string>;
  homeOf: ReadonlyMap<string, Milestone>;
  milestones: Milestone[];
  tasks: readonly Task[];
}

/** Everything that waits, directly or through others, for a task. */
function waitingFor(id: string, tasks: readonly Task[]): Set<string> {
  const waiting = new Set([id]);
  for (let grew = true; grew;) {
    grew = false;
    for (const task of tasks) {
      if (!waiting.has(task.id) && task.prerequisites.some((one) => waiting.has(one))) {
        waiting.add(task.id);
        grew = true;
      }
    }
  }
  return waiting;
}

/**
 * The task of a chosen course. It stands in the milestone that holds most of what it covers, and waits for the
 * skills its provider asks for, unless those wait for the course itself.
 */
export function courseTask(catalog: Catalog, course: Course, around: Around): Task {
  const id = courseTaskId(course.id);
  const covered = around.steps.filter((step) => around.paying.get(stepKey(step.skill, step.level)) === id);
  const count = new Map<Milestone, number>();
  for (const step of covered) {
    const home = around.homeOf.get(stepKey(step.skill, step.level));
    if (home) count.set(home, (count.get(home) ?? 0) + step.minutes);
  }
  const home =
    [...count].sort((a, b) => b[1] - a[1] || a[0].order - b[0].order)[0]?.[0] ?? ownMilestone(course, around);
  const entry = catalog.courses.find((one) => one.id === course.catalog);
  const waiting = waitingFor(id, around.tasks);
  const asked = payers(entry?.prerequisites.skills ?? [], around.paying);
  return taskOf({
    id,
    milestone: home.id,
    title: course.title,
    kind: 'course',
    about: course.id,
    effort: countedEffort(course, around.steps, around.paying),
    prerequisites: asked.filter((one) => !waiting.has(one)),
    horizon: home.horizon,
    order: covered.some((step) => step.onRoute) ? onRoute(home.order) : home.order,
  });
}

/** A course that covers no step of the roadmap still has its place: a milestone of its own. */
function ownMilestone(course: Course, around: Around): Milestone {
  const milestone = milestoneOf({
    id: `course.${course.id}`,
    title: course.title,
    phase: 'foundations',
    area: null,
    horizon: 'ready',
    order: 90,
    criteria: [
      { id: 'finished', text: `Finished: ${course.title}`.slice(0, 300), doneOn: null, proof: null },
    ],
  });
  around.milestones.push(milestone);
  return milestone;
}

/** Level at which a skill counts as prerequisite of a certification's preparation (the catalogue's usual one). */
const PREPARED = 2;

/** A milestone and a task for every certification being prepared; the exam day is fixed on the task. */
export function certificationParts(
  catalog: Catalog,
  input: TemplateInput,
  paying: ReadonlyMap<string, string>,
): Made[] {
  const chosen = Object.values(input.certifications).filter(
    (one) => one.status === 'preparing' || one.status === 'booked',
  );
  return chosen.map((one) => {
    const phases = one.skills.map((id) => catalog.skills.find((skill) => skill.id === id)?.phase);
    const last = Math.max(0, ...phases.map((phase) => PHASES.findIndex((known) => known.id === phase)));
    const phase: PhaseId = PHASES[last]?.id ?? 'production-mlops';
    const id = `certification.${one.id}`;
    const order = last * 100 + 50;
    const texts = ['Exam passed', 'Credential id and link noted'];
    const criteria = texts.map((text, index) => ({
      id: `${id}.${index + 1}`,
      text,
      doneOn: null,
      proof: null,
    }));
    const needed = one.skills.flatMap((skill) => [{ skill, level: PREPARED }]);
    return {
      milestone: milestoneOf({
        id,
        title: one.name,
        phase,
        area: null,
        horizon: 'ready',
        order,
        criteria,
        due: one.examDay,
      }),
      task: taskOf({
        id,
        milestone: id,
        title: `Prepare: ${one.name}`.slice(0, 300),
        kind: 'certification',
        about: one.id,
        effort: one.preparation,
        prerequisites: payers(needed, paying),
        fixedDay: one.examDay,
        horizon: 'ready',
        order,
      }),
    };
  });
}

/** A milestone and a task for every portfolio project on the roadmap; it waits for the level below the one it proves. */
export function projectParts(
  catalog: Catalog,
  input: TemplateInput,
  paying: ReadonlyMap<string, string>,
): Made[] {
  const chosen = Object.values(input.projects).filter((one) => one.onRoadmap && one.status !== 'published');
  const taskIds = new Map(chosen.map((one) => [one.catalog, `project.${one.id}`]));
  return chosen.map((one) => {
    const id = `project.${one.id}`;
    const entry = catalog.projects.find((known) => known.id === one.catalog);
    const earlier = (entry?.prerequisites ?? [])
      .map((known) => taskIds.get(known))
      .filter((known) => known !== undefined);
    const needed = one.skills.map((proved) => ({
      skill: proved.skill,
      level: Math.min(2, proved.level - 1),
    }));
    const texts = entry?.deliverables.map((made) => `${made} published`) ?? ['Published with a link'];
    const criteria = texts.map((text, index) => ({
      id: `${id}.${index + 1}`,
      text,
      doneOn: null,
      proof: null,
    }));
    const order = PHASES.findIndex((phase) => phase.id === 'portfolio') * 100 + 50;
    return {
      milestone: milestoneOf({
        id,
        title: one.name,
        phase: 'portfolio',
        area: null,
        horizon: 'ready',
        order,
        criteria,
      }),
      task: taskOf({
        id,
        milestone: id,
        title: one.name,
        kind: 'project',
        about: one.id,
        effort: one.effort,
        prerequisites: [...payers(needed, paying), ...earlier],
        horizon: 'ready',
        order,
      }),
    };
  });
}
