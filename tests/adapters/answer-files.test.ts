import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { readAnswers } from '../../src/adapters/catalog/answer-files.ts';
import { readCatalog, readQuestions } from '../../src/adapters/catalog/catalog-files.ts';
import { documentQuestions } from './answer-parts.ts';

const shipped = fileURLToPath(new URL('../../resources/catalog', import.meta.url));

it('takes an answer, its points and its references apart', async () => {
  const answer = (await readAnswers(shipped)).find(({ question }) => question === 'a-precision-recall');
  expect(answer?.text).toMatch(/^Both say how good/);
  expect(answer?.text).not.toContain('## ');
  expect(answer?.points).toHaveLength(4);
  expect(answer?.references[0]).toMatch(/^Christopher Manning/);
});

it('every question that the documents ask has an answer with points and references', async () => {
  const answers = new Map((await readAnswers(shipped)).map((one) => [one.question, one]));
  const wanting = [...documentQuestions].filter((id) => {
    const answer = answers.get(id);
    return !answer || answer.text === '' || answer.points.length < 2 || answer.references.length === 0;
  });
  expect(wanting).toEqual([]);
});

it('every answer stands under the words of its question', async () => {
  const { questions } = await readQuestions(shipped);
  const asked = new Map(questions.map((one) => [one.id, one.question]));
  for (const name of await readdir(join(shipped, 'answers'))) {
    const [first = ''] = (await readFile(join(shipped, 'answers', name), 'utf8')).split('\n');
    expect(first).toBe(`# ${asked.get(name.replace(/\.md$/, ''))}`);
  }
});

it('ties every question to skills that there are, and uses an id once', async () => {
  const { skills } = await readCatalog(shipped);
  const known = new Set(skills.map(({ id }) => id));
  const { questions } = await readQuestions(shipped);
  expect(questions.flatMap((one) => one.skills).filter((id) => !known.has(id))).toEqual([]);
  expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length);
});
