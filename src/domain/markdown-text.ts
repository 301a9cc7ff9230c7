/** Characters that mean something in Markdown wherever they stand. */
const SPECIAL = /[\\`*_[\]<>&#|~$]/g;
/** Marks that turn the reading direction of what follows them. */
const TURNS = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const [ISOLATE, END_ISOLATE] = ['\u2068', '\u2069'];

/** Text as Markdown that reads exactly as it is, on one line: no markup, no HTML, no turned direction. */
export function plainMarkdown(text: string): string {
  const line = text.replace(TURNS, '').replace(/\s+/g, ' ').trim();
  const escaped = line.replace(SPECIAL, (sign) => `\\${sign}`);
  // What begins a list or a rule at the start of a line, and `![`, whose bracket is escaped already.
  return escaped.replace(/^(\d+)([.)])/, '$1\\$2').replace(/^[-+=]/, (sign) => `\\${sign}`);
}

/** The same inside a line of English: words that run from right to left keep to themselves. */
export const isolatedMarkdown = (text: string): string =>
  RIGHT_TO_LEFT.test(text) ? `${ISOLATE}${plainMarkdown(text)}${END_ISOLATE}` : plainMarkdown(text);

/** Markdown that a person wrote, as a quotation, which nothing in it can leave, and without HTML. */
export function quotedMarkdown(text: string): string {
  const harmless = text
    .replace(TURNS, '')
    .replace(/<((?:https?|mailto):[^\s<>]+)>/g, '$1')
    .replace(/<(?=[A-Za-z/!?])/g, '< ');
  return harmless
    .trim()
    .split(/\r\n|\r|\n/)
    .map((line) => `> ${line}`.trimEnd())
    .join('\n');
}

const coded = (sign: string): string => {
  const known = encodeURIComponent(sign);
  return known === sign ? `%${sign.charCodeAt(0).toString(16).toUpperCase()}` : known;
};

/** An address as the target of a link: nothing in it ends the link, is code, or is read as another sign. */
export const linkTarget = (url: string): string =>
  url.replace(/[\s()<>\\`]/g, coded).replace(/&(?=#?\w+;)/g, '\\&');
