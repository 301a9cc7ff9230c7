import { wordScore, wordsOf } from './matching.ts';

/** A stretch of a text; `hit` when it is a word that answers what was asked. */
export interface MarkedPart {
  text: string;
  hit: boolean;
}

const WORD = /[\p{L}\p{M}\p{N}+#]+/gu;

/** A text cut at the words that answer what was asked, by the rule of `matchScore`; nothing of it is lost. */
export function markedParts(text: string, asked: string): MarkedPart[] {
  const wanted = wordsOf(asked);
  if (wanted.length === 0) return text === '' ? [] : [{ text, hit: false }];
  const parts: MarkedPart[] = [];
  const add = (piece: string, hit: boolean): void => {
    const last = parts.at(-1);
    if (piece === '') return;
    if (last?.hit === hit && !hit) last.text += piece;
    else parts.push({ text: piece, hit });
  };
  let end = 0;
  for (const { 0: word, index } of text.matchAll(WORD)) {
    add(text.slice(end, index), false);
    const known = wordsOf(word);
    add(
      word,
      known.some((one) => wanted.some((asking) => wordScore(asking, one) > 0)),
    );
    end = index + word.length;
  }
  add(text.slice(end), false);
  return parts;
}
