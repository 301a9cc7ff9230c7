import type { Catalog } from '../../../domain/catalog.ts';
import type { Guide, GuideEntry } from '../../../domain/catalog-guide.ts';
import { guideAddress } from '../../../domain/reading-guide.ts';
import { guideThings } from '../../../domain/search-catalog.ts';
import { type Findable, type SearchIndex, findIn, searchIndex } from '../../../domain/search-index.ts';

/** Looks through the guide as it is read, by the rule of the palette and of the command line. */
export function guideFinder(catalog: Catalog, guide: Guide): (asked: string) => GuideEntry[] {
  const entries = new Map(guide.entries.map((entry) => [guideAddress(entry.topic, entry.id), entry]));
  let index: SearchIndex<Findable> | null = null;
  return (asked) => {
    index ??= searchIndex(guideThings(catalog, guide));
    return findIn(index, asked).flatMap(({ thing }) => entries.get(thing.at) ?? []);
  };
}
