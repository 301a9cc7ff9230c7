import type { Command } from 'commander';
import { atDesk } from '../run.ts';
import { printJson } from '../print.ts';

/** `ascent undo` and `ascent redo`: the newest change, whoever made it. */
export function historyCommands(program: Command): void {
  for (const verb of ['undo', 'redo'] as const) {
    program
      .command(verb)
      .description(verb === 'undo' ? 'take the newest change back' : 'carry out again what was taken back')
      .action((_options: object, command: Command) =>
        atDesk(command.optsWithGlobals(), async ({ planner }) => {
          const { what } = await planner.operations.history[verb]({});
          if (command.optsWithGlobals()['json']) return printJson({ what });
          console.log(`${verb === 'undo' ? 'Undone' : 'Done again'}: ${what}.`);
        }),
      );
  }
}
