import type { Replanned } from '../contract/answers.ts';
import type { Catalog } from '../domain/catalog.ts';
import type { PlanState } from '../domain/state.ts';
import { type Regenerated, regenerate } from '../domain/regenerate.ts';
import type { Ports } from './ports.ts';

/** One change after which the roadmap is generated again, in the same journal line. */
export async function replan(
  ports: Ports,
  what: string,
  recipe: (plan: PlanState, catalog: Catalog) => string,
): Promise<Replanned> {
  const catalog = await ports.catalog.core();
  const { seq, value } = await ports.store.change(what, [], (state): { id: string; told: Regenerated } => {
    const id = recipe(state.plan, catalog);
    return { id, told: regenerate(catalog, state.plan) };
  });
  return { seq, id: value.id, ...value.told };
}
