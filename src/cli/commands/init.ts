import type { Command } from 'commander';
import { atDesk } from '../run.ts';
import { printJson } from '../print.ts';

interface Options {
  from: string;
  hours: string;
  targetDate?: string;
  name?: string;
}

/** `ascent init`: the first minutes in one line. */
export function initCommand(program: Command): void {
  program
    .command('init')
    .description('begin a plan: where you start from and how much time you have')
    .requiredOption('--from <role>', 'starting role, such as data-analyst (see: ascent list roles)')
    .requiredOption('--hours <hours>', 'hours of study a week')
    .option('--target-date <day>', 'the day you want to be ready to apply, YYYY-MM-DD')
    .option('--name <name>', 'your name, for the printed roadmap')
    .addHelpText('after', '\nExample:\n  ascent init --from data-analyst --hours 6 --target-date 2028-06-30')
    .action((options: Options, command: Command) =>
      atDesk(command.optsWithGlobals(), async ({ planner, today }) => {
        const { weekFrom } = await import('../week.ts');
        const week = weekFrom(options.hours);
        const target = options.targetDate ?? null;
        await planner.operations.planner.begin({
          from: options.from,
          week,
          target,
          name: options.name ?? '',
        });
        const { outlook } = await import('../outlook.ts');
        const told = outlook(planner.ports.store.current().plan, today);
        if (command.optsWithGlobals()['json']) return printJson({ from: options.from, ...told });
        console.log(`Your roadmap is made: ${told.tasks} tasks, ${told.hoursLeft} h.`);
        console.log(
          `Ready to apply: planned ${told.readyEnd}, half chance by ${told.ready?.p50}, 80 % by ${told.ready?.p80}.`,
        );
        console.log(
          `Full profile:   planned ${told.end}, half chance by ${told.full?.p50}, 80 % by ${told.full?.p80}.`,
        );
        console.log('Next: ascent next');
      }),
    );
}
