import { colouredCode } from './code-colours.ts';
import { formulaRules } from './formula-rules.ts';
import { formulaMarkup } from './formula.ts';
import { markdownReader } from './markdown.ts';

const markdown = markdownReader().use(formulaRules);
const { escapeHtml } = markdown.utils;

markdown.renderer.rules['formula'] = (tokens, index) => {
  const { content = '', block = false, meta } = tokens[index] ?? {};
  const { before = '', after = '' } = (meta ?? {}) as { before?: string; after?: string };
  const math = formulaMarkup(content, block);
  const shown = math ?? `<code>${escapeHtml(block ? `$$${content}$$` : `$${content}$`)}</code>`;
  if (block) return math === null ? shown : `<span class="wide formula">${math}</span>`;
  return before || after
    ? `<span class="glued">${escapeHtml(before)}${shown}${escapeHtml(after)}</span>`
    : shown;
};
markdown.renderer.rules.fence = (tokens, index) => {
  const { content = '', info = '' } = tokens[index] ?? {};
  const coloured = colouredCode(content, info.trim().split(/\s/)[0] ?? '');
  return coloured
    ? `<pre class="wide" data-language="${escapeHtml(coloured.name)}"><code>${coloured.html}</code></pre>`
    : `<pre class="wide"><code>${escapeHtml(content)}</code></pre>`;
};
markdown.renderer.rules.code_block = markdown.renderer.rules.fence;
markdown.renderer.rules['table_open'] = () => '<div class="wide"><table>';
markdown.renderer.rules['table_close'] = () => '</table></div>';

/** The parts of a text as the reader sees them, formulas as tokens of their own. */
export const richTokens = (text: string) => markdown.parse(text, {});

/** Markdown with formulas and code as HTML, which has yet to be made safe. */
export const richMarkup = (text: string): string => markdown.render(text);
