import type { Command } from 'commander';
import { atStartedDesk } from '../run.ts';
import { hours, printJson } from '../print.ts';

/** `ascent start` and `ascent stop`: the timer that the window shows too. */
export function timerCommands(program: Command): void {
  program
    .command('start')
    .description('start the timer, on a task if words or an id say which')
    .argument('[words...]', 'what it is for')
    .action((words: string[], _options: object, command: Command) =>
      atStartedDesk(command.optsWithGlobals(), async ({ planner, catalog, plan }) => {
        const [{ findSubject }, { logSubjects }] = await Promise.all([
          import('../../domain/quick-log.ts'),
          import('../../domain/subjects.ts'),
        ]);
        const subject = words.length ? findSubject(words.join(' '), logSubjects(catalog, plan)) : null;
        await planner.operations.timer.start({ subject: subject?.id ?? null });
        if (command.optsWithGlobals()['json'])
          return printJson({ subject: subject?.id ?? null, title: subject?.title ?? null });
        console.log(`The timer runs${subject ? ` on “${subject.title}”` : ''}. Stop it with: ascent stop`);
      }),
    );
  program
    .command('stop')
    .description('stop the timer and log what it measured')
    .option('--minutes <minutes>', 'log this instead of what the clock says')
    .option('--yes', 'confirm a day of more than 16 hours')
    .action((options: { minutes?: string; yes?: boolean }, command: Command) =>
      atStartedDesk(command.optsWithGlobals(), async ({ planner }) => {
        const { countOf } = await import('../count.ts');
        const minutes = options.minutes === undefined ? undefined : countOf(options.minutes, 'minutes');
        const { id } = await planner.operations.timer.stop({ minutes, confirmed: options.yes ?? false });
        const session = (await planner.ports.store.month(id.slice(0, 7)))[id];
        if (command.optsWithGlobals()['json']) return printJson(session);
        console.log(`Logged ${hours(session?.minutes ?? 0)}.`);
      }),
    );
}
