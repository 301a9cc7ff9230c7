import { Failure } from '../domain/failure.ts';
import { given } from '../domain/given.ts';
import { OwnFigure, Rate } from '../domain/market-schema.ts';
import { checked } from '../domain/checked.ts';
import { procedures, savePlan, today } from './procedures.ts';
import { discard } from './trash.ts';

const { figures, rates, payback, traits } = procedures;

export const figureProcedures = {
  add: figures.add.handler(({ context, input }) =>
    savePlan(context, `Add a salary figure of ${input.year} for ${input.country}`, (plan) => {
      const id = `figure.${context.ids.fresh()}`;
      plan.figures[id] = checked(OwnFigure, { ...input, id, addedOn: today(context) });
      return id;
    }),
  ),
  edit: figures.edit.handler(({ context, input }) =>
    savePlan(context, 'Edit a salary figure', (plan) => {
      const figure = plan.figures[input.id];
      if (!figure) throw new Failure('not-found', { kind: 'salary figure', id: input.id });
      plan.figures[input.id] = checked(OwnFigure, { ...figure, ...given(input.set) });
      return input.id;
    }),
  ),
  remove: figures.remove.handler(({ context, input }) =>
    savePlan(context, 'Remove a salary figure', (plan) => {
      const figure = plan.figures[input.id];
      if (!figure) throw new Failure('not-found', { kind: 'salary figure', id: input.id });
      const title = `${figure.country}, ${figure.year}`;
      discard(context, plan, { kind: 'salary figure', title }, { figures: [figure] });
      delete plan.figures[input.id];
      return input.id;
    }),
  ),
};

export const rateProcedures = {
  set: rates.set.handler(({ context, input }) =>
    savePlan(context, `Say what ${input.from} is worth in ${input.to}`, (plan) => {
      const id = `${input.from}-${input.to}`;
      plan.rates[id] = checked(Rate, { ...input, id, day: today(context) });
      return id;
    }),
  ),
  remove: rates.remove.handler(({ context, input }) =>
    savePlan(context, 'Forget a rate', (plan) => {
      if (!plan.rates[input.id]) throw new Failure('not-found', { kind: 'rate', id: input.id });
      delete plan.rates[input.id];
      return input.id;
    }),
  ),
};

export const paybackProcedures = {
  set: payback.set.handler(({ context, input }) =>
    savePlan(context, 'Say what the payback is counted with', (plan) => {
      plan.payback = input.payback;
      return 'payback';
    }),
  ),
};

export const traitProcedures = {
  check: traits.check.handler(({ context, input }) =>
    savePlan(context, 'Check the traits', (plan) => {
      const day = today(context);
      for (const [trait, score] of Object.entries(input.scores)) {
        const sameDay = plan.traitChecks.find((one) => one.trait === trait && one.day === day);
        if (sameDay) sameDay.score = score;
        else plan.traitChecks.push({ trait, score, day });
      }
      return 'traits';
    }),
  ),
};
