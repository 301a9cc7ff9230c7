import { describe, expect, it } from 'vitest';
import { COMMAND_WORDS } from '../../src/cli/command-words.ts';
import { program } from '../../src/cli/program.ts';
import { commandOf } from '../../src/main/command.ts';

describe('a command that the app is started with', () => {
  it('is every one of the command line, and help', () => {
    const commands = program.commands.flatMap((one) => [one.name(), ...one.aliases()]);
    const help = ['help', '--help', '-h', '--version', '-V'];
    expect([...COMMAND_WORDS].sort()).toEqual([...commands, ...help].sort());
  });

  it('is told by the first argument alone', () => {
    expect(commandOf(['/opt/Ascent/ascent', 'status', '--json'], false)).toEqual(['status', '--json']);
    expect(commandOf(['electron', '.', 'log', '2h pytorch'], true)).toEqual(['log', '2h pytorch']);
    for (const words of [
      [],
      ['ascent'],
      ['ascent', '/home/noor/status'],
      ['ascent', 'status.json'],
      ['ascent', '--flag', 'status'],
      ['ascent', 'ascent://status'],
      ['ascent', 'constructor'],
      ['ascent', ''],
    ])
      expect(commandOf(words, false)).toBeNull();
  });
});
