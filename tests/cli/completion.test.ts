import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { completionFor } from '../../src/cli/completion.ts';
import { program } from '../../src/cli/program.ts';

const here = (shell: string): boolean => spawnSync(shell, ['--version']).status === 0;

/** What bash offers for a line whose last word is being typed. */
function offered(...line: string[]): string[] {
  const script = `${completionFor('bash', program)}
COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _ascent; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const { stdout } = spawnSync('bash', ['-c', script, 'bash', 'ascent', ...line], { encoding: 'utf8' });
  return stdout.split('\n').filter((word) => word !== '');
}

describe.skipIf(!here('bash'))('completion in bash (where there is one)', () => {
  it('knows commands, what may follow them, and options', () => {
    expect(offered('fore')).toEqual(['forecast']);
    expect(offered('list', 'mil')).toEqual(['milestones']);
    expect(offered('backup', 'com')).toEqual(['compare']);
    expect(offered('backup', 'compare', '--js')).toEqual(['--json']);
    expect(offered('--data-dir', 'log', 'status', '--js')).toEqual(['--json']);
    expect(offered('--data-dir', 'log', 'fore')).toEqual(['forecast']);
    expect(offered('log', '--y')).toEqual(['--yes']);
    expect(offered('nothing-like-it')).toEqual([]);
  });
});

it('names every command for every shell', () => {
  const names = program.commands.map((command) => command.name());
  expect(names).toContain('hours');
  for (const shell of ['bash', 'zsh', 'fish'] as const) {
    const script = completionFor(shell, program);
    expect(names.filter((name) => !script.includes(name))).toEqual([]);
  }
});
