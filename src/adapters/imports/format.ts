import type { Day, Instant } from '../../domain/day.ts';
import type { Reading } from '../../domain/reading.ts';

/** A file as it was picked or found in an archive; `text` is its bytes in the encoding that they show or that was chosen. */
export interface ImportFile {
  name: string;
  bytes: Uint8Array;
  text: string;
}

/** What a reader is told besides the files. */
export interface ReadingContext {
  /** Choices made so far, by their id. */
  choices: Readonly<Record<string, string>>;
  /** The person's own zone, to be offered where clock times come without one, never taken silently. */
  zone: string;
  today: Day;
  now: Instant;
}

/** One format of another tool. It reads by names and shapes, never by position, and guesses nothing. */
export interface Format {
  id: string;
  title: string;
  /** How surely the files are of this format, from 0 (not at all) to 1; from their names and first lines. */
  recognise(files: readonly ImportFile[]): number;
  /** Reads what it can and says why the rest is refused; throws only for files that aren't of the format. */
  read(files: readonly ImportFile[], context: ReadingContext): Reading;
}
