import type { Command } from 'commander';
import { printJson, printTable } from '../print.ts';
import { atDesk } from '../run.ts';

/** `ascent trash`: what was deleted in the last 90 days, and how to have it back. */
export function trashCommand(program: Command): void {
  const trash = program
    .command('trash')
    .description('what was deleted in the last 90 days')
    .action((_options: object, command: Command) =>
      atDesk(command.optsWithGlobals(), ({ plan }) => {
        const items = Object.values(plan.trash)
          .sort((a, b) => (a.deletedAt < b.deletedAt ? 1 : -1))
          .map(({ id, kind, title, deletedAt }) => ({ id, kind, title, deletedAt }));
        if (command.optsWithGlobals()['json']) printJson(items);
        else if (items.length === 0) console.log('The trash is empty.');
        else printTable(items.map((one) => [one.id, one.deletedAt.slice(0, 10), one.kind, one.title]));
        return Promise.resolve();
      }),
    );
  trash
    .command('restore <id>')
    .description('bring a deleted thing back')
    .action((id: string, _options: object, command: Command) =>
      atDesk(command.optsWithGlobals(), async ({ planner, plan }) => {
        await planner.operations.trash.restore({ id });
        const title = plan.trash[id]?.title ?? id;
        if (command.optsWithGlobals()['json']) return printJson({ id, title });
        console.log(`“${title}” is back.`);
      }),
    );
}
