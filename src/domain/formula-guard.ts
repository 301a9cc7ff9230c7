/** What a spreadsheet may run: a sign of a formula, also a full-width one, after whatever does not show; or a first tab or line break. */
const FORMULA = /^'*(?:[\t\r\n]|[\s\p{Cc}\p{Cf}]*[=+\-@\uff1d\uff0b\uff0d\uff20])/u;
const NUMBER = /^[+-]?(?:\d+(?:[.,]\d+)*|[.,]\d+)(?:[eE][+-]?\d+)?%?$/;

const isFormula = (text: string): boolean => FORMULA.test(text) && !NUMBER.test(text);

/** Text as a cell that no spreadsheet runs: an apostrophe stands before what could be a formula; numbers stay as they are. */
export const guarded = (text: string): string => (isFormula(text) ? `'${text}` : text);

/** The inverse of {@link guarded}, for reading back what was written. */
export const unguarded = (text: string): string =>
  text.startsWith("'") && isFormula(text.slice(1)) ? text.slice(1) : text;
