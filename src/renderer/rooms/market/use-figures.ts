import { type ComputedRef, computed } from 'vue';
import type { Salary } from '../../../domain/catalog-guide.ts';
import { ownSalaries } from '../../../domain/own-figures.ts';
import { useGuide } from '../../stores/guide.ts';
import { usePlanner } from '../../stores/planner.ts';

/** The figures of the documents and the person's own, in one shape. */
export function useFigures(): ComputedRef<Salary[]> {
  const planner = usePlanner();
  const held = useGuide();
  return computed(() => {
    const documents = held.salaries?.salaries ?? [];
    const target = planner.catalog?.roles.find(({ kind }) => kind === 'target')?.id ?? '';
    return [...documents, ...ownSalaries(planner.state.figures, documents, target)];
  });
}
