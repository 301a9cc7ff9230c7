import type { Catalog } from './catalog.ts';
import type { Source } from './catalog-source.ts';

/** Who says it: the first source's document and section, or the page's name. */
export function sourceWords(sources: readonly Source[], catalog: Catalog): string {
  const [first] = sources;
  if (!first) return '';
  const document = catalog.documents.find((one) => one.id === first.document);
  const name = document?.title ?? first.name ?? '';
  return first.section ? `${name} · ${first.section}` : name;
}
