import type { SearchHit } from '../contract/answers.ts';
import type { Source } from '../domain/catalog-source.ts';
import { matchScore } from '../domain/matching.ts';
import { procedures } from './procedures.ts';

const { catalog } = procedures;

interface Searched extends SearchHit {
  text: string;
}

export const catalogProcedures = {
  core: catalog.core.handler(({ context }) => context.catalog.core()),

  search: catalog.search.handler(async ({ context, input }) => {
    await context.store.refresh();
    const { plan } = context.store.current();
    const [core, guide, questions, salaries] = await Promise.all([
      context.catalog.core(),
      context.catalog.guide(),
      context.catalog.questions(),
      context.catalog.salaries(),
    ]);
    const documents = new Map(core.documents.map((one) => [one.id, one.title]));
    const from = (sources: readonly Source[]): string => {
      const first = sources[0];
      const name = (first?.document ? documents.get(first.document) : first?.name) ?? '';
      return first?.section ? `${name}: ${first.section}` : name;
    };
    const own = 'your plan';
    const all: Searched[] = [
      ...core.skills.map((one) =>
        hit('skill', one.id, one.name, from(one.sources), [one.description, ...one.named]),
      ),
      ...core.courses.map((one) =>
        hit('course', one.id, one.title, from(one.sources), [one.provider, one.topic]),
      ),
      ...core.certifications.map((one) =>
        hit('certification', one.id, one.name, from(one.sources), [one.issuer, one.examCode ?? '']),
      ),
      ...core.projects.map((one) => hit('project', one.id, one.name, from(one.sources), [one.goal])),
      ...questions.questions.map((one) =>
        hit('question', one.id, one.question, from(one.sources), one.topics),
      ),
      ...guide.entries.map((one) =>
        hit('guide', one.id, one.title, from(one.sources), [one.text, ...(one.facts ?? [])]),
      ),
      ...salaries.salaries.map((one) =>
        hit(
          'salary',
          one.id,
          [one.level, one.city, one.country, one.year].filter(Boolean).join(', '),
          from(one.sources),
          ['salary'],
        ),
      ),
      ...Object.values(plan.goals).map((one) => hit('goal', one.id, one.title, own, [one.why])),
      ...Object.values(plan.milestones).map((one) => hit('milestone', one.id, one.title, own, [one.notes])),
      ...Object.values(plan.tasks).map((one) => hit('task', one.id, one.title, own, [])),
      ...Object.values(plan.courses)
        .filter((one) => !one.catalog)
        .map((one) => hit('course', one.id, one.title, own, [one.notes])),
      ...Object.values(plan.certifications)
        .filter((one) => !one.catalog)
        .map((one) => hit('certification', one.id, one.name, own, [one.notes])),
      ...Object.values(plan.projects)
        .filter((one) => !one.catalog)
        .map((one) => hit('project', one.id, one.name, own, [one.goal])),
    ];
    return all
      .map((one) => ({
        one,
        score: Math.max(
          matchScore(input.text, one.title),
          0.5 * matchScore(input.text, `${one.title} ${one.text}`),
        ),
      }))
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score || a.one.id.localeCompare(b.one.id))
      .slice(0, input.limit)
      .map(({ one: { id, title, kind, source } }) => ({ id, title, kind, source }));
  }),
};

function hit(
  kind: SearchHit['kind'],
  id: string,
  title: string,
  source: string,
  more: readonly string[],
): Searched {
  return { id, title, kind, source, text: more.join(' ').replaceAll('-', ' ') };
}
