import { Command, CommanderError } from 'commander';
import packageFile from '../../package.json' with { type: 'json' };
import { addCommand } from './commands/add.ts';
import { backupCommand } from './commands/backup.ts';
import { baselineCommand } from './commands/baseline.ts';
import { completionCommand } from './commands/completion.ts';
import { doctorCommand } from './commands/doctor.ts';
import { doneCommand } from './commands/done.ts';
import { exportCommand } from './commands/export.ts';
import { forecastCommand } from './commands/forecast.ts';
import { historyCommands } from './commands/history.ts';
import { hoursCommand } from './commands/hours.ts';
import { importCommand } from './commands/import.ts';
import { initCommand } from './commands/init.ts';
import { listCommand } from './commands/list.ts';
import { logCommand } from './commands/log.ts';
import { nextCommand } from './commands/next.ts';
import { planCommand } from './commands/plan.ts';
import { restoreCommand } from './commands/restore.ts';
import { reviewsCommand } from './commands/reviews.ts';
import { searchCommand } from './commands/search.ts';
import { serveCommand } from './commands/serve.ts';
import { statusCommand } from './commands/status.ts';
import { timerCommands } from './commands/timer.ts';
import { trashCommand } from './commands/trash.ts';
import { updateCommand } from './commands/update.ts';
import { whatIfCommand } from './commands/what-if.ts';

// A reader that stops early (`ascent list tasks | head`) is no error.
function endWithReader(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
}

/** Every command with its options, asked by nobody yet. */
export const program = new Command('ascent')
  .description('Plan your way to machine-learning engineer, offline.')
  .version(packageFile.version)
  .option('--data-dir <folder>', 'the data folder (else ASCENT_DATA_DIR, else the system’s usual place)')
  .option('--json', 'answer as JSON')
  .showHelpAfterError('Run with --help for the possibilities.')
  .exitOverride()
  .configureHelp({ showGlobalOptions: true });

for (const register of [
  initCommand,
  statusCommand,
  nextCommand,
  planCommand,
  forecastCommand,
  whatIfCommand,
  baselineCommand,
  updateCommand,
  logCommand,
  timerCommands,
  hoursCommand,
  listCommand,
  addCommand,
  doneCommand,
  exportCommand,
  importCommand,
  reviewsCommand,
  searchCommand,
  historyCommands,
  trashCommand,
  backupCommand,
  restoreCommand,
  serveCommand,
  doctorCommand,
  completionCommand,
]) {
  register(program);
}

/** Runs the command that the words name; what it comes to is the process's exit code. */
export async function runProgram(words: readonly string[]): Promise<void> {
  process.stdout.on('error', endWithReader);
  try {
    await program.parseAsync(words, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    // Help and version are not errors; everything else that commander refuses is a wrong call.
    process.exitCode = error.exitCode === 0 ? 0 : 2;
  }
}
