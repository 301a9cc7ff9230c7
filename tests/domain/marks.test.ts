import fc from 'fast-check';
import { expect, it } from 'vitest';
import { markedParts } from '../../src/domain/marks.ts';
import { matchScore } from '../../src/domain/matching.ts';

const hits = (text: string, asked: string): string[] =>
  markedParts(text, asked)
    .filter(({ hit }) => hit)
    .map((part) => part.text);

it('marks whole words that answer what is asked', () => {
  expect(hits('Data scientists ask; the data analyst answers', 'data')).toEqual(['Data', 'data']);
  expect(hits('Named beside C++, Lisp and R', 'c++ r')).toEqual(['C++', 'R']);
  expect(hits('Déjà vu', 'deja')).toEqual(['Déjà']);
  expect(hits('Nothing of it', '')).toEqual([]);
});

it('loses nothing of the text, and marks something in every text that is found', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc
      .array(fc.constantFrom('model', 'C++', 'é', '—', ' ', '3.5', 'ﬁt'), { maxLength: 8 })
      .map((some) => some.join(' ')),
  );
  fc.assert(
    fc.property(text, text, (written, asked) => {
      const parts = markedParts(written, asked);
      expect(parts.map((part) => part.text).join('')).toBe(written);
      if (matchScore(asked, written) > 0) expect(parts.some(({ hit }) => hit)).toBe(true);
    }),
  );
});
