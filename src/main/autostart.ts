import { existsSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';
import { writeWhole } from '../adapters/write-whole.ts';

/** Where a Linux desktop looks for what starts at login, after the XDG base directories. */
export function autostartFile(environment: NodeJS.ProcessEnv, home: string): string {
  const asked = environment['XDG_CONFIG_HOME'];
  // A relative one is to be passed over.
  const folder = asked && isAbsolute(asked) ? asked : join(home, '.config');
  return join(folder, 'autostart', 'ascent-planner.desktop');
}

/** A word of an Exec line: quoted, then escaped once more as the value of a key. */
const execWord = (word: string): string =>
  `"${word.replaceAll('%', '%%').replace(/["`$\\]/g, (sign) => `\\${sign}`)}"`.replaceAll('\\', '\\\\');

/** A desktop entry that runs a command. Throws when a word of it could not be written on one line. */
export function autostartEntry(command: readonly string[]): string {
  if (command.some((word) => /\p{Cc}/u.test(word)))
    throw new Error('a command to start holds a control character');
  return `[Desktop Entry]
Type=Application
Name=Ascent
Comment=Planner
Exec=${command.map(execWord).join(' ')}
Terminal=false
`;
}

/** The command that starts this app: of an AppImage the image, since its program lies in a folder that goes away. */
export function startCommand(
  program: string,
  environment: NodeJS.ProcessEnv,
  sourceFolder: string | null,
): string[] {
  if (sourceFolder !== null) return [program, sourceFolder];
  return [environment['APPIMAGE'] ?? program];
}

export const startsAtLogin = (file: string): boolean => existsSync(file);

/** Writes the entry whole, or removes it. */
export async function setAutostart(file: string, command: readonly string[] | null): Promise<void> {
  if (command === null) return rm(file, { force: true });
  await mkdir(join(file, '..'), { recursive: true });
  await writeWhole(file, Buffer.from(autostartEntry(command)));
}
