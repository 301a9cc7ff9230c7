import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { answerParts, documentQuestions, shownPrints } from './answer-parts.ts';
import { PRINTED } from './answers-printed.ts';

// The code of the catalogue's own questions checks itself, and is run with their answers.
const fences = (language: string) =>
  answerParts
    .filter(({ id }) => documentQuestions.has(id))
    .flatMap(({ id, fences: all }) =>
      all.filter((one) => one.language === language).map(({ code }, at) => ({ id, code, at })),
    );

it('answers hold code in JavaScript and Python and in no other language', () => {
  const languages = answerParts.flatMap(({ id, fences: all }) =>
    all.map((one) => `${one.language} in ${id}`),
  );
  expect(languages.length).toBeGreaterThan(0);
  expect(languages.filter((one) => !/^(js|python) in /.test(one))).toEqual([]);
  const marks = answerParts.filter(({ prose }) => /^\s*(```|~~~)/m.test(prose)).map(({ id }) => id);
  expect(marks).toEqual([]);
});

describe('code in JavaScript', () => {
  it.each(fences('js'))('of $id holds what it asserts', ({ code }) => {
    let checks = 0;
    const assert = (holds: unknown, what?: string): void => {
      checks++;
      if (holds !== true) throw new Error(what ?? `check ${checks} does not hold`);
    };
    runInNewContext(`'use strict';\n${code}`, { console: { assert } }, { timeout: 5_000 });
    expect(checks).toBeGreaterThan(0);
    expect(code.trimEnd().split('\n').at(-1)).toMatch(/^console\.assert\(/);
  });
});

describe('code in Python', () => {
  it.each(fences('python'))('of $id prints what is computed here by other means', ({ id, code, at }) => {
    const shown = shownPrints(code);
    expect(shown).not.toEqual([]);
    // Lists and numbers are written alike in Python and in JSON.
    expect(shown.map((line) => JSON.parse(line) as unknown)).toEqual(PRINTED[id]?.[at]);
  });
});
