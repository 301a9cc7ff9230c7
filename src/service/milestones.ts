import {
  addCriterion,
  addEvidence,
  milestoneById,
  removeCriterion,
  removeEvidence,
  reorderMilestone,
  setMilestoneStatus,
  tickCriterion,
} from '../domain/milestones.ts';
import { Failure } from '../domain/failure.ts';
import { PHASES } from '../domain/phases.ts';
import { removeMilestone } from '../domain/tasks.ts';
import { milestoneOf } from '../domain/template-parts.ts';
import { refuseUnkept } from './files.ts';
import { named, procedures, savePlan, started, today } from './procedures.ts';
import { given } from '../domain/given.ts';
import { criterionParts, evidenceParts, milestoneParts } from '../domain/trash.ts';
import { discard } from './trash.ts';

const { milestones } = procedures;

export const milestoneProcedures = {
  add: milestones.add.handler(({ context, input }) =>
    savePlan(context, `Add the milestone “${input.title}”`, (plan) => {
      started(plan);
      const id = `milestone.${context.ids.fresh()}`;
      const goal = input.goal === null ? null : plan.goals[input.goal];
      if (goal === undefined) throw new Failure('not-found', { kind: 'goal', id: input.goal ?? '' });
      const criteria = input.criteria.map((text) => ({
        id: `own.${context.ids.fresh()}`,
        text,
        doneOn: null,
        proof: null,
      }));
      const order = PHASES.findIndex((phase) => phase.id === input.phase) * 100 + 60;
      const { title, phase, due } = input;
      plan.milestones[id] = milestoneOf({
        id,
        title,
        phase,
        area: null,
        horizon: 'ready',
        order,
        due,
        criteria,
        origin: 'own',
      });
      if (goal) goal.milestones.push(id);
      return id;
    }),
  ),
  edit: milestones.edit.handler(({ context, input }) =>
    savePlan(context, `Edit ${named(context, 'milestones', input.id)}`, (plan) => {
      const milestone = milestoneById(plan, input.id);
      Object.assign(milestone, given(input.set));
      for (const field of Object.keys(given(input.set)))
        if (!milestone.edited.includes(field)) milestone.edited.push(field);
      return input.id;
    }),
  ),
  reorder: milestones.reorder.handler(({ context, input }) =>
    savePlan(context, `Move ${named(context, 'milestones', input.id)}`, (plan) => {
      reorderMilestone(plan, input.id, input.before);
      return input.id;
    }),
  ),
  move: milestones.move.handler(({ context, input }) =>
    savePlan(context, `Mark ${named(context, 'milestones', input.id)} as ${input.status}`, (plan) => {
      setMilestoneStatus(plan, input.id, input.status, input.reason || null, today(context));
      return input.id;
    }),
  ),
  remove: milestones.remove.handler(({ context, input }) =>
    savePlan(context, `Remove ${named(context, 'milestones', input.id)}`, (plan) => {
      const { title } = milestoneById(plan, input.id);
      discard(context, plan, { kind: 'milestone', title }, milestoneParts(plan, input.id));
      removeMilestone(plan, input.id);
      return input.id;
    }),
  ),
  tick: milestones.tick.handler(({ context, input }) =>
    savePlan(
      context,
      `${input.done ? 'Tick' : 'Untick'} a criterion of ${named(context, 'milestones', input.id)}`,
      (plan) => {
        tickCriterion(plan, input.id, input.criterion, input.done, input.proof, today(context));
        return input.id;
      },
    ),
  ),
  addCriterion: milestones.addCriterion.handler(({ context, input }) =>
    savePlan(context, `Add a criterion to ${named(context, 'milestones', input.id)}`, (plan) => {
      const id = `own.${context.ids.fresh()}`;
      addCriterion(plan, input.id, { id, text: input.text, doneOn: null, proof: null });
      return id;
    }),
  ),
  removeCriterion: milestones.removeCriterion.handler(({ context, input }) =>
    savePlan(context, `Remove a criterion of ${named(context, 'milestones', input.id)}`, (plan) => {
      const milestone = milestoneById(plan, input.id);
      const title = milestone.criteria.find((one) => one.id === input.criterion)?.text ?? '';
      discard(context, plan, { kind: 'criterion', title }, criterionParts(milestone, input.criterion));
      removeCriterion(plan, input.id, input.criterion);
      return input.id;
    }),
  ),
  addEvidence: milestones.addEvidence.handler(async ({ context, input }) => {
    await refuseUnkept(context, input.file);
    return savePlan(context, `Add the evidence “${input.title}”`, (plan) => {
      const id = `evidence.${context.ids.fresh()}`;
      const { title, url, file } = input;
      addEvidence(plan, input.id, { id, title, url, file, day: today(context) });
      return id;
    });
  }),
  removeEvidence: milestones.removeEvidence.handler(({ context, input }) =>
    savePlan(context, `Remove evidence of ${named(context, 'milestones', input.id)}`, (plan) => {
      const milestone = milestoneById(plan, input.id);
      const title = milestone.evidence.find((one) => one.id === input.evidence)?.title ?? '';
      discard(context, plan, { kind: 'evidence', title }, evidenceParts(milestone, input.evidence));
      removeEvidence(plan, input.id, input.evidence);
      return input.id;
    }),
  ),
};
