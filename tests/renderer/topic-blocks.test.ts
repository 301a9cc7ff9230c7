import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { readGuide, readQuestions } from '../../src/adapters/catalog/catalog-files.ts';
import { readingGuide } from '../../src/domain/reading-guide.ts';
import { comparedRoles, roleComparison } from '../../src/domain/role-comparison.ts';
import {
  type GuideRow,
  commonEnd,
  commonLead,
  keyWords,
  takenApart,
  topicBlocks,
} from '../../src/renderer/components/topic-blocks.ts';
import { topicSections } from '../../src/renderer/rooms/guide/topic-sections.ts';
import { catalog } from '../domain/catalog-for-tests.ts';

const folder = fileURLToPath(new URL('../../resources/catalog', import.meta.url));
const guide = readingGuide(await readGuide(folder), catalog, await readQuestions(folder));
const flat = (rows: readonly GuideRow[]): GuideRow[] => rows.flatMap((row) => [row, ...flat(row.parts)]);
const forms = (topic: string) =>
  topicBlocks(guide, topic).map(({ form, entries }) => `${form} ${entries.length}`);

it('shows every entry of every topic exactly once', () => {
  for (const { id } of guide.topics) {
    const shown = topicBlocks(guide, id).flatMap((block) =>
      block.form === 'list' ? flat(block.rows).flatMap(({ entries }) => entries) : block.entries,
    );
    const held = guide.entries.filter(({ topic }) => topic === id);
    expect(shown.map((one) => one.id).sort(), id).toEqual(held.map((one) => one.id).sort());
  }
});

it('chooses the form by what entries have: steps, shares, tables, lists', () => {
  expect(forms('workflow')).toEqual(['steps 11', 'list 3']);
  expect(forms('degree-shares')).toEqual(['shares 3']);
  expect(forms('comparison').slice(0, 2)).toEqual(['table 4', 'table 3']);
  expect(forms('conferences')).toEqual(['table 3', 'list 2']);
  expect(forms('interviews')[0]).toBe('steps 3');
});

it('says once what every line would say again, and what only one says beside it', () => {
  const blocks = topicBlocks(guide, 'applications');
  expect(commonLead(blocks)).toBe('Named as a use of machine learning');
  const rows = blocks.flatMap((block) => block.rows);
  expect(rows.find(({ name }) => name === 'Credit risk assessment')?.text).toBeNull();
  expect(rows.find(({ name }) => name === 'Next-movie prediction')?.text).toBe('(for example at Netflix)');
  const stage = guide.entries.find(({ id }) => id === 'stage-2')!;
  expect(takenApart(stage)).toEqual({ lead: stage.text, rest: '' });
  const conferences = guide.entries.filter(({ topic, details }) => topic === 'conferences' && details);
  expect(commonEnd(conferences)).toBe('The place changes every year.');
});

it('names a duty by its text, puts parts under what they are a part of, and makes equal lines one', () => {
  const duty = topicBlocks(guide, 'duties').flatMap(({ rows }) => rows)[0]!;
  expect([duty.name, duty.tag]).toEqual([duty.entries[0]!.text, 'Machine learning engineer']);
  const skills = topicBlocks(guide, 'named-skills').flatMap(({ rows }) => rows);
  const programming = skills.find(({ entries }) => entries[0]!.id === 'named-programming')!;
  expect(programming.parts.map(({ name, tag }) => `${name} ${tag}`)).toContain('Python language');
  const industries = topicBlocks(guide, 'industries').flatMap(({ rows }) => rows);
  expect(industries.find(({ name }) => name === 'Healthcare')?.entries).toHaveLength(3);
});

it('lists every topic in one section, and tells keys in words', () => {
  const listed = topicSections(guide).flatMap(({ topics }) => topics.map(({ id }) => id));
  expect(new Set(listed).size).toBe(listed.length);
  expect(listed.sort()).toEqual([...guide.topics.map(({ id }) => id), 'faq'].sort());
  expect(keyWords('fullName')).toBe('Full name');
});

it('sets roles side by side: each duty in its column and group, differences and ways of the others only', () => {
  const roles = comparedRoles(guide);
  expect(roles[0]).toBe('machine-learning-engineer');
  expect([...roles].sort()).toEqual(
    [
      'ai-engineer',
      'data-analyst',
      'data-engineer',
      'data-scientist',
      'machine-learning-engineer',
      'software-engineer',
    ].sort(),
  );
  const rows = roleComparison(guide, roles);
  const duties = rows.filter(({ id }) => id.startsWith('duties-')).flatMap(({ cells }) => cells.flat());
  expect(duties.length).toBe(guide.entries.filter(({ topic }) => topic === 'duties').length);
  const cell = (row: string, role: string) =>
    rows.find(({ id }) => id === row)!.cells[roles.indexOf(role)]!.map(({ id }) => id);
  expect(cell('duties-communication', 'data-analyst')).toEqual(['duty-data-analyst-report']);
  expect(cell('differences', 'machine-learning-engineer')).toEqual([]);
  expect(cell('differences', 'data-engineer')).toEqual(['difference-mle-vs-de-learning-vs-acquisition']);
  expect(cell('paths', 'software-engineer')).toEqual(['path-software-engineer-to-mle']);
  expect(roleComparison(guide, ['machine-learning-engineer']).map(({ id }) => id)).not.toContain('paths');
});
