import {
  certificationById,
  certificationFromCatalog,
  moveCertification,
  ownCertification,
  setAttempts,
  setAside,
} from '../domain/certifications.ts';
import { Failure } from '../domain/failure.ts';
import { named, procedures, started, today } from './procedures.ts';
import { replan } from './replanning.ts';
import { given } from '../domain/given.ts';
import { discard } from './trash.ts';

const { certifications } = procedures;

export const certificationProcedures = {
  take: certifications.take.handler(({ context, input }) =>
    replan(context, 'Take a certification from the catalogue', (plan, catalog) => {
      started(plan);
      const entry = catalog.certifications.find((one) => one.id === input.catalog);
      if (!entry) throw new Failure('not-found', { kind: 'certification', id: input.catalog });
      if (plan.certifications[entry.id])
        throw new Failure('already-there', { kind: 'certification', id: entry.id });
      plan.certifications[entry.id] = certificationFromCatalog(entry, input.status, today(context));
      if (input.insteadOf !== null) setAside(plan, input.insteadOf, today(context));
      return entry.id;
    }),
  ),
  add: certifications.add.handler(({ context, input }) =>
    replan(context, `Add the certification “${input.name}”`, (plan) => {
      started(plan);
      const id = `own-${context.ids.fresh()}`;
      plan.certifications[id] = ownCertification(input, id, today(context));
      return id;
    }),
  ),
  edit: certifications.edit.handler(({ context, input }) =>
    replan(
      context,
      `Edit ${named(context, 'certifications', input.id)}`,
      (plan) => {
        const { attempts, ...set } = input.set;
        Object.assign(certificationById(plan, input.id), given(set));
        if (attempts) setAttempts(plan, input.id, attempts, today(context));
        return input.id;
      },
      { holds: true },
    ),
  ),
  move: certifications.move.handler(({ context, input }) =>
    replan(
      context,
      `Mark ${named(context, 'certifications', input.id)} as ${input.status}`,
      (plan) => {
        const { id, status, note } = input;
        const day = input.day ?? today(context);
        moveCertification(plan, id, {
          status,
          day,
          note,
          ...(input.examDay === undefined ? {} : { examDay: input.examDay }),
        });
        return id;
      },
      { holds: true },
    ),
  ),
  remove: certifications.remove.handler(({ context, input }) =>
    replan(
      context,
      `Remove ${named(context, 'certifications', input.id)}`,
      (plan) => {
        const certification = certificationById(plan, input.id);
        discard(
          context,
          plan,
          { kind: 'certification', title: certification.name },
          { certifications: [certification] },
        );
        delete plan.certifications[input.id];
        return input.id;
      },
      { holds: true },
    ),
  ),
};
