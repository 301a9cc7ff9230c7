import type { SearchHit } from '../contract/answers.ts';
import { type SearchedCatalog, catalogThings } from '../domain/search-catalog.ts';
import { type Findable, type SearchIndex, findIn, searchIndex } from '../domain/search-index.ts';
import { planThings } from '../domain/search-plan.ts';
import type { PlanState } from '../domain/state.ts';
import type { Ports } from './ports.ts';
import { procedures } from './procedures.ts';

const { catalog } = procedures;

/** The catalogue's words, taken apart once for as long as its core stays the same. */
const indexes = new WeakMap<SearchedCatalog['core'], SearchIndex<Findable>>();

async function catalogIndex(ports: Ports): Promise<SearchIndex<Findable>> {
  const core = await ports.catalog.core();
  const known = indexes.get(core);
  if (known) return known;
  const [guide, questions, salaries] = await Promise.all([
    ports.catalog.guide(),
    ports.catalog.questions(),
    ports.catalog.salaries(),
  ]);
  const index = searchIndex(catalogThings({ core, guide, questions, salaries }));
  indexes.set(core, index);
  return index;
}

/** What the person has, without what came from the catalogue and is found there. */
function ownThings(plan: PlanState): Findable[] {
  const offered = new Set(
    [plan.courses, plan.certifications, plan.projects].flatMap((things) =>
      Object.values(things)
        .filter((one) => one.catalog)
        .map(({ id }) => id),
    ),
  );
  return planThings(plan).filter(
    ({ kind, id }) => !['course', 'certification', 'project'].includes(kind) || !offered.has(id),
  );
}

export const catalogProcedures = {
  core: catalog.core.handler(({ context }) => context.catalog.core()),
  guide: catalog.guide.handler(({ context }) => context.catalog.guide()),
  questions: catalog.questions.handler(({ context }) => context.catalog.questions()),
  answers: catalog.answers.handler(({ context }) => context.catalog.answers()),
  salaries: catalog.salaries.handler(({ context }) => context.catalog.salaries()),

  search: catalog.search.handler(async ({ context, input }) => {
    const { text, limit, within } = input;
    const found = within === 'plan' ? [] : findIn(await catalogIndex(context), text);
    if (within !== 'catalogue') {
      await context.store.refresh();
      const { plan } = context.store.current();
      const things = within === 'plan' ? planThings(plan) : ownThings(plan);
      found.push(...findIn(searchIndex(things), text));
    }
    return found
      .sort((a, b) => b.score - a.score)
      .slice(0, limit)
      .map(({ thing: { id, title, kind, source, at } }): SearchHit => ({ id, title, kind, source, at }));
  }),
};
