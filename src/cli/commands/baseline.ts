import type { Command } from 'commander';
import { Failure } from '../../domain/failure.ts';
import { printJson, printTable } from '../print.ts';
import { atStartedDesk } from '../run.ts';

/** `ascent baseline`: keeps the plan's days, and compares then with now. */
export function baselineCommand(program: Command): void {
  const baseline = program.command('baseline').description('the plan as it once was, kept to compare with');
  baseline
    .command('save <name>')
    .description('keep the plan as it is now')
    .action((name: string, _options: object, command: Command) =>
      atStartedDesk(command.optsWithGlobals(), async ({ planner }) => {
        const { id } = await planner.operations.baselines.add({ name });
        if (command.optsWithGlobals()['json']) return printJson({ id });
        console.log(`Kept as “${name}” (${id}).`);
      }),
    );
  baseline
    .command('list')
    .description('the kept plans')
    .action((_options: object, command: Command) =>
      atStartedDesk(command.optsWithGlobals(), async ({ plan }) => {
        const rows = plan.baselines.map(({ id, name, day, readyEnd, end }) => ({
          id,
          name,
          day,
          readyEnd,
          end,
        }));
        if (command.optsWithGlobals()['json']) return printJson(rows);
        printTable(rows.map((one) => [one.day, one.readyEnd ?? '–', one.end ?? '–', one.id, one.name]));
      }),
    );
  baseline
    .command('compare [id]')
    .description('then and now, milestone by milestone; without an id the newest one')
    .action((id: string | undefined, _options: object, command: Command) =>
      atStartedDesk(command.optsWithGlobals(), async ({ plan, today }) => {
        const kept = id === undefined ? plan.baselines.at(-1) : plan.baselines.find((one) => one.id === id);
        if (!kept) throw new Failure('not-found', { kind: 'kept plan', id: id ?? 'any' });
        const [{ compareBaseline }, { makePlan }] = await Promise.all([
          import('../../domain/baseline.ts'),
          import('../../domain/plan.ts'),
        ]);
        const made = makePlan(plan, today);
        const milestones = compareBaseline(plan, made, kept);
        if (command.optsWithGlobals()['json']) {
          return printJson({
            id: kept.id,
            name: kept.name,
            day: kept.day,
            ready: { then: kept.readyEnd, now: made.readyEnd },
            full: { then: kept.end, now: made.end },
            milestones,
          });
        }
        printTable([
          ['then', 'now', ''],
          [kept.readyEnd ?? '–', made.readyEnd ?? '–', 'Ready to apply'],
          [kept.end ?? '–', made.end ?? '–', 'Full profile'],
          ...milestones.map((one) => [one.then ?? 'new', one.now ?? one.over ?? '–', one.title]),
        ]);
      }),
    );
  baseline
    .command('remove <id>')
    .description('let a kept plan go')
    .action((id: string, _options: object, command: Command) =>
      atStartedDesk(command.optsWithGlobals(), async ({ planner }) => {
        await planner.operations.baselines.remove({ id });
        if (command.optsWithGlobals()['json']) return printJson({ id });
        console.log('Removed. “ascent undo” brings it back.');
      }),
    );
}
