import { type Command, Option } from 'commander';
import type { Measure } from '../hours-by.ts';
import { decimalHours, hours, printJson, printTable } from '../print.ts';
import { atStartedDesk } from '../run.ts';

const MEASURES: readonly Measure[] = ['week', 'month', 'year', 'area', 'subject'];
/** Letters that the longest bar has. */
const BAR = 30;

interface Options {
  by: Measure;
  from?: string;
  to?: string;
}

/** `ascent hours`: what was studied, added up. */
export function hoursCommand(program: Command): void {
  program
    .command('hours')
    .description('hours of study added up by week, month, year, area or subject')
    .addOption(new Option('--by <what>', 'what to add up by').choices(MEASURES).default('month'))
    .option('--from <day>', 'from this day on, else from the first')
    .option('--to <day>', 'to this day, else to today')
    .addHelpText('after', '\nExamples:\n  ascent hours\n  ascent hours --by week --from 2026-09-01')
    .action((options: Options, command: Command) =>
      atStartedDesk(command.optsWithGlobals(), async ({ plan, catalog, today }) => {
        const [{ hoursBy }, { dayOf }] = await Promise.all([import('../hours-by.ts'), import('../day.ts')]);
        const range = {
          from: options.from === undefined ? null : dayOf(options.from, 'from'),
          to: options.to === undefined ? today : dayOf(options.to, 'to'),
        };
        const rows = hoursBy(options.by, plan, catalog, range);
        const all = rows.reduce((sum, { minutes }) => sum + minutes, 0);
        if (command.optsWithGlobals()['json'])
          return printJson({
            by: options.by,
            hours: decimalHours(all),
            rows: rows.map(({ id, title, minutes }) => ({ id, title, hours: decimalHours(minutes) })),
          });
        const most = Math.max(1, ...rows.map(({ minutes }) => minutes));
        printTable(
          rows.map(({ title, minutes }) => [
            title,
            hours(minutes).padStart(10),
            '█'.repeat(Math.round((BAR * minutes) / most)),
          ]),
        );
        console.log(`${hours(all)} in all.`);
      }),
    );
}
