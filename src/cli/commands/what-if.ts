import type { Command } from 'commander';
import { hours, printJson, printTable } from '../print.ts';
import { atStartedDesk } from '../run.ts';
import type { WhatIfUse } from '../what-if-use.ts';

/** `ascent whatif`: what another number of hours, other days, other content would come to; kept only with --apply. */
export function whatIfCommand(program: Command): void {
  program
    .command('whatif')
    .description('what would change the end, and what a day would take; nothing is kept without --apply')
    .option('--hours <hours>', 'hours of study a week')
    .option('--start <day>', 'the first day of study')
    .option('--off <days...>', 'days off, such as 2027-07-01..2027-07-14')
    .option('--add <ids...>', 'skills, courses, certifications or projects to add')
    .option('--drop <ids...>', 'the same, to leave out')
    .option('--route <role>', 'over a stepping-stone role, or “direct”')
    .option('--job-hours <hours>', 'hours a week of that job that count as study (0 unless said)')
    .option('--target <day>', 'another day for the main goal')
    .option('--by <day>', 'the other way round: the hours a week that a day needs')
    .option('--confidence <percent>', 'how sure to be of that day (80 unless said)')
    .option('--full', 'by that day the full profile, not only ready to apply')
    .option('--routes', 'the ways over stepping-stone roles side by side')
    .option('--apply', 'keep it (one undo takes it back)')
    .addHelpText(
      'after',
      '\nExamples:\n  ascent whatif --hours 10\n  ascent whatif --by 2028-06-30 --confidence 80\n  ascent whatif --drop computer-vision --apply',
    )
    .action((options: WhatIfUse, command: Command) =>
      atStartedDesk(command.optsWithGlobals(), async (desk) => {
        const { checkUse } = await import('../what-if-use.ts');
        checkUse(options);
        const json = Boolean(command.optsWithGlobals()['json']);
        if (options.routes) return (await import('../what-if-answers.ts')).tellRoutes(desk, options, json);
        if (options.by !== undefined)
          return (await import('../what-if-answers.ts')).tellHoursNeeded(desk, options, json);
        const { idleOf, whatIfFrom } = await import('../what-if.ts');
        const { whatIfOutlook } = await import('../../domain/what-if-outlook.ts');
        const wish = whatIfFrom(options, desk.catalog, desk.plan);
        const idle = idleOf(options, desk.catalog, desk.plan);
        const now = whatIfOutlook(desk.catalog, desk.plan, {}, desk.today);
        const then = whatIfOutlook(desk.catalog, desk.plan, wish, desk.today);
        const { seq } = desk.planner.ports.store.current();
        const applied = options.apply
          ? (await desk.planner.operations.roadmap.adjust(wish)).seq !== seq
          : false;
        if (json) return printJson({ now, then, applied, unchanged: idle });
        const row = (name: string, band: typeof now.ready): string[] => [
          name,
          band?.p10 ?? '–',
          band?.p50 ?? '–',
          band?.p80 ?? '–',
          band?.p90 ?? '–',
        ];
        printTable([
          ['', 'P10', 'P50', 'P80', 'P90'],
          row('Ready to apply now', now.ready),
          row('Ready to apply then', then.ready),
          row('Full profile now', now.full),
          row('Full profile then', then.full),
        ]);
        console.log(
          `${hours(now.minutesPerWeek)} → ${hours(then.minutesPerWeek)} a week, ${hours(now.left)} → ${hours(then.left)} of work left.`,
        );
        if (then.chance !== null) {
          const { MAIN_GOAL } = await import('../../domain/beginning.ts');
          const before = desk.plan.goals[MAIN_GOAL]?.target ?? null;
          const days = [before, wish.target ?? before].filter(
            (day, at, all) => day && all.indexOf(day) === at,
          );
          const chances = [now.chance, then.chance].filter((chance) => chance !== null);
          console.log(
            `Ready to apply by ${days.join(' → ')}: chance ${chances.map((one) => `${Math.round(one * 100)} %`).join(' → ')}.`,
          );
        }
        if (then.changes.length > 0) console.log(`${then.changes.length} changes on the roadmap.`);
        for (const { id, why } of idle) console.log(`${id}: ${why}, so nothing changes.`);
        if (applied) console.log('Kept. “ascent undo” takes it back.');
        else
          console.log(
            options.apply
              ? 'Nothing changed: there was nothing to keep.'
              : 'Nothing was kept: add --apply to keep it.',
          );
      }),
    );
}
