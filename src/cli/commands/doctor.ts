import type { Command } from 'commander';
import { tell } from '../run.ts';
import { printJson } from '../print.ts';

/** `ascent doctor`: what the data folder holds and whether it can be read; changes nothing. */
export function doctorCommand(program: Command): void {
  program
    .command('doctor')
    .description('check the data folder without changing a byte')
    .action(async (_options: object, command: Command) => {
      try {
        const { examineData } = await import('../../adapters/open-planner.ts');
        const report = await examineData(command.optsWithGlobals()['dataDir'] as string | undefined);
        if (!report.ok) process.exitCode = 1;
        if (command.optsWithGlobals()['json']) return printJson(report);
        console.log(
          `${report.folder}: ${report.ok ? 'everything can be read' : 'something can not be read'}`,
        );
        for (const one of report.documents)
          console.log(`  ${one.ok ? 'ok ' : 'BAD'}  ${one.file}${one.problem ? `: ${one.problem}` : ''}`);
        console.log(
          `  ${report.journal.problem ? 'BAD' : 'ok '}  journal: ${report.journal.lines} lines${report.journal.problem ? `: ${report.journal.problem}` : ''}`,
        );
        console.log(`  ${report.sessions} sessions in ${report.months} months`);
      } catch (error) {
        await tell(error);
      }
    });
}
