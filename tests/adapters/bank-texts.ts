import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import type { Catalog } from '../../src/domain/catalog.ts';
import type { Questions } from '../../src/domain/catalog-guide.ts';

const catalog = new URL('../../resources/catalog/', import.meta.url);

function read<Content>(file: string): Content {
  return JSON.parse(readFileSync(new URL(file, catalog), 'utf8'));
}

/** The catalogue's own questions. */
export const bank = read<Pick<Questions, 'questions'>>('question-bank.json').questions;

/** The questions of the four documents. */
export const asked = read<Questions>('questions.json').questions;

/** The skills that a question can name. */
export const skills = read<Pick<Catalog, 'skills'>>('skills.json').skills;

/** The file of a model answer as it is shipped. */
export function answerFile(question: string): string {
  return readFileSync(new URL(`answers/${question}.md`, catalog), 'utf8');
}

/** The code of every fence of one language. */
export function fences(question: string, language: string): string[] {
  const blocks = answerFile(question).matchAll(/^```(.+)\n([\s\S]*?)^```$/gm);
  return [...blocks].filter(([, name]) => name === language).map(([, , code]) => code!);
}

/** A block between double dollar signs, or a formula in a line, close to its dollar signs. */
const FORMULA = /\$\$([\s\S]+?)\$\$|\$(\S|\S[^$\n]*\S)\$(?!\d)/g;

/** An answer without its code. */
function prose(question: string): string {
  return answerFile(question)
    .replaceAll(/^```[\s\S]*?^```$/gm, '')
    .replaceAll(/`[^`\n]+`/g, '');
}

/** The formulas of an answer. */
export function formulas(question: string): string[] {
  return [...prose(question).matchAll(FORMULA)].map(([, block, inline]) => block ?? inline!);
}

/** What an answer says beside its code and formulas. */
export function words(question: string): string {
  return prose(question).replaceAll(FORMULA, '');
}

/** Expects an answer to say what was worked out, word for word. */
export function expectSaid(question: string, ...passages: string[]): void {
  const file = answerFile(question);
  expect(passages.filter((passage) => !file.includes(passage))).toEqual([]);
}

/** A number with commas between thousands, as the answers write it. */
export function grouped(value: number, decimals = 0): string {
  return value.toLocaleString('en-GB', { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
}
