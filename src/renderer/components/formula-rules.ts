import type { MarkdownIt, StateBlock, StateInline, Token } from 'markdown-it';

/** Where the formula that starts at `from` ends, or -1: the next dollar sign that no backslash stands before. */
function closing(source: string, from: number, mark: string): number {
  for (let at = from; at < source.length; at++) {
    if (source[at] === '\\') at++;
    else if (source.startsWith(mark, at)) return at;
  }
  return -1;
}

/** `$…$` and `$$…$$` within a line; a lone dollar sign, as in “$5 and $10”, stays one. */
function inline(state: StateInline, silent: boolean): boolean {
  const { src, pos } = state;
  if (src[pos] !== '$') return false;
  const mark = src.startsWith('$$', pos) ? '$$' : '$';
  const begin = pos + mark.length;
  const end = closing(src, begin, mark);
  const content = end < 0 ? '' : src.slice(begin, end);
  if (content.trim() === '') return false;
  // Amounts of money have a space before the next sign, or a digit after it.
  if (mark === '$' && (/^\s|\s$/.test(content) || /\d/.test(src[end + 1] ?? ''))) return false;
  if (!silent) {
    const token = state.push('formula', 'math', 0);
    token.content = content;
    token.block = mark === '$$';
  }
  state.pos = end + mark.length;
  return true;
}

/** A paragraph's place taken by one formula: from `$$` at the start of a line to `$$` at the end of one. */
function block(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  const line = (at: number): string =>
    state.src.slice((state.bMarks[at] ?? 0) + (state.tShift[at] ?? 0), state.eMarks[at]).trim();
  if ((state.sCount[startLine] ?? 0) - state.blkIndent >= 4 || !line(startLine).startsWith('$$'))
    return false;
  const lines: string[] = [];
  for (let at = startLine; at < endLine; at++) {
    if (at > startLine && (state.sCount[at] ?? 0) < state.blkIndent) return false;
    const text = at === startLine ? line(at).slice(2) : line(at);
    const end = closing(text, 0, '$$');
    lines.push(end < 0 ? text : text.slice(0, end));
    if (end < 0) continue;
    // Words after the formula make it a part of a paragraph.
    if (end + 2 < text.length || lines.join('').trim() === '') return false;
    if (silent) return true;
    const token = state.push('formula', 'math', 0);
    token.block = true;
    token.content = lines.join('\n').trim();
    token.map = [startLine, at + 1];
    state.line = at + 1;
    return true;
  }
  return false;
}

/** Takes a comma after a formula, or a bracket before it, into its token: no line breaks between them. */
function keepTogether(tokens: Token[]): void {
  for (const [at, token] of tokens.entries()) {
    if (token.type !== 'formula' || token.block) continue;
    const [before, after] = [tokens[at - 1], tokens[at + 1]];
    const opening = before?.type === 'text' ? (/[([“‘±]+$/.exec(before.content)?.[0] ?? '') : '';
    const ending = after?.type === 'text' ? (/^[,.;:!?)\]”’%]+/.exec(after.content)?.[0] ?? '') : '';
    if (before) before.content = before.content.slice(0, before.content.length - opening.length);
    if (after) after.content = after.content.slice(ending.length);
    token.meta = { before: opening, after: ending };
  }
}

/** Teaches a reader of Markdown formulas between dollar signs: a token `formula`, `block` where it stands alone. */
export function formulaRules(markdown: MarkdownIt): void {
  markdown.inline.ruler.before('escape', 'formula', inline);
  markdown.block.ruler.before('fence', 'formula', block, {
    alt: ['paragraph', 'reference', 'blockquote', 'list'],
  });
  markdown.core.ruler.push('formulas-with-punctuation', ({ tokens }) => {
    for (const { children } of tokens) if (children) keepTogether(children);
  });
}
