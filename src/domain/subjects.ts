import type { Catalog } from './catalog.ts';
import type { LogSubject } from './quick-log.ts';
import type { PlanState } from './state.ts';
import { countingTasks } from './work.ts';

/** The words that a skill goes by besides its name: its description and what the catalogue names for it. */
const skillWords = (skill: Catalog['skills'][number]): string =>
  [skill.id, skill.description, ...skill.named].join(' ').replaceAll('named-', '').replaceAll('-', ' ');

/**
 * What hours can be logged on now: open tasks (of a skill only its next step), and courses and skills that no open
 * task stands for.
 */
export function logSubjects(
  catalog: Catalog,
  plan: Pick<PlanState, 'tasks' | 'milestones' | 'courses'>,
): LogSubject[] {
  const skills = new Map(catalog.skills.map((skill) => [skill.id, skill]));
  const open = countingTasks(plan).filter((task) => task.doneOn === null);
  const nextLevel = new Map<string, number>();
  for (const task of open) {
    if (!task.step) continue;
    nextLevel.set(task.step.skill, Math.min(nextLevel.get(task.step.skill) ?? Infinity, task.step.level));
  }
  const subjects: LogSubject[] = [];
  for (const task of open) {
    if (task.step && nextLevel.get(task.step.skill) !== task.step.level) continue;
    const skill = task.step ? skills.get(task.step.skill) : undefined;
    subjects.push({ id: task.id, title: task.title, also: skill ? skillWords(skill) : '', rank: 2 });
  }
  for (const course of Object.values(plan.courses)) {
    if (open.some((task) => task.about === course.id)) continue;
    subjects.push({ id: `course.${course.id}`, title: course.title, also: course.provider, rank: 1 });
  }
  for (const skill of catalog.skills) {
    if (nextLevel.has(skill.id)) continue;
    subjects.push({ id: `skill.${skill.id}`, title: skill.name, also: skillWords(skill), rank: 0 });
  }
  return subjects;
}

/** What a session's subject is called; a subject that is gone keeps its id as its name. */
export function subjectTitle(
  subject: string | null,
  plan: Pick<PlanState, 'tasks' | 'courses' | 'certifications' | 'projects'>,
  catalog: Catalog,
): string {
  if (subject === null) return 'Study in general';
  const task = plan.tasks[subject];
  if (task) return task.title;
  const [kind, id = ''] = [subject.slice(0, subject.indexOf('.')), subject.slice(subject.indexOf('.') + 1)];
  if (kind === 'course') return plan.courses[id]?.title ?? subject;
  if (kind === 'certification') return plan.certifications[id]?.name ?? subject;
  if (kind === 'project') return plan.projects[id]?.name ?? subject;
  if (kind === 'skill') return catalog.skills.find((skill) => skill.id === id)?.name ?? subject;
  return subject;
}

/** The skill area that a subject belongs to, for its colour; null when there is none. */
export function subjectArea(
  subject: string | null,
  plan: Pick<PlanState, 'tasks' | 'milestones'>,
  catalog: Catalog,
): string | null {
  if (subject === null) return null;
  const task = plan.tasks[subject];
  if (task) {
    const skill = task.step?.skill;
    const own = skill ? catalog.skills.find((one) => one.id === skill)?.area : undefined;
    return own ?? plan.milestones[task.milestone]?.area ?? null;
  }
  const skill = subject.startsWith('skill.') ? subject.slice('skill.'.length) : null;
  return catalog.skills.find((one) => one.id === skill)?.area ?? null;
}
