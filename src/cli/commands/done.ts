import type { Command } from 'commander';
import { atStartedDesk } from '../run.ts';
import { printJson } from '../print.ts';

/** `ascent done ID`: finishes a task, milestone, course, certification, project or goal. */
export function doneCommand(program: Command): void {
  program
    .command('done')
    .description('finish a task, milestone, course, certification, project or goal')
    .argument('<id...>', 'its id, or words that only it fits')
    .option('--anyway <reason>', 'finish a milestone although criteria are open, saying why')
    .action((words: string[], options: { anyway?: string }, command: Command) =>
      atStartedDesk(command.optsWithGlobals(), async ({ planner, plan, today }) => {
        const { findThing, finishable } = await import('../finishable.ts');
        const things = finishable(planner.operations, plan, today, options.anyway ?? null);
        const found = findThing(words.join(' '), things);
        await things.find((one) => one.id === found.id)?.finish();
        if (command.optsWithGlobals()['json']) return printJson(found);
        console.log(`Done: ${found.title} (${found.id}).`);
      }),
    );
}
