import { describe, expect, it } from 'vitest';
import { groupsFor } from '../../../src/adapters/documents/fonts.ts';
import { renderPdf } from '../../../src/adapters/documents/pdf.ts';
import { safeAddress, tidyText } from '../../../src/adapters/documents/pdf-text.ts';
import { hostile, renamed, scripts } from './pdf-hostile.ts';
import { emptyModel, fullModel } from './pdf-model.ts';
import { readPdf } from './pdf-reading.ts';

/** Line ends, blanks and the marks around right-to-left names are no part of what is told. */
const squeezed = (text: string): string => text.normalize('NFKC').replace(/\s|[\u2066-\u2069]|\ufe0f/g, '');

/**
 * What pdf.js finds of a name where it differs: it tells right-to-left words in the order drawn, and doesn't
 * follow the ActualText that names the letters of a joined shape.
 */
const found: Record<string, string> = { hebrew: 'מכונה', arabic: 'تعلم', devanagari: 'लर्निं' };

describe('names in every writing system', () => {
  it.each(Object.entries(scripts))('prints %s in every place', async (script, name) => {
    const pdf = await readPdf(await renderPdf(renamed(() => name)));
    expect(pdf.title).toBe(name);
    expect(pdf.author).toBe(name);
    expect(pdf.outline.map(squeezed)).toContain(squeezed(name));
    expect(squeezed(pdf.text).split(squeezed(found[script] ?? name)).length).toBeGreaterThan(20);
    expect(pdf.text).not.toContain('□');
  });

  it('loads no more fonts than the text asks for', () => {
    expect(groupsFor([])).toEqual([]);
    expect(groupsFor('מ').map((group) => group.family)).toEqual(['Noto Sans Hebrew']);
    expect(groupsFor('머机').map((group) => group.family)).toEqual(['Noto Sans S Chinese', 'NanumGothic']);
  });

  it('puts a box for what no font has, and says so', async () => {
    const pdf = await readPdf(await renderPdf({ ...emptyModel(), title: 'ไทย 𒀀 \ue000 end' }));
    expect(pdf.title).toBe('□□□ □ □ end');
    expect(pdf.text).toContain('Characters that no font of this document has');
  });

  it('prints emoji sequences, accents on anything and old ligatures', async () => {
    const title = '👩‍💻 👍🏽 🇩🇪 1️⃣ e̊x̄ ﷽ ﬁ ½ ≈≤∑ →★✓';
    const pdf = await readPdf(await renderPdf({ ...emptyModel(), title }));
    expect(pdf.title).toBe(title.replace('ﬁ', 'fi'));
  });
});

describe('hostile names', () => {
  it.each(hostile)('prints %s as it is', async (name) => {
    const pdf = await readPdf(await renderPdf(renamed(() => name)));
    expect(pdf.title).toBe(name);
    expect(pdf.outline).toContain(name);
    expect(squeezed(pdf.text).split(squeezed(name)).length).toBeGreaterThan(20);
  });

  it('breaks endless words instead of running off the page', async () => {
    const word = 'W'.repeat(300);
    const pdf = await readPdf(await renderPdf(renamed((place) => `${place}${word}`)));
    expect(squeezed(pdf.text)).toContain(`criterion${word}`);
    expect(squeezed(pdf.text)).toContain(`task${word}`);
    expect(pdf.outline).toContain(`phase${word}`);
    expect(pdf.pages.length).toBeLessThan(20);
  });

  it('survives lone surrogates, controls, turned directions and empty names', async () => {
    for (const name of [
      '\ud800 x',
      'a\u0000b\nc\td',
      'safe\u202egpj.exe',
      '',
      ' ',
      '\ufeff\uffff',
      '\u200d\ufe0f',
      '́',
    ]) {
      const pdf = await readPdf(await renderPdf(renamed(() => name)));
      expect(pdf.pages.length).toBeGreaterThan(3);
      expect(pdf.text).not.toContain('\u202e');
    }
  });

  it('links only where a reader may safely go', async () => {
    const model = fullModel(3, 1);
    model.courses = [
      'javascript:alert(1)',
      'file:///etc/passwd',
      'https://user:pass@example.org/',
      'not a url',
      '',
    ].map((url) => ({ title: 'Course', status: 'planned', percent: 0, minutesDone: 0, url }));
    const pdf = await readPdf(await renderPdf(model));
    expect(pdf.links.filter((link) => !link.startsWith('https://'))).toEqual([]);
    expect(pdf.links.filter((link) => link.includes('user'))).toEqual([]);
    expect(safeAddress('https://exämple.org/ü?q=1')).toBe('https://xn--exmple-cua.org/%C3%BC?q=1');
    expect(safeAddress('mailto:mentor@example.org')).toBe('mailto:mentor@example.org');
  });

  it('tidies text without changing what can be printed', () => {
    expect(tidyText('plain')).toBe('plain');
    expect(tidyText('e\u0301')).toBe('é');
    expect(tidyText('two\r\nlines')).toBe('two lines');
  });
});
