import type { Command } from 'commander';
import { printJson, printTable } from '../print.ts';
import { atStartedDesk } from '../run.ts';

/** `ascent update`: what a changed catalogue would change on the roadmap; taken over only with --apply. */
export function updateCommand(program: Command): void {
  program
    .command('update')
    .description(
      'what a changed catalogue would change on the roadmap; nothing is taken over without --apply',
    )
    .option('--apply', 'take it over (one undo takes it back)')
    .action((options: { apply?: boolean }, command: Command) =>
      atStartedDesk(command.optsWithGlobals(), async ({ planner, plan, catalog }) => {
        const { pendingUpdate } = await import('../../domain/update-roadmap.ts');
        const changes = pendingUpdate(catalog, plan);
        if (options.apply && changes.length > 0) await planner.operations.roadmap.update({});
        const applied = Boolean(options.apply) && changes.length > 0;
        if (command.optsWithGlobals()['json']) return printJson({ changes, applied });
        if (changes.length === 0) return console.log('The roadmap is up to date with the catalogue.');
        printTable(changes.map((one) => [one.change, one.kind, one.id, one.title]));
        console.log(
          applied ? 'Taken over. “ascent undo” takes it back.' : 'Nothing was changed: add --apply.',
        );
      }),
    );
}
