import type { Command } from 'commander';
import { printJson } from '../print.ts';
import { atStartedDesk } from '../run.ts';

/** `ascent forecast`: when it will really end, as a distribution; stored in the ledger when that is due. */
export function forecastCommand(program: Command): void {
  program
    .command('forecast')
    .description('when it will really end: P10, P50, P80, P90, and what moved it')
    .action((_options: object, command: Command) =>
      atStartedDesk(command.optsWithGlobals(), async ({ planner, today }) => {
        const { forecastAnswer, tellForecast } = await import('../forecast-answer.ts');
        await planner.operations.forecasts.record({});
        const { plan } = planner.ports.store.current();
        const { forecast, ...answer } = forecastAnswer(plan, today);
        if (command.optsWithGlobals()['json']) return printJson(answer);
        if (!forecast) return console.log('There is no forecast: no hours a week are given.');
        tellForecast({ ...answer, forecast }, forecast, plan);
      }),
    );
}
