import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { renderPdf } from '../../../src/adapters/documents/pdf.ts';
import { readWords } from '../../../src/adapters/documents/pdf-words.ts';
import { buildReport } from '../../../src/domain/report.ts';
import { REPORT_LANGUAGES, type ReportLanguage } from '../../../src/domain/report-sections.ts';
import { TODAY, begunPlan } from '../../domain/begun-plan.ts';
import { catalog } from '../../domain/catalog-for-tests.ts';
import { type ReadPdf, readPdf } from './pdf-reading.ts';

const gaps = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([key, text]) => `${key}: ${(text.match(/\{\w+\}/g) ?? []).sort().join()}`);

describe('the words of the document', () => {
  it.each(REPORT_LANGUAGES)('have the same keys and gaps in %s as in English', async (language) => {
    expect(gaps(await readWords(language))).toEqual(gaps(await readWords('en')));
  });

  it('are all there are: nothing used is missing, nothing stands unused', async () => {
    const templates = readdirSync('resources/typst')
      .filter((name) => name.endsWith('.typ'))
      .map((name) => `resources/typst/${name}`);
    const domain = readdirSync('src/domain')
      .filter((name) => name.startsWith('report'))
      .map((name) => `src/domain/${name}`);
    const code = [...templates, ...domain, 'src/adapters/documents/documents.ts']
      .map((name) => readFileSync(name, 'utf8'))
      .join('\n');
    const known = Object.keys(await readWords('en'));
    const used = [...code.matchAll(/\bw\("([a-z][\w.-]*)"[,)]/g)].map(([, key]) => key);
    expect(used.filter((key) => !known.includes(key ?? ''))).toEqual([]);
    // The last part of a key may be put on: a status, a month, a count.
    const named = (key: string) =>
      ["'", '"'].some((quote) => code.includes(`${quote}${key}${quote}`)) ||
      [`${key.slice(0, key.lastIndexOf('.') + 1)}`, key.replace(/\.[^.]+\.[^.]+$/, '.')].some(
        (start) => code.includes(`"${start}"`) || code.includes(`\`${start}$`),
      );
    expect(known.filter((key) => !named(key) && !key.startsWith('count.'))).toEqual([]);
  });
});

describe.each([
  ['de', 'Überblick', 'Fehlende Fähigkeiten', /24\.\sDez\.\s2026|\d+\.\s(Jan|Feb|Apr|Aug)\.\s20\d\d/],
  ['es', 'Resumen', 'Competencias pendientes', /\d+\s(ene|feb|mar|abr|jul)\s20\d\d/],
  ['fr', 'Vue d’ensemble', 'Compétences à acquérir', /\d+\s(janv\.|févr\.|mars|avr\.|juil\.)\s20\d\d/],
] as const)('a document in %s', (language: ReportLanguage, overview, gap, day) => {
  let pdf: ReadPdf;

  beforeAll(async () => {
    const words = await readWords(language);
    const wish = { paper: 'a4', lightInk: false, hideName: false, detail: 'evidence' } as const;
    const report = buildReport(catalog, begunPlan(), TODAY, { ...wish, language, words });
    pdf = await readPdf(await renderPdf(report));
  });

  it('is PDF/UA in that language, with its words and its days', () => {
    expect(pdf.language).toBe(language);
    expect(pdf.metadata).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(pdf.outline).toEqual(expect.arrayContaining([overview, gap]));
    expect(pdf.text).toMatch(day);
    expect(pdf.text).not.toMatch(/\b(Overview|Skills gap|Hours by week|What to expect|Task|done)\b/);
  });

  it('marks what the catalogue says as English', () => {
    expect(pdf.languages).toContain('en');
  });
});
