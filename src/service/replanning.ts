import type { Replanned } from '../contract/answers.ts';
import type { Catalog } from '../domain/catalog.ts';
import { Failure } from '../domain/failure.ts';
import { type Regenerated, regenerate } from '../domain/regenerate.ts';
import type { PlanState } from '../domain/state.ts';
import { isBehind } from '../domain/update-roadmap.ts';
import type { Ports } from './ports.ts';

const HELD: Regenerated = { added: [], noLongerNeeded: [], changes: [] };

/**
 * One change after which the roadmap is generated again, in the same journal line. While a changed catalogue has not
 * been agreed to, nothing of it slips in: choices are refused (`roadmap-behind`), and with `holds` the change is made
 * and the roadmap waits for the update.
 */
export async function replan(
  ports: Ports,
  what: string,
  recipe: (plan: PlanState, catalog: Catalog) => string,
  options: { holds?: boolean } = {},
): Promise<Replanned> {
  const catalog = await ports.catalog.core();
  const { seq, value } = await ports.store.change(what, [], (state): { id: string; told: Regenerated } => {
    const behind = isBehind(catalog, state.plan);
    if (behind && !options.holds) throw new Failure('roadmap-behind', {});
    const id = recipe(state.plan, catalog);
    return { id, told: behind ? HELD : regenerate(catalog, state.plan) };
  });
  return { seq, id: value.id, ...value.told };
}
