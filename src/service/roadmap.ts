import { baselineOf } from '../domain/baseline.ts';
import { Failure } from '../domain/failure.ts';
import { forecastInput } from '../domain/forecast-input.ts';
import { sumUpForecast } from '../domain/forecast.ts';
import { simulateForecast } from '../domain/forecast-runs.ts';
import { nextEntry, storeEntry } from '../domain/ledger.ts';
import { isEntryDue } from '../domain/ledger-due.ts';
import { makePlan } from '../domain/plan.ts';
import { renamedMonths } from '../domain/renames.ts';
import { same } from '../domain/same.ts';
import { updateRoadmap } from '../domain/update-roadmap.ts';
import { applyWhatIf } from '../domain/what-if.ts';
import { discard } from './trash.ts';
import { procedures, save, savePlan, started, today } from './procedures.ts';
import { replan } from './replanning.ts';

const { roadmap, baselines, forecasts } = procedures;

export const roadmapProcedures = {
  update: roadmap.update.handler(async ({ context }) => {
    const catalog = await context.catalog.core();
    await context.store.refresh();
    const months = renamedMonths(catalog.renames, context.store.current().plan.totals);
    const { seq, value } = await context.store.change(
      'Update the roadmap to the catalogue',
      months,
      (state) => {
        started(state.plan);
        return updateRoadmap(catalog, state);
      },
    );
    return { seq, id: 'roadmap', ...value };
  }),
  adjust: roadmap.adjust.handler(({ context, input }) =>
    replan(context, 'Change the plan', (plan, catalog) => {
      applyWhatIf(catalog, plan, input, today(context));
      return 'roadmap';
    }),
  ),
};

export const baselineProcedures = {
  add: baselines.add.handler(({ context, input }) =>
    savePlan(context, `Keep the plan as “${input.name}”`, (plan) => {
      started(plan);
      const id = `baseline.${context.ids.fresh()}`;
      const day = today(context);
      plan.baselines.push(baselineOf(plan, makePlan(plan, day), { ...input, id, day }));
      return id;
    }),
  ),
  remove: baselines.remove.handler(({ context, input }) =>
    save(context, 'Remove a kept plan', [], ({ plan }) => {
      const at = plan.baselines.findIndex((one) => one.id === input.id);
      if (at < 0) throw new Failure('not-found', { kind: 'kept plan', id: input.id });
      discard(
        context,
        plan,
        { kind: 'kept plan', title: plan.baselines[at]?.name ?? '' },
        {
          baselines: plan.baselines.slice(at, at + 1),
        },
      );
      plan.baselines.splice(at, 1);
      return input.id;
    }),
  ),
};

export const forecastProcedures = {
  record: forecasts.record.handler(async ({ context }) => {
    await context.store.refresh();
    const { seq, plan } = context.store.current();
    const day = today(context);
    if (!plan.profile) return { seq, recorded: false };
    const made = makePlan(plan, day);
    const input = forecastInput(plan, made, day);
    if (!input) return { seq, recorded: false };
    const forecast = sumUpForecast(simulateForecast(input));
    if (!isEntryDue(plan.ledger, forecast, day)) return { seq, recorded: false };
    // Taking the shift apart takes several forecasts: not inside the lock.
    const next = nextEntry(plan, made, forecast, input, day);
    const stored = await context.store.change(
      'Store the forecast',
      [],
      (state) => {
        const { ledger } = state.plan;
        // Another window may have stored one in the meantime: this one's shift would not follow on it.
        if (!same(ledger.entries.at(-1), plan.ledger.entries.at(-1))) return false;
        storeEntry(ledger, next);
        return true;
      },
      { aside: true },
    );
    return { seq: stored.seq, recorded: stored.value };
  }),
};
