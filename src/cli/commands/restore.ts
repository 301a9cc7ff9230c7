import type { Command } from 'commander';
import { printJson } from '../print.ts';
import { atDesk } from '../run.ts';
import { printComparison } from './backup.ts';

/** `ascent restore`: shows what a backup would bring back, and brings it back with `--apply`. */
export function restoreCommand(program: Command): void {
  program
    .command('restore <backup>')
    .description(
      'make everything what it was in a backup (its id, or a file: a backup, an export, a PDF); only with --apply',
    )
    .option('--apply', 'restore it; one undo takes that back')
    .action((asked: string, options: { apply?: boolean }, command: Command) =>
      atDesk(command.optsWithGlobals(), async ({ planner }) => {
        const id = (await planner.lendBackup(asked)) ?? asked;
        const comparison = await planner.operations.backups.compare({ id });
        const applied = options.apply ?? false;
        if (applied) await planner.operations.backups.restore({ id });
        if (command.optsWithGlobals()['json']) return printJson({ ...comparison, applied });
        printComparison(comparison);
        console.log(
          applied
            ? 'Restored. “ascent undo” takes it back.'
            : 'Nothing was changed. Add --apply to restore it.',
        );
      }),
    );
}
