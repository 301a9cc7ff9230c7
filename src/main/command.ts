import { COMMAND_WORDS } from '../cli/command-words.ts';

/** The words of a command that the app was started with, or null: its first argument has to be the name of one. */
export function commandOf(words: readonly string[], isDefaultApp: boolean): string[] | null {
  // From source, Electron's program is followed by the folder of the app.
  const given = words.slice(isDefaultApp ? 2 : 1);
  return given[0] !== undefined && COMMAND_WORDS.has(given[0]) ? given : null;
}
