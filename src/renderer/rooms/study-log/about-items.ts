import type { Catalog } from '../../../domain/catalog.ts';
import { NO_SUBJECT } from '../../../domain/sessions.ts';
import type { PlanState } from '../../../domain/state.ts';
import { subjectArea, subjectTitle } from '../../../domain/subjects.ts';

interface Known {
  catalog: Catalog | null;
  state: PlanState;
  logged: ReadonlyMap<string, number>;
}

/** The areas, skills and courses that a subject counts for, as `area:…`, `skill:…`, `course:…`, and itself. */
export function groupsOf(key: string, { catalog, state }: Pick<Known, 'catalog' | 'state'>): string[] {
  if (key === NO_SUBJECT) return ['none'];
  const groups = [`is:${key}`];
  const task = state.tasks[key];
  const area = catalog && subjectArea(key, state, catalog);
  if (area) groups.push(`area:${area}`);
  const skill = task?.step?.skill ?? (key.startsWith('skill.') ? key.slice(6) : null);
  if (skill) groups.push(`skill:${skill}`);
  const course = task?.kind === 'course' ? task.about : key.startsWith('course.') ? key.slice(7) : null;
  if (course) groups.push(`course:${course}`);
  return groups;
}

/** The logged subjects of a group; null among them is study in general. */
export const subjectsAbout = (about: string, known: Known): (string | null)[] =>
  [...known.logged.keys()]
    .filter((key) => groupsOf(key, known).includes(about))
    .map((key) => (key === NO_SUBJECT ? null : key));

const KINDS = { area: 'Area', skill: 'Skill', course: 'Course', is: 'Task or subject' } as const;

/** What a group is called. */
export function groupTitle(about: string, { catalog, state }: Pick<Known, 'catalog' | 'state'>): string {
  if (about === 'none') return 'Study in general';
  const at = about.indexOf(':');
  const [kind, id] = [about.slice(0, at), about.slice(at + 1)];
  if (kind === 'area') return catalog?.areas.find((one) => one.id === id)?.name ?? id;
  const subject = kind === 'is' ? id : about.replace(':', '.');
  return catalog ? subjectTitle(subject, state, catalog) : id;
}

/** All that hours were logged for, from areas down to single subjects. */
export function aboutItems(known: Known): { value: string; title: string; props: { subtitle: string } }[] {
  const groups = new Set([...known.logged.keys()].flatMap((key) => groupsOf(key, known)));
  const order = ['none', 'area', 'skill', 'course', 'is'];
  const rank = (about: string): number => order.indexOf(about.split(':')[0] ?? '');
  return [...groups]
    .map((about) => ({
      value: about,
      title: groupTitle(about, known),
      props: { subtitle: KINDS[about.split(':')[0] as keyof typeof KINDS] ?? '' },
    }))
    .sort((a, b) => rank(a.value) - rank(b.value) || a.title.localeCompare(b.title));
}
