import type { Command } from 'commander';
import type { Examination, Mending } from '../../contract/answers.ts';
import { counted } from '../../domain/counted.ts';
import { tellMending } from '../mending-words.ts';
import { printJson } from '../print.ts';
import { tell } from '../run.ts';

interface Options {
  repair?: boolean;
  acceptLoss?: boolean;
}

/** `ascent doctor`: what the data folder holds and whether it can be read; changes something only with `--repair`. */
export function doctorCommand(program: Command): void {
  program
    .command('doctor')
    .description('check the data folder without changing a byte, or mend it')
    .option('--repair', 'mend what is damaged, after keeping a copy; refuses to lose anything')
    .option('--accept-loss', 'with --repair: also when changes can’t be brought back')
    .action(async (options: Options, command: Command) => {
      const globals = command.optsWithGlobals<{ dataDir?: string; json?: boolean }>();
      try {
        const { correctData, examineData, mendData } = await import('../../adapters/open-planner.ts');
        let report = await examineData(globals.dataDir);
        let mended: Mending | null = null;
        if (options.repair && !report.ok) {
          mended = await mendData(globals.dataDir, (found) => found.complete || options.acceptLoss === true);
          if (mended || report.inconsistent.length > 0) {
            await correctData(globals.dataDir);
            report = await examineData(globals.dataDir);
          }
        }
        if (!report.ok) process.exitCode = 1;
        if (globals.json) return printJson({ ...report, mended });
        printReport(report);
        if (mended) tellMending(mended, 'Mended.');
        else if (report.mending) {
          tellMending(report.mending, 'It can be mended.');
          console.log(
            report.mending.complete
              ? 'Run “ascent doctor --repair”, or open the planner.'
              : 'Run “ascent doctor --repair --accept-loss” to go on with what is left.',
          );
        }
      } catch (error) {
        await tell(error);
      }
    });
}

function printReport(report: Examination): void {
  console.log(`${report.folder}: ${report.ok ? 'everything is in order' : 'something is damaged'}`);
  for (const one of report.documents)
    console.log(`  ${one.ok ? 'ok ' : 'BAD'}  ${one.file}${one.problem ? `: ${one.problem}` : ''}`);
  const { lines, torn, problem } = report.journal;
  const rest = torn > 0 ? `, ${torn} bytes of an append that never finished` : '';
  console.log(`  ${problem ? 'BAD' : 'ok '}  journal: ${lines} lines${rest}${problem ? `: ${problem}` : ''}`);
  if (report.problem) console.log(`  BAD  the newest state: ${report.problem}`);
  for (const words of report.inconsistent) console.log(`  BAD  ${words}`);
  for (const { title, file, state } of report.files)
    console.log(`  BAD  the file “${file.name}” of the evidence “${title}” is ${state}`);
  console.log(`  ${counted(report.sessions, 'session')} in ${counted(report.months, 'month')}`);
  if (report.cloud) {
    console.log(
      `  Note: the folder lies in one that ${report.cloud} keeps in step. That can put an old file over a newer one: choose another folder with --data-dir.`,
    );
  }
}
