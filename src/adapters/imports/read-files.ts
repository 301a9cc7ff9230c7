import { Failure } from '../../domain/failure.ts';
import { localDay } from '../../domain/day.ts';
import { type Reading, emptyReading } from '../../domain/reading.ts';
import { admit } from './admit.ts';
import { filesOf, isArchive } from './archive.ts';
import { choose } from './choices.ts';
import { OLD_ENCODINGS, decode } from './decode.ts';
import type { Format, ImportFile, ReadingContext } from './format.ts';
import { FORMATS } from './formats.ts';

/** Files to be read, with what was said about them so far. */
export interface ReadRequest {
  files: { name: string; bytes: Uint8Array }[];
  /** The format that the person picked; null leaves it to what the files show. */
  format: string | null;
  choices: Record<string, string>;
  zone: string;
  now: string;
}

export interface NamedFormat {
  id: string;
  title: string;
}
export interface FilesRead {
  /** Null when nothing that Ascent knows reads these files. */
  format: NamedFormat | null;
  /** All formats that could be meant, the surest first. */
  formats: NamedFormat[];
  reading: Reading;
}

/** Below this a format is offered but never taken by itself. */
const SURE = 0.5;

/**
 * Recognises and reads files. Archives are opened; texts in an old encoding are asked about. Throws `invalid` for an
 * archive that can't be unpacked, and for files that the picked format can't read.
 */
export function readFiles(request: ReadRequest, formats: readonly Format[] = FORMATS): FilesRead {
  const context: ReadingContext = {
    choices: request.choices,
    zone: request.zone,
    now: request.now,
    today: localDay(request.now, request.zone),
  };
  const decoded = request.files
    .flatMap((file) => (isArchive(file.bytes) ? filesOf(file.bytes) : [file]))
    .map((file) => ({ ...file, ...decode(file.bytes, request.choices['encoding']) }));
  const files: ImportFile[] = decoded.map(({ name, bytes, text }) => ({ name, bytes, text }));
  const fits = formats
    .map((format) => ({ format, sureness: format.recognise(files) }))
    .filter(({ sureness }) => sureness > 0)
    .toSorted((a, b) => b.sureness - a.sureness);
  const picked = request.format
    ? formats.find(({ id }) => id === request.format)
    : (fits[0]?.sureness ?? 0) >= SURE
      ? fits[0]?.format
      : undefined;
  if (request.format && !picked) throw new Failure('not-found', { kind: 'format', id: request.format });
  const named = fits.map(({ format: { id, title } }) => ({ id, title }));
  if (!picked) return { format: null, formats: named, reading: emptyReading() };
  const reading = picked.read(files, context);
  const isOld = decoded.some(({ encoding, bytes }) => encoding === null && !bytes.includes(0));
  if (isOld) reading.choices.unshift(encodingChoice(context));
  return { format: { id: picked.id, title: picked.title }, formats: named, reading: admit(reading, context) };
}

const encodingChoice = (context: ReadingContext) =>
  choose(context, {
    id: 'encoding',
    title: 'Encoding of the text',
    why: 'The file is not in UTF-8, and nothing in it tells which older encoding it is in.',
    options: OLD_ENCODINGS.map((value) => ({ value, title: value })),
  });
