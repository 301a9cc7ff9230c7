import type { Command } from 'commander';
import type { KeptFile } from '../../domain/roadmap-schema.ts';
import { printJson } from '../print.ts';
import { atStartedDesk, type Desk } from '../run.ts';

interface Options {
  title?: string;
  url?: string;
  file?: string;
}

/** Reads a file and has it kept. Throws `not-found` and `invalid`. */
async function keepFile({ planner }: Desk, path: string): Promise<KeptFile | null> {
  const { createHash } = await import('node:crypto');
  const { givenFile } = await import('../given-file.ts');
  const { refuseTooLarge, sendFile } = await import('../../contract/file-pieces.ts');
  const { name, size, bytes: read } = await givenFile(path);
  refuseTooLarge(size);
  const bytes = await read(0, size);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return sendFile(planner.operations, { name, sha256, bytes });
}

/** `ascent add evidence ID`: a link or a file that shows what was done, for a milestone or a project. */
export function addEvidenceCommand(add: Command): void {
  add
    .command('evidence')
    .description(
      'what shows that a milestone or project is done: a link, or a file that is kept with the data',
    )
    .argument('<id>', 'the milestone or project')
    .option('--title <title>', 'what it shows; without it the file’s name or the link')
    .option('--url <url>', 'a link')
    .option('--file <path>', 'a file of at most 50 MB')
    .action((id: string, options: Options, command: Command) =>
      atStartedDesk(command.optsWithGlobals(), async (desk) => {
        const { milestones, projects } = desk.planner.operations;
        const { milestoneById } = await import('../../domain/milestones.ts');
        const owner = desk.plan.projects[id] ?? milestoneById(desk.plan, id);
        const file = options.file === undefined ? null : await keepFile(desk, options.file);
        const title = options.title ?? file?.name ?? options.url ?? '';
        const wish = { id: owner.id, title, url: options.url ?? null, file };
        const saved = await (desk.plan.projects[id] ? projects : milestones).addEvidence(wish);
        if (command.optsWithGlobals()['json']) return printJson({ id: saved.id });
        console.log(`Added: ${saved.id}.`);
      }),
    );
}
