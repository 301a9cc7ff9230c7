/** A text of bytes, and the encoding that they show; null where only the person can tell. */
export interface Decoded {
  text: string;
  encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | null;
}

/** Encodings that a file without a mark can be in when it isn't UTF-8, as TextDecoder calls them. */
export const OLD_ENCODINGS = ['windows-1252', 'windows-1251', 'shift_jis', 'gbk'] as const;

const markOf = (bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
};

/**
 * Text by its byte order mark, else as strict UTF-8; what is neither is in an old encoding, which nothing in the bytes
 * tells: it is read in the `chosen` one, or with marks in place of what can't be read.
 */
export function decode(bytes: Uint8Array, chosen?: string): Decoded {
  const mark = markOf(bytes);
  if (mark) return { text: new TextDecoder(mark).decode(bytes), encoding: mark };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    const known = OLD_ENCODINGS.find((one) => one === chosen);
    return { text: new TextDecoder(known ?? 'utf-8').decode(bytes), encoding: null };
  }
}
