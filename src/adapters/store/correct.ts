import { dropDangling, wrongTotals } from '../../domain/consistency.ts';
import type { Session } from '../../domain/session-schema.ts';
import { totalsOf } from '../../domain/sessions.ts';
import type { Store } from '../../service/store-port.ts';

/** Puts right what can be told from the rest, as one change that can be taken back. */
export async function correct(store: Store): Promise<void> {
  const names = await store.monthNames();
  await store.change('Correct the day totals and references', names, ({ plan, months }) => {
    const sessions: Session[] = Object.values(months).flatMap((month) => Object.values(month));
    const real = totalsOf(sessions);
    for (const name of wrongTotals(plan.totals, sessions)) {
      const totals = real[name];
      if (totals) plan.totals[name] = totals;
      else Reflect.deleteProperty(plan.totals, name);
    }
    dropDangling(plan);
  });
}
