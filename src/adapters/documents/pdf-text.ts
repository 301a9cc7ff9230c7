import type { Coverage } from './pdf-coverage.ts';

/** Plain data as it goes to the template. */
export type Plain = null | boolean | number | string | Plain[] | { [key: string]: Plain };

const plainAscii = /^[\x20-\x7e]*$/;
/** What stands for a character that no font of the document has. */
export const missing = '\u25a1';

/** Line breaks, tabs and other controls become a blank: names are printed on one line. */
const blanks = /[\p{Cc}\u2028\u2029]+/gu;
/** Marks that turn the direction of what follows, byte-order marks and noncharacters are left out. */
const unwanted =
  /[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c\ufeff\ufff9-\uffff\p{Noncharacter_Code_Point}]/gu;
/** Invisible characters that shaping needs; fonts needn't have a glyph for them. */
const invisible = /\u00ad|\u034f|\u200b|\u200c|\u200d|\u2060|[\ufe00-\ufe0f]|[\u{e0020}-\u{e007f}]/u;
const privateUse = /\p{Co}/u;

/** A string as it can be printed: well-formed, composed, on one line. */
export function tidyText(text: string): string {
  if (plainAscii.test(text)) return text;
  return text
    .toWellFormed()
    .replace(/\ufffd/gu, missing)
    .replace(blanks, ' ')
    .replace(unwanted, '')
    .normalize('NFC');
}

/** The address when it is one that a reader may safely follow, in ASCII; else nothing. */
export function safeAddress(text: string): string | null {
  const url = URL.parse(text);
  if (!url || !['http:', 'https:', 'mailto:'].includes(url.protocol)) return null;
  if (url.username !== '' || url.password !== '' || url.href.length > 2000) return null;
  return url.href;
}

/** Copies data with every string changed; addresses are checked, undefined is left out. */
export function mapStrings(value: unknown, change: (text: string) => string, key = ''): Plain {
  if (typeof value === 'string') return /url$/i.test(key) ? safeAddress(value) : change(value);
  if (typeof value === 'number') return Number.isFinite(value) ? value : 0;
  if (typeof value === 'boolean') return value;
  if (Array.isArray(value)) return value.map((item: unknown) => mapStrings(item, change));
  if (typeof value !== 'object' || value === null) return null;
  const copy: { [key: string]: Plain } = {};
  for (const [name, item] of Object.entries(value)) {
    if (item !== undefined) copy[name] = mapStrings(item, change, name);
  }
  return copy;
}

/** Collects the characters that a font hasn't. */
export function strangers(text: string, covers: Coverage, into: Set<string>): void {
  if (plainAscii.test(text)) return;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code > 0x7e && !covers(code) && !invisible.test(character)) into.add(character);
    // Fonts keep ornaments of their own in the private use area; there they would print as anything.
    else if (privateUse.test(character)) into.add(character);
  }
}

/** Puts each of these characters' stand-ins in their place. */
export function replaced(text: string, standIns: ReadonlyMap<string, string>): string {
  if (plainAscii.test(text)) return text;
  let result = '';
  for (const character of text) result += standIns.get(character) ?? character;
  return result;
}
