import { type Command, Argument } from 'commander';
import { atDesk } from '../run.ts';
import { printJson, printTable } from '../print.ts';
import { LISTS, type ListName } from '../lists.ts';

/** `ascent list goals|milestones|tasks|courses|certs|projects|sessions|roles|skills`. */
export function listCommand(program: Command): void {
  program
    .command('list')
    .description('what is on the plan; --catalog lists what could be added')
    .addArgument(new Argument('<what>').choices(Object.keys(LISTS)))
    .option('--catalog', 'courses, certs and projects of the built-in catalogue instead of your own')
    .option('--limit <number>', 'sessions: how many of the newest', '100')
    .action((what: ListName, options: { catalog?: boolean; limit: string }, command: Command) =>
      atDesk(command.optsWithGlobals(), async (desk) => {
        const rows = await LISTS[what](desk, options);
        if (command.optsWithGlobals()['json']) return printJson(rows);
        if (rows.length === 0) console.log(`No ${what} yet.`);
        printTable(
          rows.map(({ id, title, ...rest }) => [
            id,
            title,
            Object.values(rest)
              .filter((value) => typeof value === 'string' || typeof value === 'number')
              .join('  '),
          ]),
        );
      }),
    );
}
