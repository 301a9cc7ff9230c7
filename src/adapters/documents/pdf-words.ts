import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ReportLanguage } from '../../domain/report-sections.ts';
import type { ReportWords } from '../../domain/report-words.ts';
import { resourcesAbove } from './pdf.ts';

/** The document's own words in a language, from `typst/words/`. */
export async function readWords(language: ReportLanguage, resources?: string): Promise<ReportWords> {
  const folder = resources ?? resourcesAbove(import.meta.dirname);
  const text = await readFile(join(folder, 'typst', 'words', `${language}.json`), 'utf8');
  return JSON.parse(text) as ReportWords;
}
