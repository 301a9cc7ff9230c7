import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { SearchHit } from '../../src/contract/answers.ts';
import { catalog } from '../domain/catalog-for-tests.ts';
import { dataFolder, plannerAt } from './planner-at.ts';

interface Fact {
  id: string;
  in: 'guide' | 'roles' | 'stages' | 'questions' | 'salaries' | 'factors';
  passages: { document: string; section: string }[];
  keys: (string | number)[];
}

const facts = JSON.parse(
  readFileSync(new URL('../fixtures/documents/facts.json', import.meta.url), 'utf8'),
) as Fact[];
const KINDS: Record<Fact['in'], SearchHit['kind']> = {
  guide: 'guide',
  roles: 'role',
  stages: 'stage',
  questions: 'question',
  salaries: 'salary',
  factors: 'factor',
};
const titles = new Map(catalog.documents.map(({ id, title }) => [id, title]));
const searching = async () => (await plannerAt(dataFolder(), '2026-11-21')).operations.catalog.search;
type Search = Awaited<ReturnType<typeof searching>>;

/** Why a fact can't be reached by what is asked, or null. */
async function unreached(search: Search, fact: Fact, text: string, limit: number): Promise<string | null> {
  const hits = await search({ text, limit });
  const hit = hits.find(({ kind, id }) => kind === KINDS[fact.in] && id === fact.id);
  if (!hit) return `${fact.in}/${fact.id}: not among ${hits.length} hits for “${text}”`;
  const places = fact.passages.map(({ document, section }) => `${titles.get(document) ?? '?'} · ${section}`);
  if (!places.includes(hit.source)) return `${fact.in}/${fact.id}: source “${hit.source}”`;
  return hit.at.endsWith(`/${fact.id}`) ? null : `${fact.in}/${fact.id}: opens ${hit.at}`;
}

describe('the search', () => {
  it('finds every fact of the documents by all that it says, among the first hits, with document and section', async () => {
    expect(facts.length).toBeGreaterThanOrEqual(495);
    const search = await searching();
    const missing: string[] = [];
    for (const fact of facts) {
      const why = await unreached(search, fact, fact.keys.join(' '), 12);
      if (why !== null) missing.push(why);
    }
    expect(missing).toEqual([]);
  });

  it('finds every fact by each single thing that it says, unless hundreds say it', async () => {
    const search = await searching();
    const missing: string[] = [];
    const everywhere = new Set<string>();
    for (const fact of facts) {
      for (const key of fact.keys.map(String)) {
        const why = await unreached(search, fact, key, 200);
        if (why?.includes('not among 200 hits')) everywhere.add(key);
        else if (why !== null) missing.push(why);
      }
    }
    expect(missing).toEqual([]);
    expect([...everywhere].sort()).toEqual(['data', 'machine-learning', 'machine-learning-engineer']);
  });

  it('finds amounts as they are written, names of skills, and the headings of the documents', async () => {
    const search = await searching();
    const first = async (text: string) => (await search({ text, limit: 3 })).map(({ at }) => at);
    expect(await first('146,085')).toEqual(['/market/us-2019-indeed-a']);
    expect(await first('146085')).toEqual(['/market/us-2019-indeed-a']);
    expect(await first('step exploratory data analysis workflow')).toContain('/guide/workflow/step-analyse');
    expect(await first('faqs industries employ finance')).toContain(
      '/guide/industries/industry-faq-industry-2',
    );
  });

  it('looks only where it is asked to, and gives what the plan took from the catalogue once', async () => {
    const { operations } = await plannerAt(dataFolder(), '2026-11-21');
    await operations.planner.loadSample({});
    const courses = async (within: 'all' | 'catalogue' | 'plan') =>
      (await operations.catalog.search({ text: 'machine learning', limit: 200, within }))
        .filter(({ kind }) => kind === 'course')
        .map(({ id, source }) => ({ id, own: source === 'your plan' }));
    const [all, offered, taken] = [await courses('all'), await courses('catalogue'), await courses('plan')];
    expect(taken.length).toBeGreaterThan(0);
    expect(taken.every(({ own }) => own)).toBe(true);
    expect(offered.some(({ own }) => own)).toBe(false);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    const kinds = new Set(
      (await operations.catalog.search({ text: 'python', within: 'plan' })).map(({ kind }) => kind),
    );
    expect([...kinds].filter((kind) => kind === 'skill' || kind === 'guide')).toEqual([]);
  });

  it('answers the same question the same way, and nothing to what nobody says', async () => {
    const search = await searching();
    expect(await search({ text: 'data', limit: 200 })).toEqual(await search({ text: 'data', limit: 200 }));
    expect(await search({ text: 'zzzzzz' })).toEqual([]);
    expect(await search({ text: '…' })).toEqual([]);
  });
});
