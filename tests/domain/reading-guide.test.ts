import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { readGuide, readQuestions } from '../../src/adapters/catalog/catalog-files.ts';
import { frequentQuestions } from '../../src/domain/frequent-questions.ts';
import { guideAddress, readingGuide, skillsOf, yearOf } from '../../src/domain/reading-guide.ts';
import { catalog } from './catalog-for-tests.ts';

const folder = fileURLToPath(new URL('../../resources/catalog', import.meta.url));
const [held, questions] = await Promise.all([readGuide(folder), readQuestions(folder)]);
const guide = readingGuide(held, catalog, questions);
const entry = (id: string) => guide.entries.find((one) => one.id === id)!;

it('holds the guide, every role, every stage and the documents’ questions, each with its source', () => {
  const fromDocuments = questions.questions.filter(({ sources }) =>
    sources.some(({ document }) => /^document-\d$/.test(document ?? '')),
  );
  expect(fromDocuments.length).toBeGreaterThanOrEqual(31);
  expect(guide.entries.length).toBe(
    held.entries.length + catalog.roles.length + questions.stages.length + fromDocuments.length,
  );
  expect(guide.entries.every(({ sources }) => sources.length > 0)).toBe(true);
});

it('gives every entry an address of its own, in a topic and a group that are named', () => {
  const addresses = guide.entries.map(({ topic, id }) => guideAddress(topic, id));
  expect(new Set(addresses).size).toBe(addresses.length);
  const topics = new Set(guide.topics.map(({ id }) => id));
  const groups = new Map(guide.groups.map((group) => [group.id, group.topic]));
  for (const { id, topic, group } of guide.entries) {
    expect(topics, id).toContain(topic);
    if (group !== undefined) expect(groups.get(group), id).toBe(topic);
  }
});

it('tells of a role how it is called too and where it leads, and of a question what it is about', () => {
  expect(entry('machine-learning-engineer').details).toEqual({ 'Also called': ['ML engineer', 'MLE'] });
  expect(entry('data-analyst').roles).toEqual(['machine-learning-engineer']);
  expect(entry('domain-expert').facts).toEqual(['Works together with the target role']);
  expect(entry('a-bias-variance').skills).toEqual(['model-evaluation']);
  expect(entry('stage-2').order).toBe(2);
});

it('finds the skills of a tool through what it is related to, and the year of what has no figure', () => {
  expect(skillsOf(guide, entry('step-train'))).toEqual(['supervised-learning', 'ml-libraries']);
  expect(skillsOf(guide, entry('tool-tensorflow'))).toEqual(entry('named-tensorflow').skills);
  expect(yearOf(entry('market-best-job-2019-indeed'))).toBe(2019);
  expect(yearOf(entry('format-workshops'))).toBe(2020);
  expect(yearOf(entry('industry-finance'))).toBeNull();
  expect(yearOf(entry('step-train'))).toBeNull();
});

it('brings the answers to each question that a document asks and answers itself', () => {
  const asked = frequentQuestions(guide);
  expect(asked.length).toBe(10);
  expect(new Set(asked.map(({ id }) => id)).size).toBe(10);
  const workflow = asked.find(({ question }) => question.includes('typical workflow'))!;
  expect(workflow.id).toBe('what-is-the-typical-workflow-of-a-machine-learning-engineer');
  expect(workflow.entries.map(({ id }) => id)).toContain('step-deploy');
  for (const { question, entries } of asked)
    for (const one of entries)
      expect(one.sources.some(({ section }) => section === `FAQs: ${question}`)).toBe(true);
});
