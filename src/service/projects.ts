import { Failure } from '../domain/failure.ts';
import { ownProject, projectById, projectFromCatalog, setProjectStatus } from '../domain/projects.ts';
import { refuseUnkept } from './files.ts';
import { named, procedures, savePlan, started, today } from './procedures.ts';
import { replan } from './replanning.ts';
import { given } from '../domain/given.ts';
import { evidenceParts } from '../domain/trash.ts';
import { discard } from './trash.ts';

const { projects } = procedures;

export const projectProcedures = {
  take: projects.take.handler(({ context, input }) =>
    replan(context, 'Take a project from the catalogue', (plan, catalog) => {
      started(plan);
      const entry = catalog.projects.find((one) => one.id === input.catalog);
      if (!entry) throw new Failure('not-found', { kind: 'project', id: input.catalog });
      if (plan.projects[entry.id]) throw new Failure('already-there', { kind: 'project', id: entry.id });
      plan.projects[entry.id] = projectFromCatalog(entry, input.onRoadmap, today(context));
      return entry.id;
    }),
  ),
  add: projects.add.handler(({ context, input }) =>
    replan(context, `Add the project “${input.name}”`, (plan) => {
      started(plan);
      const id = `own-${context.ids.fresh()}`;
      plan.projects[id] = ownProject(input, id, today(context));
      return id;
    }),
  ),
  edit: projects.edit.handler(({ context, input }) =>
    replan(
      context,
      `Edit ${named(context, 'projects', input.id)}`,
      (plan) => {
        Object.assign(projectById(plan, input.id), given(input.set));
        return input.id;
      },
      { holds: true },
    ),
  ),
  move: projects.move.handler(({ context, input }) =>
    replan(
      context,
      `Mark ${named(context, 'projects', input.id)} as ${input.status}`,
      (plan) => {
        setProjectStatus(plan, input.id, input.status, today(context));
        return input.id;
      },
      { holds: true },
    ),
  ),
  remove: projects.remove.handler(({ context, input }) =>
    replan(
      context,
      `Remove ${named(context, 'projects', input.id)}`,
      (plan) => {
        const project = projectById(plan, input.id);
        discard(context, plan, { kind: 'project', title: project.name }, { projects: [project] });
        delete plan.projects[input.id];
        return input.id;
      },
      { holds: true },
    ),
  ),
  addEvidence: projects.addEvidence.handler(async ({ context, input }) => {
    await refuseUnkept(context, input.file);
    return savePlan(context, `Add the evidence “${input.title}”`, (plan) => {
      const id = `evidence.${context.ids.fresh()}`;
      const { title, url, file } = input;
      projectById(plan, input.id).evidence.push({ id, title, url, file, day: today(context) });
      return id;
    });
  }),
  removeEvidence: projects.removeEvidence.handler(({ context, input }) =>
    savePlan(context, `Remove evidence of ${named(context, 'projects', input.id)}`, (plan) => {
      const project = projectById(plan, input.id);
      if (!project.evidence.some((one) => one.id === input.evidence)) {
        throw new Failure('not-found', { kind: 'evidence', id: input.evidence });
      }
      const title = project.evidence.find((one) => one.id === input.evidence)?.title ?? '';
      discard(context, plan, { kind: 'evidence', title }, evidenceParts(project, input.evidence));
      project.evidence = project.evidence.filter((one) => one.id !== input.evidence);
      return input.id;
    }),
  ),
};
