import { Argument, type Command } from 'commander';
import type { Shell } from '../completion.ts';

const SHELLS: readonly Shell[] = ['bash', 'zsh', 'fish'];

/** `ascent completion SHELL`: a script by which the shell completes what is typed. */
export function completionCommand(program: Command): void {
  program
    .command('completion')
    .description('prints a script by which bash, zsh or fish completes commands and options')
    .addArgument(new Argument('<shell>').choices(SHELLS))
    .addHelpText(
      'after',
      '\nExamples:\n  source <(ascent completion bash)\n  source <(ascent completion zsh)\n  ascent completion fish | source',
    )
    .action(async (shell: Shell) => {
      const { completionFor } = await import('../completion.ts');
      process.stdout.write(completionFor(shell, program));
    });
}
