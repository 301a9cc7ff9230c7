import type { Snapshot } from '../contract/answers.ts';
import { editAvailability } from '../domain/availability.ts';
import { assess, begin, MAIN_GOAL } from '../domain/beginning.ts';
import { Failure } from '../domain/failure.ts';
import { given } from '../domain/given.ts';
import { emptyPlan } from '../domain/empty-plan.ts';
import { procedures, save, today } from './procedures.ts';
import { replan } from './replanning.ts';

const { planner, profile, availability, skills, settings, history } = procedures;

export const plannerProcedures = {
  snapshot: planner.snapshot.handler(async ({ context }): Promise<Snapshot> => {
    await context.store.refresh();
    const { folder, store, version } = context;
    return { ...store.current(), version, folder: folder.path, cloud: folder.cloud, mended: folder.mended() };
  }),
  examine: planner.examine.handler(({ context }) => context.folder.examine()),
  mend: planner.mend.handler(({ context, input }) => context.folder.mend(input.acceptLoss)),
  openFolder: planner.openFolder.handler(({ context, input }) => context.folder.show(input.which)),
  begin: planner.begin.handler(({ context, input }) =>
    replan(context, 'Begin the plan', (plan, catalog) => {
      begin(catalog, plan, input, today(context));
      return MAIN_GOAL;
    }),
  ),
  loadSample: planner.loadSample.handler(async ({ context }) => {
    const [catalog, { fillSample, sampleMonths }] = await Promise.all([
      context.catalog.core(),
      import('../domain/sample.ts'),
    ]);
    const day = today(context);
    return save(context, 'Load the sample', sampleMonths(day), (state) => {
      if (state.plan.profile) throw new Failure('already-started', {});
      fillSample(catalog, state, day, context.clock.zone());
      return 'sample';
    });
  }),
  clearSample: planner.clearSample.handler(async ({ context }) => {
    const months = await context.store.monthNames();
    await context.backups.make('bulk delete');
    return save(context, 'Delete the sample', months, (state) => {
      if (!state.plan.sample) throw new Failure('not-found', { kind: 'sample', id: 'sample' });
      state.plan = { ...emptyPlan(), settings: state.plan.settings };
      for (const month of months) state.months[month] = {};
      return 'sample';
    });
  }),
};

export const profileProcedures = {
  edit: profile.edit.handler(({ context, input }) =>
    replan(context, 'Edit the profile', (plan) => {
      if (!plan.profile) throw new Failure('not-started', {});
      Object.assign(plan.profile, given(input));
      return 'profile';
    }),
  ),
};

/** What a change of the hours is about; undefined when the interview is not what was said. */
const hoursWords = (interview: { day: string } | null | undefined): string => {
  if (interview === undefined) return 'Edit the hours';
  return interview === null ? 'No interview in sight' : `Aim at an interview on ${interview.day}`;
};

export const availabilityProcedures = {
  edit: availability.edit.handler(({ context, input }) =>
    save(context, hoursWords(input.interview), [], ({ plan }) => {
      if (!plan.availability) throw new Failure('not-started', {});
      editAvailability(plan, given(input), today(context));
      return 'availability';
    }),
  ),
};

export const skillProcedures = {
  assess: skills.assess.handler(({ context, input }) =>
    replan(context, 'Assess skills', (plan, catalog) => {
      if (!plan.profile) throw new Failure('not-started', {});
      assess(catalog, plan, input.levels, today(context), 'self');
      return 'skills';
    }),
  ),
  choose: skills.choose.handler(({ context, input }) =>
    replan(context, 'Choose skills', (plan, catalog) => {
      if (!plan.profile) throw new Failure('not-started', {});
      for (const skill of input.skills) {
        if (!catalog.skills.some((one) => one.id === skill))
          throw new Failure('not-found', { kind: 'skill', id: skill });
      }
      plan.profile.skills = [...new Set(input.skills)];
      return 'skills';
    }),
  ),
};

export const settingsProcedures = {
  edit: settings.edit.handler(({ context, input }) =>
    save(context, 'Edit the settings', [], ({ plan }) => {
      Object.assign(plan.settings, given(input));
      // What one was not reminded of before is not caught up when reminders are switched on.
      if (input.reminders) plan.remindedUntil = context.clock.now();
      return 'settings';
    }),
  ),
};

export const historyProcedures = {
  undo: history.undo.handler(async ({ context, input }) => {
    const { seq, value } = await context.turns.during(input.id ?? null, (goOn) =>
      context.store.undo(input.seq, goOn),
    );
    return { seq, what: value };
  }),
  redo: history.redo.handler(async ({ context, input }) => {
    const { seq, value } = await context.turns.during(input.id ?? null, (goOn) => context.store.redo(goOn));
    return { seq, what: value };
  }),
  giveUp: history.giveUp.handler(({ context, input }) => {
    context.turns.giveUp(input.id);
    return {};
  }),
  list: history.list.handler(({ context, input }) => context.store.history(input.limit)),
};
