import { isPdf } from './pdf-files.ts';

/** Whether bytes begin as a JSON object does. */
export const isJson = (bytes: Uint8Array): boolean =>
  /^\s*\{/.test(Buffer.from(bytes.subarray(0, 64)).toString('latin1'));

const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;

/**
 * Whether a file means to be a whole plan: every PDF, whatever is packed as backups are, and JSON that says so. A quotation
 * of that word inside a text has a backslash before its last quote.
 */
export const isWholePlan = (bytes: Uint8Array): boolean =>
  isPdf(bytes) ||
  isGzip(bytes) ||
  (isJson(bytes) && Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes('"ascent-export"'));
