import { Failure } from '../domain/failure.ts';
import { isBehind } from '../domain/update-roadmap.ts';
import { regenerate } from '../domain/regenerate.ts';
import { keepInTrash, monthsInTrash, restoreFromTrash, trashItem } from '../domain/trash.ts';
import type { TrashKind, TrashParts } from '../domain/trash-schema.ts';
import type { PlanState } from '../domain/state.ts';
import type { Ports } from './ports.ts';
import { procedures, save } from './procedures.ts';

const { trash } = procedures;

/** Keeps what a change is about to delete, as of now. */
export function discard(
  ports: Ports,
  plan: PlanState,
  what: { kind: TrashKind; title: string },
  parts: TrashParts,
): void {
  const id = `trash.${ports.ids.fresh()}`;
  keepInTrash(plan, { id, ...what, deletedAt: ports.clock.now() }, parts);
}

/** Kinds that the roadmap is generated from. */
const LEARNING: readonly TrashKind[] = ['course', 'certification', 'project'];

export const trashProcedures = {
  restore: trash.restore.handler(async ({ context, input }) => {
    await context.store.refresh();
    const item = trashItem(context.store.current().plan, input.id);
    const catalog = await context.catalog.core();
    return save(context, `Bring back ${wordsOf(item)}`, monthsInTrash(item), (state) => {
      // While a changed catalogue waits to be agreed to, the roadmap waits with it.
      const holds = !LEARNING.includes(item.kind) || isBehind(catalog, state.plan);
      restoreFromTrash(state, input.id);
      if (!holds) regenerate(catalog, state.plan);
      return input.id;
    });
  }),
  remove: trash.remove.handler(({ context, input }) =>
    save(context, 'Delete something for good', [], ({ plan }) => {
      if (!plan.trash[input.id]) throw new Failure('not-found', { kind: 'deleted thing', id: input.id });
      delete plan.trash[input.id];
      return input.id;
    }),
  ),
};

const wordsOf = ({ kind, title }: { kind: string; title: string }): string =>
  title === '' ? `a ${kind}` : `“${title}”`;
