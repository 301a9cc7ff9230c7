import highlight from 'highlight.js/lib/core';
import bash from 'highlight.js/lib/languages/bash';
import javascript from 'highlight.js/lib/languages/javascript';
import python from 'highlight.js/lib/languages/python';
import sql from 'highlight.js/lib/languages/sql';

highlight.registerLanguage('bash', bash);
highlight.registerLanguage('javascript', javascript);
highlight.registerLanguage('python', python);
highlight.registerLanguage('sql', sql);

/** Longer code is shown in one colour. */
const LONGEST = 20_000;

/** Code as HTML with its words in classes, and the language's name; null for a language that is not known here. */
export function colouredCode(code: string, language: string): { html: string; name: string } | null {
  const known = highlight.getLanguage(language);
  if (!known?.name || code.length > LONGEST) return null;
  return { html: highlight.highlight(code, { language, ignoreIllegals: true }).value, name: known.name };
}
