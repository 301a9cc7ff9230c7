/** What the store calls a damage, and the system a refusal, in words. */
const WORDS: Readonly<Record<string, string>> = {
  empty: 'The file is empty',
  'not-json': 'The file is not what Ascent wrote: it is no JSON',
  'wrong-format': 'The file is not one of Ascent’s',
  checksum: 'The file was damaged or changed: its checksum does not fit',
  header: 'The first line of the file is damaged',
  missing: 'The file is missing',
  shape: 'A record in the file is not complete',
  EACCES: 'Ascent has no access to it',
  EPERM: 'Ascent has no access to it',
  ENOENT: 'It is not there',
  ENOTDIR: 'A part of the path is no folder',
  ENOSPC: 'The disk is full',
  EROFS: 'The disk can only be read',
  EIO: 'The disk failed',
  'other-month': 'The file belongs to another month',
};

/** A reason in words; one without words of its own is told as it is. */
export function reasonWords(reason: string): string {
  const [, after, number = ''] = /^line (after )?(\d+): /.exec(reason) ?? [];
  if (number === '') return WORDS[reason] ?? reason;
  return after ? `The line after change ${number} is damaged` : `Line ${number} is damaged`;
}
