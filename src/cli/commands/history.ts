import type { Command } from 'commander';
import { countOf } from '../count.ts';
import { printJson, printTable } from '../print.ts';
import { atDesk } from '../run.ts';

/** `ascent history`, `ascent undo` and `ascent redo`: changes, whoever made them. */
export function historyCommands(program: Command): void {
  program
    .command('history')
    .description('the newest changes, with the number that “undo” takes')
    .option('--limit <number>', 'how many', '20')
    .action((options: { limit: string }, command: Command) =>
      atDesk(command.optsWithGlobals(), async ({ planner }) => {
        const entries = await planner.operations.history.list({
          limit: countOf(options.limit, 'limit', 2000),
        });
        if (command.optsWithGlobals()['json']) return printJson(entries);
        printTable(
          entries.map(({ seq, at, by, what, state }) => [
            String(seq),
            at.slice(0, 16).replace('T', ' '),
            by,
            state === 'done'
              ? what
              : `${what} (${state === 'undone' ? 'taken back' : 'taken back for good'})`,
          ]),
        );
      }),
    );
  program
    .command('undo [number]')
    .description(
      'take the newest change back, or the one with a number when nothing since touched the same things',
    )
    .action((number: string | undefined, _options: object, command: Command) =>
      atDesk(command.optsWithGlobals(), async ({ planner }) => {
        const seq = number === undefined ? undefined : countOf(number, 'number', Number.MAX_SAFE_INTEGER);
        const { what } = await planner.operations.history.undo(seq === undefined ? {} : { seq });
        if (command.optsWithGlobals()['json']) return printJson({ what });
        console.log(`Undone: ${what}.`);
      }),
    );
  program
    .command('redo')
    .description('carry out again what was taken back')
    .action((_options: object, command: Command) =>
      atDesk(command.optsWithGlobals(), async ({ planner }) => {
        const { what } = await planner.operations.history.redo({});
        if (command.optsWithGlobals()['json']) return printJson({ what });
        console.log(`Done again: ${what}.`);
      }),
    );
}
