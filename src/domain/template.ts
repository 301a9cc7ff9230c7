import { groupBy } from './group-by.ts';
import type { Catalog, Skill } from './catalog.ts';
import { requiredSteps } from './gap.ts';
import { chosenCourses, payers, payingTasks, stepKey, studyTaskId } from './coverage.ts';
import type { PlanState } from './state.ts';
import type { Criterion, Milestone, PhaseId, Task } from './roadmap-schema.ts';
import { PHASES } from './phases.ts';
import { certificationParts, courseTask, projectParts } from './template-learning.ts';
import { milestoneOf, onRoute, taskOf } from './template-parts.ts';
import { routeParts } from './template-route.ts';

/** What the catalogue and the person's choices ask for, before it is merged with what the person made of it. */
export interface Template {
  milestones: Milestone[];
  tasks: Task[];
}

export type TemplateInput = Pick<
  PlanState,
  'profile' | 'assessments' | 'courses' | 'certifications' | 'projects' | 'route'
>;

const phaseOrder = (phase: PhaseId): number => PHASES.findIndex((one) => one.id === phase);

/** Criteria of a step: the catalogue's for that level, or one that says that the level is reached. */
function stepCriteria(catalog: Catalog, skill: Skill, level: number): Criterion[] {
  const own = skill.criteria.filter((one) => one.level === level);
  const meaning = catalog.levels.find((one) => one.level === level);
  const texts = own.length
    ? own.map((one) => ({ id: `${stepKey(skill.id, level)}.${one.id}`, text: one.text }))
    : [
        {
          id: `${stepKey(skill.id, level)}.reached`,
          text: `${skill.name}: ${meaning?.meaning.toLowerCase() ?? ''}`,
        },
      ];
  return texts.map((one) => ({ ...one, doneOn: null, proof: null }));
}

/** Makes phases' milestones and tasks from the gap, the chosen courses, certifications and projects; ids are stable. */
export function buildTemplate(catalog: Catalog, input: TemplateInput): Template {
  if (!input.profile) return { milestones: [], tasks: [] };
  const skills = new Map(catalog.skills.map((skill) => [skill.id, skill]));
  const steps = requiredSteps(catalog, input.profile, input.assessments, input.route);
  const courses = chosenCourses(input.courses);
  const paying = payingTasks(steps, courses);
  const stone = new Set(steps.filter((step) => step.onRoute).map((step) => stepKey(step.skill, step.level)));
  const groupOf = new Map(
    catalog.groups.flatMap((group, place) => group.skills.map((skill) => [skill, { ...group, place }])),
  );
  const groups = groupBy(steps, (step) => `skills.${groupOf.get(step.skill)?.id}.${step.horizon}`);

  const milestones: Milestone[] = [];
  const tasks: Task[] = [];
  const homeOf = new Map<string, Milestone>();
  for (const [id, group] of groups) {
    const first = skills.get(group[0]?.skill ?? '');
    const made = groupOf.get(first?.id ?? '');
    if (!first || !made) continue;
    const horizon = group[0]?.horizon ?? 'ready';
    const milestone = milestoneOf({
      id,
      title: horizon === 'ready' ? made.title : `${made.title}: in depth`,
      phase: first.phase,
      area: first.area,
      horizon,
      order: (horizon === 'full' ? 10_000 : 0) + phaseOrder(first.phase) * 100 + made.place,
      criteria: group.flatMap((step) => {
        const skill = skills.get(step.skill);
        return skill ? stepCriteria(catalog, skill, step.level) : [];
      }),
    });
    milestones.push(milestone);
    for (const step of group) homeOf.set(stepKey(step.skill, step.level), milestone);
  }

  for (const step of steps) {
    const skill = skills.get(step.skill);
    const home = homeOf.get(stepKey(step.skill, step.level));
    if (
      !skill ||
      !home ||
      paying.get(stepKey(step.skill, step.level)) !== studyTaskId(step.skill, step.level)
    )
      continue;
    // A job as stepping stone must not wait for what its people don't usually know.
    const before = [...skill.prerequisites, { skill: step.skill, level: step.level - 1 }].filter(
      (one) => !step.onRoute || stone.has(stepKey(one.skill, one.level)),
    );
    const level =
      catalog.levels.find((one) => one.level === step.level)?.name.toLowerCase() ?? `level ${step.level}`;
    tasks.push(
      taskOf({
        id: studyTaskId(step.skill, step.level),
        milestone: home.id,
        title: `${skill.name}: to ${level}`,
        kind: skill.id === 'interview-preparation' ? 'interview' : 'study',
        step: { skill: step.skill, level: step.level },
        effort: step.minutes,
        prerequisites: payers(before, paying),
        horizon: step.horizon,
        order: step.onRoute ? onRoute(home.order) : home.order,
      }),
    );
  }
  for (const course of courses)
    tasks.push(courseTask(catalog, course, { steps, paying, homeOf, milestones, tasks }));
  for (const made of [
    ...certificationParts(catalog, input, paying),
    ...projectParts(catalog, input, paying),
    ...routeParts(catalog, input.route, steps, paying),
  ]) {
    milestones.push(made.milestone);
    tasks.push(made.task);
  }
  milestones.sort((a, b) => a.order - b.order || a.id.localeCompare(b.id));
  return { milestones, tasks };
}
