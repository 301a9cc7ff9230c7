import { type Command } from 'commander';
import { atStartedDesk, type Desk } from '../run.ts';
import { printJson } from '../print.ts';
import { addEvidenceCommand } from './add-evidence.ts';

interface Options {
  catalog?: string;
  hours?: string;
  target?: string;
  due?: string;
  plan?: boolean;
  milestone?: string;
  json?: boolean;
}

type Adding = (desk: Desk, title: string, options: Options) => Promise<{ id: string }>;

const effortOf = async (options: Options): Promise<number> => {
  const { effortFrom } = await import('../effort.ts');
  return effortFrom(options.hours);
};

const milestoneOf = async ({ milestone }: Options): Promise<string> => {
  if (milestone) return milestone;
  const { Failure } = await import('../../domain/failure.ts');
  throw new Failure('invalid', { field: 'milestone', reason: 'is missing: say it with --milestone ID' });
};

const titled = (title: string | undefined): string => title?.trim() ?? '';

const ADD: Record<string, { help: string; run: Adding }> = {
  goal: {
    help: 'a goal; --target is the day you want it by',
    run: ({ planner }, title, options) =>
      planner.operations.goals.add({ title, target: options.target ?? null }),
  },
  milestone: {
    help: 'a milestone of your own; --due is its day',
    run: ({ planner }, title, options) =>
      planner.operations.milestones.add({ title, due: options.due ?? null }),
  },
  task: {
    help: 'a task of your own in a milestone; --hours is its effort',
    run: async ({ planner }, title, options) =>
      planner.operations.tasks.add({
        title,
        milestone: await milestoneOf(options),
        effort: await effortOf(options),
        deadline: options.due ?? null,
      }),
  },
  course: {
    help: 'a course: --catalog takes one over, else a title and --hours; --plan puts it on the roadmap',
    run: async ({ planner }, title, options) =>
      options.catalog
        ? planner.operations.courses.take({
            catalog: options.catalog,
            status: options.plan ? 'planned' : 'wished',
          })
        : planner.operations.courses.add({
            title,
            effort: await effortOf(options),
            status: options.plan ? 'planned' : 'wished',
          }),
  },
  cert: {
    help: 'a certification: --catalog takes one over, else a title and --hours of preparation; --plan prepares for it',
    run: async ({ planner }, title, options) => {
      const added = options.catalog
        ? await planner.operations.certifications.take({
            catalog: options.catalog,
            status: options.plan ? 'preparing' : 'considered',
          })
        : await planner.operations.certifications.add({ name: title, preparation: await effortOf(options) });
      return options.plan && !options.catalog
        ? planner.operations.certifications.move({ id: added.id, status: 'preparing' })
        : added;
    },
  },
  project: {
    help: 'a project: --catalog takes one over, else a title and --hours; --plan puts it on the roadmap',
    run: async ({ planner }, title, options) =>
      options.catalog
        ? planner.operations.projects.take({ catalog: options.catalog, onRoadmap: options.plan ?? false })
        : planner.operations.projects.add({
            name: title,
            effort: await effortOf(options),
            onRoadmap: options.plan ?? false,
          }),
  },
};

/** `ascent add goal|milestone|task|course|cert|project|evidence`. */
export function addCommand(program: Command): void {
  const add = program
    .command('add')
    .description('add a goal, milestone, task, course, certification, project or evidence');
  for (const [noun, { help, run }] of Object.entries(ADD)) {
    add
      .command(noun)
      .description(help)
      .argument('[title]', 'its title')
      .option('--catalog <id>', 'take this entry of the catalogue over (see: ascent list courses --catalog)')
      .option('--hours <hours>', 'effort in hours')
      .option('--target <day>', 'YYYY-MM-DD')
      .option('--due <day>', 'YYYY-MM-DD')
      .option('--milestone <id>', 'the milestone that a task belongs to')
      .option('--plan', 'put it on the roadmap at once')
      .action((title: string | undefined, options: Options, command: Command) =>
        atStartedDesk(command.optsWithGlobals(), async (desk) => {
          const { id } = await run(desk, titled(title), options);
          if (command.optsWithGlobals()['json']) return printJson({ id });
          console.log(`Added: ${id}.`);
        }),
      );
  }
  addEvidenceCommand(add);
}
