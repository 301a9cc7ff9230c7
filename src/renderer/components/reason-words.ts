/** What the store calls a damage, in words. */
const WORDS: Readonly<Record<string, string>> = {
  empty: 'The file is empty',
  'not-json': 'The file is not what Ascent wrote: it is no JSON',
  'wrong-format': 'The file is not one of Ascent’s',
  checksum: 'The file was damaged or changed: its checksum does not fit',
  header: 'The first line of the file is damaged',
  missing: 'The file is missing',
  shape: 'A record in the file is not complete',
  'other-month': 'The file belongs to another month',
};

/** A reason in words; one without words of its own is told as it is. */
export const reasonWords = (reason: string): string => WORDS[reason] ?? reason;
