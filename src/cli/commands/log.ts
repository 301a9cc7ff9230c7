import type { Command } from 'commander';
import { atStartedDesk } from '../run.ts';
import { hours, printJson } from '../print.ts';

/** `ascent log "2h pytorch yesterday"`: says what it understood; writes nothing when that is not one thing. */
export function logCommand(program: Command): void {
  program
    .command('log')
    .description('log hours: a duration, what it was for, and a day when it was not today')
    .argument('<words...>', 'such as: 2h pytorch yesterday')
    .option('--yes', 'confirm a day of more than 16 hours')
    .addHelpText(
      'after',
      '\nExamples:\n  ascent log "2h pytorch yesterday"\n  ascent log 1h30 study.linear-algebra.2\n  ascent log 90m statistics 2026-11-14',
    )
    .action((words: string[], options: { yes?: boolean }, command: Command) =>
      atStartedDesk(command.optsWithGlobals(), async ({ planner }) => {
        const logged = await planner.operations.sessions.quick({
          line: words.join(' '),
          confirmed: options.yes ?? false,
        });
        if (command.optsWithGlobals()['json']) return printJson(logged);
        console.log(
          `Logged ${hours(logged.minutes)} on “${logged.title}” (${logged.subject}), ${logged.day}.`,
        );
      }),
    );
}
