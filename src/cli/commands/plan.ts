import type { Command } from 'commander';
import { atStartedDesk } from '../run.ts';
import { decimalHours, hours, printJson, printTable } from '../print.ts';

/** `ascent plan`: every open task with its days. */
export function planCommand(program: Command): void {
  program
    .command('plan')
    .description('every open task with its days')
    .action((_options: object, command: Command) =>
      atStartedDesk(command.optsWithGlobals(), async ({ plan, today }) => {
        const { makePlan, planOrder, workItems } = await import('../../domain/plan.ts');
        const made = makePlan(plan, today);
        const left = new Map(workItems(plan).map((item) => [item.id, item]));
        const tasks = planOrder(made, plan.tasks).map((task) => ({
          id: task.id,
          title: task.title,
          milestone: task.milestone,
          hours: decimalHours(left.get(task.id)?.left ?? 0),
          start: made.byTask.get(task.id)?.start ?? null,
          end: made.byTask.get(task.id)?.end ?? null,
          dependsOn: [...(left.get(task.id)?.prerequisites ?? [])],
        }));
        const { end, readyEnd, conflicts, unplanned } = made;
        if (command.optsWithGlobals()['json'])
          return printJson({ end, readyEnd, conflicts, unplanned, tasks });
        printTable(
          tasks.map((task) => [
            task.start ?? '',
            task.end ?? '',
            hours(task.hours * 60),
            task.id,
            task.title,
          ]),
        );
        for (const one of conflicts) {
          const more =
            one.extraMinutesPerWeek === null
              ? 'no number of hours would meet it'
              : `${hours(one.extraMinutesPerWeek)} more a week would meet it`;
          console.log(`Conflict: ${plan.tasks[one.task]?.title} ends ${one.end}, due ${one.due}; ${more}.`);
        }
        console.log(`Ready to apply ${readyEnd ?? '–'}, everything ${end ?? '–'}`);
      }),
    );
}
