const MOST_BYTES = 180;
const MOST_ENDING = 16;

/** A file's name as every system takes it: no separators, controls or turning of the reading direction, and not too long. */
export function saveName(name: string): string {
  const clean = name.replace(/[\\/:*?"<>|\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '_');
  const dot = clean.lastIndexOf('.');
  const ending = dot > 0 && clean.length - dot <= MOST_ENDING ? clean.slice(dot) : '';
  const encoder = new TextEncoder();
  let stem = '';
  let bytes = encoder.encode(ending).length;
  for (const sign of clean.slice(0, clean.length - ending.length)) {
    bytes += encoder.encode(sign).length;
    if (bytes > MOST_BYTES) break;
    stem += sign;
  }
  return `${stem}${ending}`;
}
