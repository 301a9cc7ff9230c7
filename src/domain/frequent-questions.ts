import type { Source } from './catalog-source.ts';
import type { Guide, GuideEntry } from './catalog-guide.ts';

/** A question that a document asks and answers itself, with the entries that answer it. */
export interface FrequentQuestion {
  id: string;
  question: string;
  /** The document that asks it. */
  source: Source;
  entries: GuideEntry[];
}

const ASKED = /^FAQs: /;

/** The questions of the documents' own lists, in the order of the guide. */
export function frequentQuestions(guide: Guide): FrequentQuestion[] {
  const asked = new Map<string, FrequentQuestion>();
  for (const entry of guide.entries) {
    for (const source of entry.sources) {
      const { section } = source;
      if (!section || !ASKED.test(section)) continue;
      const question = section.replace(ASKED, '');
      const id = question
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-|-$/g, '');
      const known = asked.get(question) ?? { id, question, source, entries: [] };
      if (!known.entries.includes(entry)) known.entries.push(entry);
      asked.set(question, known);
    }
  }
  return [...asked.values()];
}
