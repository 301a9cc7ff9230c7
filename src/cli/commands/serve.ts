import type { Command } from 'commander';
import { tell } from '../run.ts';

/** `ascent serve`: the planner in a browser on this machine. */
export function serveCommand(program: Command): void {
  program
    .command('serve')
    .description('serve the planner to a browser on this machine only')
    .option('--port <port>', 'port; the system chooses one otherwise')
    .option('--open', 'open a window of an installed browser')
    .action(async (options: { port?: string; open?: boolean }, command: Command) => {
      try {
        const [{ serve }, { portFrom }] = await Promise.all([
          import('../../web/web.ts'),
          import('../port.ts'),
        ]);
        const folder = command.optsWithGlobals()['dataDir'] as string | undefined;
        await serve({ folder, port: portFrom(options.port), open: options.open ?? false });
      } catch (error) {
        await tell(error);
      }
    });
}
