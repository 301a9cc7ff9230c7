import type { Command } from 'commander';
import { atStartedDesk } from '../run.ts';
import { printJson, printTable } from '../print.ts';

/** `ascent forecast`: when it will really end, as a distribution. */
export function forecastCommand(program: Command): void {
  program
    .command('forecast')
    .description('when it will really end: P10, P50, P80, P90')
    .action((_options: object, command: Command) =>
      atStartedDesk(command.optsWithGlobals(), async ({ plan, today }) => {
        const [{ makePlan }, { makeForecast }, { goalMilestones }] = await Promise.all([
          import('../../domain/plan.ts'),
          import('../../domain/forecast.ts'),
          import('../../domain/goals.ts'),
        ]);
        const made = makePlan(plan, today);
        const forecast = makeForecast(plan, made, today);
        const none = { p10: null, p50: null, p80: null, p90: null };
        const goals = Object.values(plan.goals).map((goal) => ({
          id: goal.id,
          title: goal.title,
          target: goal.target,
          chance: goal.target && forecast ? forecast.chance(goalMilestones(goal, plan), goal.target) : null,
        }));
        const rests = {
          weeks: forecast?.weeks ?? 0,
          finishedTasks: forecast?.finished ?? 0,
          moreHourDays: forecast?.moreHour ?? null,
        };
        if (command.optsWithGlobals()['json']) {
          return printJson({
            ...(forecast?.full ?? none),
            planEnd: made.end,
            ready: forecast?.ready ?? none,
            readyPlanEnd: made.readyEnd,
            goals,
            ...rests,
          });
        }
        if (!forecast) return console.log('There is no forecast: no hours a week are given.');
        const row = (name: string, band: typeof forecast.full): string[] => [
          name,
          band.p10,
          band.p50,
          band.p80,
          band.p90,
        ];
        printTable([
          ['', 'P10', 'P50', 'P80', 'P90'],
          row('Ready to apply', forecast.ready),
          row('Full profile', forecast.full),
        ]);
        for (const goal of goals)
          if (goal.chance !== null)
            console.log(`${goal.title} by ${goal.target}: ${Math.round(goal.chance * 100)} %`);
        console.log(
          `Rests on ${rests.weeks} complete weeks and ${rests.finishedTasks} finished tasks. One more hour a week: ${forecast.moreHour} days.`,
        );
      }),
    );
}
