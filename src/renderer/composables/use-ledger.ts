import { watch } from 'vue';
import { isEntryDue } from '../../domain/ledger-due.ts';
import { usePlanner } from '../stores/planner.ts';

/** How long a forecast has to stand before it is stored, so that a row of edits makes one entry. */
const SETTLED_MS = 4_000;

/** Has the forecast stored when it is due: weekly, and when it moved by more than three days. */
export function useLedger(): void {
  const planner = usePlanner();
  watch(
    () => (planner.started && !planner.forecastPending ? planner.forecast : null),
    (forecast, _, onCleanup) => {
      if (!forecast || !isEntryDue(planner.state.ledger, forecast, planner.today)) return;
      const timer = setTimeout(() => {
        // Nobody asked for it, so its failing is nobody's problem: the next forecast tries again.
        planner.client.operations.forecasts.record({}).catch(() => undefined);
      }, SETTLED_MS);
      onCleanup(() => clearTimeout(timer));
    },
    { immediate: true },
  );
}
