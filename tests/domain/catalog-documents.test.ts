import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Catalog } from '../../src/domain/catalog.ts';
import type { Guide, Questions, Salaries } from '../../src/domain/catalog-guide.ts';
import type { Source } from '../../src/domain/catalog-source.ts';

/** A fact of the four documents as the frozen inventory lists it: where it stands and what it says. */
interface Fact {
  id: string;
  in: string;
  passages: { document: string; section: string }[];
  keys: (string | number)[];
}

interface Entry {
  id: string;
  sources: Source[];
}

function read<Content>(path: string): Content {
  return JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'));
}

const facts = read<Fact[]>('tests/fixtures/documents/facts.json');
const guide = read<Guide>('resources/catalog/guide.json');
const questions = read<Questions>('resources/catalog/questions.json');
const salaries = read<Salaries>('resources/catalog/salaries.json');
const lists: Record<string, Entry[]> = {
  roles: read<Pick<Catalog, 'roles'>>('resources/catalog/roles.json').roles,
  guide: guide.entries,
  questions: questions.questions,
  stages: questions.stages,
  salaries: salaries.salaries,
  factors: salaries.factors,
};

function leaves(value: unknown): (string | number)[] {
  if (typeof value === 'string' || typeof value === 'number') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(leaves) : [];
}

function says(entry: Entry, key: string | number): boolean {
  return leaves({ ...entry, id: null, sources: null }).some((leaf) =>
    typeof leaf === 'string' && typeof key === 'string'
      ? leaf.toLowerCase().includes(key.toLowerCase())
      : leaf === key,
  );
}

/** What the catalogue lacks of the documents: whole facts, passages, figures, texts. */
function missingFacts(inventory: Fact[], catalog: Record<string, Entry[]>): string[] {
  return inventory.flatMap((fact) => {
    const entry = catalog[fact.in]?.find((candidate) => candidate.id === fact.id);
    if (entry === undefined) return [`${fact.in}/${fact.id}`];
    const passages = fact.passages.filter(
      ({ document, section }) =>
        !entry.sources.some((source) => source.document === document && source.section === section),
    );
    const keys = fact.keys.filter((key) => !says(entry, key));
    return [
      ...passages.map(({ document, section }) => `${fact.in}/${fact.id}: ${document}, ${section}`),
      ...keys.map((key) => `${fact.in}/${fact.id}: ${key}`),
    ];
  });
}

describe('the facts of the four documents', () => {
  it('are all in the catalogue, with document and section', () => {
    expect(facts.length).toBeGreaterThanOrEqual(495);
    expect(missingFacts(facts, lists)).toEqual([]);
  });

  it('are missed when an entry is gone', () => {
    const reduced = { ...lists, guide: guide.entries.filter((entry) => entry.id !== 'industry-automotive') };
    expect(missingFacts(facts, reduced)).toEqual(['guide/industry-automotive']);
  });

  it('are missed when a passage, a figure or a text is gone', () => {
    const [salary, ...others] = salaries.salaries;
    const [role, ...otherRoles] = lists['roles'] ?? [];
    const reduced = {
      ...lists,
      salaries: [{ ...salary!, avg: null }, ...others],
      roles: [{ ...role!, sources: role!.sources.slice(1) }, ...otherRoles],
      factors: salaries.factors.map((factor) => ({ ...factor, text: 'It depends.' })),
    };
    const missing = missingFacts(facts, reduced);
    expect(missing).toHaveLength(3);
    expect(missing).toContain('salaries/us-2019-indeed-a: 146085');
    expect(missing).toContain(
      'roles/machine-learning-engineer: document-1, What is a Machine Learning Engineer ?',
    );
    expect(missing.some((line) => line.startsWith('factors/salary-geography: '))).toBe(true);
  });
});
