import { type FilesRead, readFiles } from '../../../src/adapters/imports/read-files.ts';

/** What the importers read in files of these names and texts, on a machine in Berlin on 21 November 2026. */
export function readTexts(
  files: Record<string, string>,
  choices: Record<string, string> = {},
  format: string | null = null,
): FilesRead {
  return readFiles({
    files: Object.entries(files).map(([name, text]) => ({ name, bytes: new TextEncoder().encode(text) })),
    format,
    choices,
    zone: 'Europe/Berlin',
    now: '2026-11-21T12:00:00Z',
  });
}

/** Sessions in a line each: `2026-11-02T08:00:00Z 90 Study › Maths`. */
export const inLines = ({ reading }: FilesRead): string[] =>
  reading.sessions.map((one) => `${one.start} ${one.minutes} ${one.group}`);

/** The ids of what is asked and not answered. */
export const open = ({ reading }: FilesRead): string[] =>
  reading.choices.filter((choice) => choice.chosen === null).map((choice) => choice.id);
