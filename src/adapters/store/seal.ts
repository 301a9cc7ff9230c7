import { hash } from 'node:crypto';

// Everything the store writes is one JSON object whose last member is the SHA-256 of the text before it.
const SUM = /^,"sum":"([0-9a-f]{64})"\}$/;
/** Bytes from the comma before `sum` to the closing brace. */
const SUM_LENGTH = 74;

/** The object as compact JSON with its checksum, and a newline. */
export function seal(value: object): string {
  const body = JSON.stringify(value).slice(0, -1);
  return `${body},"sum":"${hash('sha256', body)}"}\n`;
}

/** Where a line's checksum starts, counted from the line's end (newline included). */
export const SEAL_TAIL = SUM_LENGTH + 1;

/** The checksum written at the end of sealed text (newline excluded), or null. */
export function writtenSum(text: Uint8Array): string | null {
  const tail = Buffer.from(text.subarray(Math.max(0, text.length - SUM_LENGTH))).toString('latin1');
  return SUM.exec(tail)?.[1] ?? null;
}

/** What the checksum of text that ends in one was made of. */
export const sealedPart = (text: Uint8Array): Uint8Array => text.subarray(0, text.length - SUM_LENGTH);

/** True when the text (newline excluded) is exactly as it was sealed. */
export function isSealed(text: Uint8Array): boolean {
  const sum = writtenSum(text);
  return sum !== null && hash('sha256', sealedPart(text)) === sum;
}

/** A file's object, and whether its checksum holds; throws a SyntaxError when it isn't a JSON object. */
export function unseal(bytes: Uint8Array): { value: object; whole: boolean } {
  const text = bytes.at(-1) === 10 ? bytes.subarray(0, -1) : bytes;
  const value: unknown = JSON.parse(Buffer.from(text.buffer, text.byteOffset, text.length).toString('utf8'));
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new SyntaxError('not an object');
  if (isSealed(text)) return { value, whole: true };
  // An editor may have laid the same content out anew: the compact form decides.
  const { sum, ...rest } = value as { sum?: unknown };
  return { value, whole: typeof sum === 'string' && seal(rest).endsWith(`,"sum":"${sum}"}\n`) };
}
