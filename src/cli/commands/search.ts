import type { Command } from 'commander';
import { atDesk } from '../run.ts';
import { printJson, printTable } from '../print.ts';

/** `ascent search TEXT`: over the catalogue, the guide, the questions and one's own plan. */
export function searchCommand(program: Command): void {
  program
    .command('search')
    .description('find anything: skills, courses, questions, facts of the guide, pay, your own plan')
    .argument('<text...>', 'what to look for')
    .option('--limit <number>', 'how many hits', '50')
    .action((words: string[], options: { limit: string }, command: Command) =>
      atDesk(command.optsWithGlobals(), async ({ planner }) => {
        const { countOf } = await import('../count.ts');
        const hits = await planner.operations.catalog.search({
          text: words.join(' '),
          limit: Math.min(200, countOf(options.limit, 'limit')),
        });
        if (command.optsWithGlobals()['json']) return printJson(hits);
        if (hits.length === 0) console.log('Nothing found.');
        printTable(hits.map((hit) => [hit.kind, hit.id, hit.title, hit.source]));
      }),
    );
}
