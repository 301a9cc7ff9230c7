import { type Command, Argument } from 'commander';
import { atStartedDesk } from '../run.ts';
import { printJson } from '../print.ts';

interface Options {
  out?: string;
  paper: 'a4' | 'letter';
  lightInk?: boolean;
  hideName?: boolean;
  json?: boolean;
}

/** `ascent export pdf|json --out FILE`: written whole or not at all. */
export function exportCommand(program: Command): void {
  program
    .command('export')
    .description('write the roadmap as PDF, or everything as JSON')
    .addArgument(new Argument('<what>').choices(['pdf', 'json']))
    .requiredOption('--out <file>', 'the file to write')
    .option('--paper <size>', 'a4 or letter', 'a4')
    .option('--light-ink', 'less ink for printing')
    .option('--hide-name', 'leave your name out')
    .action((what: 'pdf' | 'json', options: Options & { out: string }, command: Command) =>
      atStartedDesk(command.optsWithGlobals(), async ({ planner }) => {
        const { writeWhole } = await import('../write-whole.ts');
        const { operations } = planner;
        if (what === 'json') {
          await writeWhole(
            options.out,
            new TextEncoder().encode(`${JSON.stringify(await operations.documents.plan({}), null, 2)}\n`),
          );
        } else {
          const { fromBase64 } = await import('../../domain/base64.ts');
          const { paper, lightInk = false, hideName = false } = options;
          const file = await operations.documents.pdf({ paper, lightInk, hideName });
          await writeWhole(options.out, fromBase64(file.base64));
        }
        if (command.optsWithGlobals()['json']) return printJson({ out: options.out });
        console.log(`Written: ${options.out}`);
      }),
    );
}
