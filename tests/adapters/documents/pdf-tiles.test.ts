import { describe, expect, it } from 'vitest';
import { renderPdf } from '../../../src/adapters/documents/pdf.ts';
import type { ReportModel } from '../../../src/domain/report-model.ts';
import { fullModel } from './pdf-model.ts';
import { readPdf } from './pdf-reading.ts';

/** Points; nothing on any page is set smaller. */
const SMALLEST = 7;

/** Sixty milestones with long names over twelve years. */
function longModel(paper: 'a4' | 'letter'): ReportModel {
  const model = fullModel(60, 1);
  const stretch = (day: string): string => {
    const offset = (Date.parse(day) - Date.UTC(2026, 8, 1)) * 6;
    return new Date(Date.UTC(2026, 8, 1) + offset).toISOString().slice(0, 10);
  };
  for (const phase of model.phases)
    for (const part of [phase, ...phase.milestones])
      for (const name of ['start', 'end', 'forecastEnd'] as const) part[name] = stretch(part[name] ?? '');
  for (const [index, one] of model.phases.flatMap((phase) => phase.milestones).entries()) {
    delete one.due;
    one.title = `M${index + 1} ${'a milestone with a name that goes on and on '.repeat(4)}`;
  }
  return { ...model, paper };
}

describe('a plan of sixty milestones over twelve years', () => {
  it.each(['a4', 'letter'] as const)('is tiled over pages and never set smaller, on %s', async (paper) => {
    const pdf = await readPdf(await renderPdf(longModel(paper)));
    expect(Math.min(...pdf.smallest)).toBeGreaterThanOrEqual(SMALLEST - 0.01);
    const tiles = pdf.pages.filter((page) => /Part \d of \d/.test(page));
    expect(tiles.length).toBeGreaterThanOrEqual(2);
    const told = tiles.join(' ');
    for (let number = 1; number <= 60; number += 1) expect(told).toContain(`M${number} `);
    expect(tiles[0]).toContain('2027');
    expect(tiles[0]).not.toContain('2038');
    expect(tiles.at(-1)).toContain('2037');
    // The overview itself is still one page.
    expect(pdf.pages[2]).toContain('Phases on a timeline');
    expect(pdf.pages[2]).toContain('Readiness by area');
    expect(pdf.alternatives.filter((words) => words.startsWith('Timeline of the milestones'))).toHaveLength(
      tiles.length,
    );
  });

  it('sets no text smaller in an ordinary document either', async () => {
    const pdf = await readPdf(await renderPdf(fullModel()));
    expect(Math.min(...pdf.smallest)).toBeGreaterThanOrEqual(SMALLEST - 0.01);
  });
});
