import type { Command } from 'commander';
import { whenEnded } from '../../adapters/ended.ts';
import type { ImportPreview, Imported } from '../../contract/import-answers.ts';
import { counted } from '../../domain/counted.ts';
import { Failure } from '../../domain/failure.ts';
import { printPreview } from '../import-words.ts';
import { givenFile } from '../given-file.ts';
import { unaskedAnswers } from '../import-answers.ts';
import { groupMappings, pairs } from '../import-mappings.ts';
import { hours, printJson } from '../print.ts';
import { type Desk, atDesk } from '../run.ts';

interface Options {
  format?: string;
  choose: string[];
  map: string[];
  leaveOut: string[];
  yes?: boolean;
  apply?: boolean;
}

const collect = (value: string, before: string[]): string[] => [...before, value];

/** `ascent import FILE…`: shows what would come in, and takes it over with `--apply`: all of it, or nothing. */
export function importCommand(program: Command): void {
  program
    .command('import <file...>')
    .description('take in what another tool has written; only with --apply')
    .option('--format <format>', 'read it as this format')
    .option(
      '--choose <name=value>',
      'answer what the file leaves open, such as zone=Europe/Berlin',
      collect,
      [],
    )
    .option(
      '--map <group=subject>',
      'what a group’s time is logged on (an id or words; - is study in general)',
      collect,
      [],
    )
    .option('--leave-out <group>', 'take nothing of a group', collect, [])
    .option('--yes', 'days of more than 16 hours are right')
    .option('--apply', 'take it over; one undo takes that back')
    .addHelpText(
      'after',
      '\nExamples:\n  ascent import toggl.csv\n  ascent import toggl.csv --choose zone=Europe/Berlin --map "Study=statistics" --apply',
    )
    .action((files: string[], options: Options, command: Command) =>
      atDesk(command.optsWithGlobals(), (desk) =>
        unlessEnded(desk, (id) => take(desk, id, files, options, command)),
      ),
    );
}

async function take(
  desk: Desk,
  id: string,
  files: string[],
  options: Options,
  command: Command,
): Promise<void> {
  const isJson = command.optsWithGlobals()['json'] === true;
  const answers = pairs(options.choose);
  const preview = await previewOf(desk, id, files, options.format ?? null, answers);
  if (preview.backup)
    throw new Failure('invalid', {
      field: 'file',
      reason:
        'is a whole plan: “ascent restore FILE” compares it with yours, with --apply it takes its place',
    });
  const unasked = unaskedAnswers(answers, preview);
  if (unasked.length > 0) console.error(`Not asked by this file, and passed over: ${unasked.join(', ')}`);
  if (!preview.format) process.exitCode = 1;
  const ready = preview.format !== null && preview.choices.every((one) => one.chosen !== null);
  if (!options.apply) {
    if (isJson) return printJson({ ...preview, applied: null });
    return printPreview(preview, ready);
  }
  if (!ready) {
    if (!isJson) printPreview(preview, ready);
    if (!preview.format) return;
    throw new Failure('invalid', {
      field: 'import',
      reason: 'needs an answer to what the file leaves open',
    });
  }
  const mappings = groupMappings(desk, preview, options.map, options.leaveOut);
  const applied = await desk.planner.operations.imports.apply({
    id: preview.id,
    mappings,
    confirmed: options.yes ?? false,
  });
  if (isJson) return printJson({ ...preview, applied });
  console.log(`Imported: ${broughtWords(applied)}. “ascent undo” takes that back.`);
}

/** Gives the import up when a signal ends the program: nothing was changed then, unless it came too late. */
async function unlessEnded({ planner }: Desk, work: (id: string) => Promise<void>): Promise<void> {
  const id = planner.ports.ids.fresh();
  let ended: number | null = null;
  const over = whenEnded((code) => {
    // Whoever says it twice does not want to wait. What is half-written is cut off by the next start.
    if (ended !== null) process.exit(code);
    ended = code;
    void planner.operations.imports.drop({ id });
  });
  try {
    await work(id);
  } catch (error) {
    if (ended === null) throw error;
    console.error('ascent: Given up. Nothing was changed.');
    process.exitCode = ended;
  } finally {
    over();
  }
}

/** What came in, without what did not. */
function broughtWords({ sessions, minutes, things }: Imported): string {
  const said = [
    ...(sessions > 0 || things === 0 ? [`${counted(sessions, 'session')} (${hours(minutes)})`] : []),
    ...(things > 0 ? [counted(things, sessions > 0 ? 'other thing' : 'thing')] : []),
  ];
  return said.join(' and ');
}

async function previewOf(
  { planner }: Desk,
  id: string,
  paths: string[],
  format: string | null,
  choices: Record<string, string>,
): Promise<ImportPreview> {
  const { sendForImport } = await import('../../contract/import-pieces.ts');
  const files = await Promise.all(paths.map(givenFile));
  await sendForImport(planner.operations, id, files);
  return planner.operations.imports.read({ id, format, choices });
}
