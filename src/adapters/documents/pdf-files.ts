import { inflateSync } from 'node:zlib';

/** Bytes of one file inside a document that are unpacked at most. */
export const MOST_UNPACKED = 256 * 1024 * 1024;

/** A file inside a PDF: its bytes, or why they can't be had. */
export type PdfFile = { bytes: Buffer } | { problem: 'too-large' | 'damaged' };

/** How far before its bytes a stream's dictionary may begin. */
const HEAD = 4096;

/** Whether bytes begin like a PDF; a few others may stand before its mark. */
export const isPdf = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024)).includes('%PDF-');

/**
 * The files inside a PDF. Whoever wrote the PDF, a stream stands in it as `<<…>> stream`, also where everything else is
 * packed, so no more of the format has to be understood; each is unpacked up to a limit, which a reader of whole
 * documents doesn't offer.
 */
export function filesInPdf(pdf: Uint8Array): PdfFile[] {
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.length);
  const found: PdfFile[] = [];
  for (let at = bytes.indexOf('/EmbeddedFile'); at >= 0; at = bytes.indexOf('/EmbeddedFile', at + 1)) {
    // `/EmbeddedFiles` is the list of their names.
    if (bytes[at + 13] === 0x73) continue;
    const start = bytes.indexOf('stream', at);
    const object = bytes.lastIndexOf(' obj', at);
    if (start < 0 || object < 0 || start - object > HEAD) continue;
    const head = bytes.toString('latin1', object, start);
    if (head.includes('endobj')) continue;
    found.push(unpacked(head, bytes, afterLineEnd(bytes, start + 6)));
  }
  return found;
}

/** The keyword is followed by a line feed, or by both characters of a line's end. */
function afterLineEnd(bytes: Buffer, at: number): number {
  const next = bytes[at] === 0x0d ? at + 1 : at;
  return bytes[next] === 0x0a ? next + 1 : next;
}

function unpacked(head: string, bytes: Buffer, from: number): PdfFile {
  // A length may also stand elsewhere, as a number of an object; then the keyword after the bytes tells it.
  const [, length, other] = /\/Length\s+(\d+)(\s+\d+\s+R)?/.exec(head) ?? [];
  const end = length === undefined || other !== undefined ? -1 : from + Number(length);
  const to = end >= 0 && end <= bytes.length ? end : bytes.indexOf('endstream', from);
  if (to < 0) return { problem: 'damaged' };
  const raw = bytes.subarray(from, to);
  if (!/\/Filter\b/.test(head)) return { bytes: raw };
  // Other filters, or several upon each other, are of no writer of plans.
  if (!/\/Filter\s*\[?\s*\/FlateDecode\s*(?:\]|\/(?!\w*Decode)|>>|$)/.test(head))
    return { problem: 'damaged' };
  try {
    return { bytes: inflateSync(raw, { maxOutputLength: MOST_UNPACKED }) };
  } catch (error) {
    const tooLarge = (error as { code?: unknown }).code === 'ERR_BUFFER_TOO_LARGE';
    return { problem: tooLarge ? 'too-large' : 'damaged' };
  }
}
