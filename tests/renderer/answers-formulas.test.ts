import { expect, it } from 'vitest';
import { formulaMarkup } from '../../src/renderer/components/formula.ts';
import { richTokens } from '../../src/renderer/components/rich-markdown.ts';
import { answerParts } from '../adapters/answer-parts.ts';

const tokens = answerParts.flatMap(({ id, text }) =>
  richTokens(text)
    .flatMap((one) => [one, ...(one.children ?? [])])
    .map((one) => ({ id, type: one.type, content: one.content, isBlock: one.block })),
);

it('every formula of every answer can be set', () => {
  const formulas = tokens.filter(({ type }) => type === 'formula');
  expect(formulas.length).toBeGreaterThan(100);
  const refused = formulas.filter(({ content, isBlock }) => formulaMarkup(content, isBlock) === null);
  expect(refused.map(({ id, content }) => `${id}: ${content}`)).toEqual([]);
});

it('no dollar sign or backslash of a formula is left in the text', () => {
  const left = tokens.filter(({ type, content }) => type === 'text' && /[$\\]/.test(content));
  expect(left.map(({ id, content }) => `${id}: ${content}`)).toEqual([]);
});
