import { describe, expect, it } from 'vitest';
import { renderPdf } from '../../src/adapters/documents/pdf.ts';
import { buildReport } from '../../src/domain/report.ts';
import { readPdf } from '../adapters/documents/pdf-reading.ts';
import { TODAY, begunPlan } from '../domain/begun-plan.ts';
import { catalog } from '../domain/catalog-for-tests.ts';
import words from '../../resources/typst/words/en.json' with { type: 'json' };

describe('the printed readiness by area', () => {
  it.each(['a4', 'letter'] as const)('names every area in full on the overview, on %s', async (paper) => {
    const report = buildReport(catalog, begunPlan(), TODAY, {
      paper,
      lightInk: false,
      hideName: false,
      words,
    });
    const { pages } = await readPdf(await renderPdf(report));
    const overview = pages.findIndex((page) => page.includes('Readiness by area'));
    const printed = (pages[overview] ?? '').replace(/\s+/g, ' ').split('Readiness by area')[1] ?? '';
    for (const { name } of report.readiness!.areas) expect(printed).toContain(name);
    // It is still one page.
    expect(pages[overview]).toContain('Phases on a timeline');
    expect(pages[overview + 1]).toContain('Milestones on a timeline');
  });
});
