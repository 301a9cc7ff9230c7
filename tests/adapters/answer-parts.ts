import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Questions } from '../../src/domain/catalog-guide.ts';

const catalog = fileURLToPath(new URL('../../resources/catalog/', import.meta.url));
const folder = `${catalog}answers/`;

/** The questions that the documents ask; those that the catalogue adds have tests of their own for what they work out. */
export const documentQuestions: ReadonlySet<string> = new Set(
  Questions.parse(JSON.parse(readFileSync(`${catalog}questions.json`, 'utf8'))).questions.map(({ id }) => id),
);

/** A model answer taken apart: what is said, and its fenced code. */
export interface AnswerParts {
  id: string;
  text: string;
  prose: string;
  fences: { language: string; code: string }[];
}

const FENCE = /^( *)```(.*)\n([\s\S]*?)^\1```$/gm;

/** Every shipped model answer, by its question. */
export const answerParts: readonly AnswerParts[] = readdirSync(folder)
  .filter((name) => name.endsWith('.md'))
  .map((name) => {
    const text = readFileSync(`${folder}${name}`, 'utf8');
    return {
      id: name.slice(0, -3),
      text,
      prose: text.replace(FENCE, ''),
      fences: [...text.matchAll(FENCE)].map(([, , language = '', code = '']) => ({ language, code })),
    };
  });

// Counters and sums from a first to a last term are no results.
const BOUNDS = /_\{[^{}]*\}/g;
const RESULT =
  /(?:=|≈|±|\\approx|\babout)\s*(-?\d+(?:\.\d+)?)(?!\.?\d)(?!\w)(?!\s*(?:[-+*/^(]|\\(?:cdot|approx|frac|mid)))/g;

/** The figures that an answer works out, as they are written: each number after =, ≈, ± or “about” that ends a calculation. */
export const shownFigures = (prose: string): string[] =>
  [...prose.replace(BOUNDS, '').matchAll(RESULT)].map((match) => match[1] ?? '');

/** What a fence in Python says it prints, line by line. */
export const shownPrints = (code: string): string[] =>
  [...code.matchAll(/^\s*print\(.*\)(?: {2}# → (.+))?$/gm)].map((match) => match[1] ?? 'not said');
