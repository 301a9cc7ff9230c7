import { type Command, Argument, Option } from 'commander';
import type { ExportWish } from '../../contract/export-inputs.ts';
import { EXPORTS, type ExportOptions, exportWish, strayOptions } from '../export-wish.ts';
import { atStartedDesk } from '../run.ts';
import { printJson } from '../print.ts';
import { addPdfChoices } from './pdf-choices.ts';

type What = ExportWish['what'];

/** As it is typed: `lightInk` → `--light-ink`. */
const flag = (name: string): string => `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

/** Refuses what makes no sense together, before anything is read. */
function refuseOddities(
  command: Command,
  what: What,
  project: string | undefined,
  options: ExportOptions,
): void {
  if (what === 'readme' && project === undefined) command.error('error: name a project');
  if (what !== 'readme' && project !== undefined) command.error(`error: ${what} takes no project`);
  // Paper can't be read in a terminal.
  if (what === 'pdf' && options.out === undefined) command.error("error: option '--out <file>' is missing");
  const given = Object.keys(options).filter(
    (name) => name !== 'out' && command.getOptionValueSource(name) === 'cli',
  );
  const [stray] = strayOptions(what, options, given);
  if (stray !== undefined)
    command.error(`error: ${what === 'csv' ? `a table of ${options.what}` : what} takes no ${flag(stray)}`);
}

/** `ascent export WHAT [--out FILE]`: a file is written whole or not at all; text is printed without one. */
export function exportCommand(program: Command): void {
  const exporting = program
    .command('export')
    .description('write the roadmap, tables, a calendar, everything, a résumé or a README')
    .addArgument(new Argument('<what>').choices(Object.keys(EXPORTS)))
    .argument('[project]', 'the project that a README is for')
    .option('--out <file>', 'the file to write; text is printed without one, a PDF needs one')
    .addOption(
      new Option('--what <table>', 'csv: which table')
        .choices(['sessions', 'tasks', 'courses', 'certifications'])
        .default('sessions'),
    )
    .option('--columns <ids>', 'csv: which columns, parted by commas, in this order')
    .option('--filter <words>', 'csv: only what these words fit')
    .option('--area <name>', 'csv of sessions: only those of an area')
    .option('--subject <id>', 'csv of sessions: only those of a task, course or skill')
    .option('--tag <tag>', 'csv of sessions: only those with a tag')
    .option('--no-bom', 'csv: without the mark that Excel knows UTF-8 by')
    .option('--from <day>', 'csv, ics: from this day on')
    .option('--to <day>', 'csv, ics: up to this day')
    .option('--study [time]', 'ics: with the planned study, from a time of day on (18:00)')
    .option('--no-alarms', 'ics: without reminders')
    .action((what: What, project: string | undefined, options: ExportOptions, command: Command) => {
      refuseOddities(command, what, project, options);
      return atStartedDesk(command.optsWithGlobals(), async ({ planner, plan, catalog }) => {
        const { fromBase64 } = await import('../../domain/base64.ts');
        const wish = exportWish(what, project, options, plan, catalog);
        const bytes = fromBase64((await planner.operations.documents.export({ wish })).base64);
        const isJson = command.optsWithGlobals()['json'] === true;
        const { out } = options;
        if (out === undefined) {
          const text = new TextDecoder().decode(bytes);
          if (isJson && what !== 'json') return printJson({ [what]: text });
          process.stdout.write(text);
          return;
        }
        const { writeWhole } = await import('../../adapters/write-whole.ts');
        await writeWhole(out, bytes);
        if (isJson) return printJson({ out });
        console.log(`Written: ${out}`);
      });
    });
  addPdfChoices(exporting);
}
