import type { Command } from 'commander';
import { atStartedDesk } from '../run.ts';
import { decimalHours, hours, printJson, printTable } from '../print.ts';

/** `ascent next`: the tasks to take up now, and why these. */
export function nextCommand(program: Command): void {
  program
    .command('next')
    .description('the next tasks, and why these')
    .option('--count <number>', 'how many', '3')
    .option('--minutes <number>', 'for a stretch of time: first what it finishes')
    .action((options: { count: string; minutes?: string }, command: Command) =>
      atStartedDesk(command.optsWithGlobals(), async ({ plan, today }) => {
        const [{ nextTasks, tasksFor }, { makePlan }, { loggedBySubject, taskWork }, { countOf }] =
          await Promise.all([
            import('../../domain/agenda.ts'),
            import('../../domain/plan.ts'),
            import('../../domain/work.ts'),
            import('../count.ts'),
          ]);
        const logged = loggedBySubject(plan.totals);
        const [made, count] = [makePlan(plan, today), countOf(options.count)];
        const minutes = options.minutes === undefined ? null : countOf(options.minutes, 'minutes', 1440);
        const found = minutes === null ? nextTasks(plan, made, count) : tasksFor(plan, made, minutes, count);
        const next = found.map((one) => {
          const work = taskWork(one.task, logged, plan.courses);
          const { id, title, milestone } = one.task;
          return {
            id,
            title,
            milestone,
            start: one.start,
            opens: one.opens,
            due: one.due,
            longestChain: one.longestChain,
            hoursLeft: decimalHours(work.left),
            ...(minutes === null ? {} : { finishes: work.left <= minutes }),
          };
        });
        if (command.optsWithGlobals()['json']) return printJson(next);
        if (next.length === 0) console.log('Nothing is open. Add something with: ascent add');
        printTable(
          next.map((one) => [
            one.id,
            one.title,
            `${hours(one.hoursLeft * 60)} left`,
            [
              one.finishes ? `finished in ${minutes} min` : '',
              one.opens ? `opens ${one.opens} others` : '',
              one.due ? `due ${one.due}` : '',
              one.longestChain ? 'on the longest chain' : '',
            ]
              .filter(Boolean)
              .join(', '),
          ]),
        );
      }),
    );
}
