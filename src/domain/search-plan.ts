import { salaryAddress, salaryTitle, searchedAmount } from './salary-words.ts';
import type { Findable, HitKind } from './search-index.ts';
import type { PlanState } from './state.ts';

/** Who says what stands in the plan. */
export const OWN_SOURCE = 'your plan';

/** What the person wrote of a thing beside its title. */
const written = (one: {
  notes: string;
  criteria?: readonly { text: string }[];
  evidence: readonly { title: string }[];
}): string =>
  [
    one.notes,
    ...(one.criteria ?? []).map(({ text }) => text),
    ...one.evidence.map(({ title }) => title),
  ].join(' ');

/** Goals, milestones, tasks, learning, questions, salary figures and saved filters of the plan, each with its place in the app. */
export function planThings(plan: PlanState): Findable[] {
  const thing = (kind: HitKind, id: string, title: string, at: string, says: string): Findable => ({
    id,
    kind,
    title,
    source: OWN_SOURCE,
    at,
    says,
    about: '',
  });
  return [
    ...Object.values(plan.goals).map((one) => thing('goal', one.id, one.title, '/goals', one.why)),
    ...Object.values(plan.milestones).map((one) =>
      thing('milestone', one.id, one.title, `/roadmap/milestone/${one.id}`, written(one)),
    ),
    ...Object.values(plan.tasks).map((one) =>
      thing('task', one.id, one.title, `/roadmap/task/${one.id}`, one.notes),
    ),
    ...Object.values(plan.courses).map((one) =>
      thing('course', one.id, one.title, `/courses?open=${one.id}`, `${one.provider} ${one.notes}`),
    ),
    ...Object.values(plan.certifications).map((one) =>
      thing(
        'certification',
        one.id,
        one.name,
        `/certifications?open=${one.id}`,
        `${one.issuer} ${one.notes}`,
      ),
    ),
    ...Object.values(plan.projects).map((one) =>
      thing('project', one.id, one.name, `/projects?open=${one.id}`, `${one.goal} ${written(one)}`),
    ),
    ...Object.values(plan.questions).map((one) =>
      thing(
        'question',
        one.id,
        one.title,
        `/interview/question/${one.id}`,
        `${one.topics.join(' ')} ${plan.answers[one.id]?.text ?? ''}`,
      ),
    ),
    ...Object.values(plan.figures).map((one) =>
      thing(
        'salary',
        one.id,
        salaryTitle({ ...one, city: one.city || null, experienceYears: null }),
        salaryAddress(one.id),
        `${[one.min, one.avg, one.max].map((amount) => (amount === null ? '' : searchedAmount(amount))).join(' ')} ${one.source} own`,
      ),
    ),
    ...plan.settings.filters.map((one) =>
      thing(
        'filter',
        one.id,
        one.name,
        `/${one.room}?${one.room === 'roadmap' ? 'view=list&' : ''}${one.query}`,
        'saved filter',
      ),
    ),
  ];
}
