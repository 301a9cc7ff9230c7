import { createHash } from 'node:crypto';
import { setImmediate as turn } from 'node:timers/promises';
import { sealedPart, writtenSum } from './seal.ts';

/** From so many bytes on, a line is read in turns. */
export const LARGE = 1024 * 1024;
const HASH_BYTES = 4 * LARGE;
const PARSE_BYTES = LARGE / 4;

/** As `isSealed`, with turns for others in between. */
export async function isLargeSealed(text: Uint8Array): Promise<boolean> {
  const sum = writtenSum(text);
  if (sum === null) return false;
  const body = sealedPart(text);
  const made = createHash('sha256');
  for (let from = 0; from < body.length; from += HASH_BYTES) {
    made.update(body.subarray(from, from + HASH_BYTES));
    await turn();
  }
  return made.digest('hex') === sum;
}

// Inside a string a quotation mark stands behind a backslash, so that none of these can be part of one.
const PATCHES = '"patches":[';
const INVERSE = '],"inverse":[';
const SUM = '],"sum":"';
const NEXT = '},{"op":"';

/**
 * The object of a sealed line as `printLine` writes it, its lists of patches parsed in turns. Throws a SyntaxError for
 * text that is laid out in another way.
 */
export async function readLargeLine(text: Buffer): Promise<object> {
  const patches = text.indexOf(PATCHES);
  const inverse = text.indexOf(INVERSE, patches);
  const sum = text.lastIndexOf(SUM);
  if (patches < 0 || inverse < 0 || sum < inverse) throw new SyntaxError('is laid out in another way');
  const head = JSON.parse(`${text.subarray(0, patches).toString('utf8')}"patches":[]}`) as object;
  return {
    ...head,
    patches: await readList(text.subarray(patches + PATCHES.length, inverse)),
    inverse: await readList(text.subarray(inverse + INVERSE.length, sum)),
    ...(JSON.parse(`{${text.subarray(sum + 2).toString('utf8')}`) as object),
  };
}

async function readList(text: Buffer): Promise<unknown[]> {
  const list: unknown[] = [];
  for (let from = 0; from < text.length;) {
    const next = text.indexOf(NEXT, from + PARSE_BYTES);
    const end = next < 0 ? text.length : next + 1;
    for (const one of JSON.parse(`[${text.subarray(from, end).toString('utf8')}]`) as unknown[])
      list.push(one);
    from = end + 1;
    await turn();
  }
  return list;
}
