import type { Command } from 'commander';
import type { Backup, BackupComparison } from '../../contract/answers.ts';
import type { Counts } from '../../domain/counts.ts';
import { counted } from '../../domain/counted.ts';
import { failedBackup } from '../backup-words.ts';
import { hours, printJson, printTable } from '../print.ts';
import { atDesk } from '../run.ts';

/** `ascent backup`: makes one, lists them, holds one against now. */
export function backupCommand(program: Command): void {
  const backup = program
    .command('backup')
    .description('keep a copy of everything in the backups folder')
    .action((_options: object, command: Command) =>
      atDesk(command.optsWithGlobals(), async ({ planner }) => {
        const made = await planner.operations.backups.make({});
        const { folders } = await planner.operations.backups.list({});
        const problems = folders.filter((folder) => folder.problem !== null);
        if (command.optsWithGlobals()['json']) return printJson({ backup: made, problems });
        console.log(made ? `Kept as ${made.id} (${sizeOf(made)}).` : 'There is nothing to keep yet.');
        for (const { path, problem } of problems) failedBackup(path, problem ?? '');
      }),
    );
  backup
    .command('list')
    .description('the backups there are, newest first')
    .action((_options: object, command: Command) =>
      atDesk(command.optsWithGlobals(), async ({ planner }) => {
        const list = await planner.operations.backups.list({});
        if (command.optsWithGlobals()['json']) return printJson(list);
        printTable(
          list.backups.map((one) =>
            one.problem === null
              ? [
                  one.id,
                  one.reason,
                  sizeOf(one),
                  counted(one.counts.sessions, 'session'),
                  hours(one.counts.minutes),
                ]
              : [one.id, 'can’t be read', sizeOf(one), one.problem],
          ),
        );
        for (const { path, problem } of list.folders) if (problem) failedBackup(path, problem);
      }),
    );
  backup
    .command('compare <backup>')
    .description('what differs between a backup (its id, or a file: a backup, an export, a PDF) and now')
    .action((asked: string, _options: object, command: Command) =>
      atDesk(command.optsWithGlobals(), async ({ planner }) => {
        const id = (await planner.lendBackup(asked)) ?? asked;
        const comparison = await planner.operations.backups.compare({ id });
        if (command.optsWithGlobals()['json']) return printJson(comparison);
        printComparison(comparison);
      }),
    );
}

const sizeOf = ({ bytes }: Backup): string => `${Math.max(1, Math.round(bytes / 1024))} KiB`;

const WORDS = { 'only-then': 'only then', 'only-now': 'only now', different: 'different' };
const KINDS = [
  'goals',
  'milestones',
  'tasks',
  'courses',
  'certifications',
  'projects',
  'sessions',
] as const satisfies (keyof Counts)[];

/** Counts then and now, and what differs. */
export function printComparison({ backup, now, differences, more }: BackupComparison): void {
  printTable([
    ['', 'then', 'now'],
    ...KINDS.map((kind) => [kind, String(backup.counts[kind]), String(now[kind])]),
    ['hours', hours(backup.counts.minutes), hours(now.minutes)],
  ]);
  if (differences.length === 0) console.log('Nothing differs.');
  for (const { kind, title, what } of differences) {
    console.log(`  ${WORDS[what]}: ${kind}${title === '' ? '' : ` “${title}”`}`);
  }
  if (more > 0) console.log(`  and ${more} more`);
}
