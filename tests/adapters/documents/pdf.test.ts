import { mkdtemp, cp, copyFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { allFontPaths } from '../../../src/adapters/documents/fonts.ts';
import { renderPdf } from '../../../src/adapters/documents/pdf.ts';
import { coolCompilers, PdfError } from '../../../src/adapters/documents/pdf-compiler.ts';
import { emptyModel, fullModel } from './pdf-model.ts';
import { type ReadPdf, readPdf } from './pdf-reading.ts';

describe('the printed roadmap', () => {
  let bytes: Uint8Array;
  let pdf: ReadPdf;

  beforeAll(async () => {
    bytes = await renderPdf(fullModel());
    pdf = await readPdf(bytes);
  });

  it('says what it is: title, author, language, day', () => {
    expect(pdf.title).toBe('From data analyst to ML engineer');
    expect(pdf.author).toBe('Alex Moreau');
    expect(pdf.language).toBe('en-GB');
    expect(pdf.created).toBe('D:20261121000000Z');
  });

  it('is tagged and declares PDF/UA-1', () => {
    expect(pdf.marked).toBe(true);
    expect(pdf.metadata).toContain('<pdfuaid:part>1</pdfuaid:part>');
    const roles = ['Document', 'H1', 'H2', 'TOC', 'Table', 'THead', 'TH', 'TD', 'Figure', 'L', 'LI', 'Link'];
    expect([...pdf.roles]).toEqual(expect.arrayContaining(roles));
  });

  it('says on the overview what to expect: bands, what holds the end back, what moved, what can’t be met', () => {
    for (const words of [
      'Ready to apply: half chance by 14 May 2028, 80 % by 2 Aug 2028',
      'The hours hold the end back: 590 h of work fill the time.',
      'Next on the critical path: Linear algebra: to basic;',
      'Since the forecast of 14 Nov 2026 the end moved 12 days later: +9 for fewer hours, +3 for work added.',
      'ready to apply 1 Mar 2028 then, 1 May 2028 now',
      '“Exam” is needed by 24 Dec 2026',
    ])
      expect(pdf.text.replaceAll(/\s+/g, ' ')).toContain(words);
    expect(pdf.alternatives[0]).toContain('Ready to apply: half of the simulated futures end by 14 May 2028');
  });

  it('tells every drawing in words', () => {
    expect(pdf.alternatives).toHaveLength(5);
    expect(pdf.alternatives[0]).toContain('Foundations: 1 Sep – 10 Nov 2026');
    expect(pdf.alternatives[1]).toContain('Mathematics and statistics: 0.3 of 3');
    expect(pdf.alternatives[2]).toContain('Milestone 1: 1 Sep – 1 Oct 2026');
    expect(pdf.alternatives[3]).toContain('21 Jul 2026: 0 h');
    expect(pdf.alternatives[4]).toContain('120 h of 800 h are earned; 140 h were planned by now.');
  });

  it('has bookmarks for sections, phases, milestones and projects', () => {
    const wanted = ['Overview', 'Foundations', 'Milestone 1', 'Milestone 18', 'Courses', 'Certifications'];
    expect(pdf.outline).toEqual(
      expect.arrayContaining([...wanted, 'Skills gap', 'Hours by week', 'Budget', 'Notes']),
    );
    expect(pdf.outline.indexOf('Milestone 3')).toBeGreaterThan(pdf.outline.indexOf('Data and statistics'));
  });

  it('links to the courses, certifications, projects and evidence, and within itself', () => {
    for (const address of [
      'https://course.fast.ai/',
      'https://aws.amazon.com/certification/certified-ai-practitioner/',
      'https://example.org/credential/7',
      'https://example.org/bikes',
      'https://example.org/evidence/1',
    ]) {
      expect(pdf.links).toContain(address);
    }
    expect(pdf.inner).toBeGreaterThanOrEqual(30);
  });

  it('numbers its pages', () => {
    const count = pdf.pages.length;
    expect(count).toBeGreaterThan(8);
    expect(count).toBeLessThan(16);
    pdf.pages.forEach((page, index) => expect(page).toContain(`${index + 1} / ${count}`));
    expect(pdf.labels?.[1]).toMatch(/^2/);
  });

  it('keeps the overview to one page', () => {
    expect(pdf.pages[2]).toContain('Phases on a timeline');
    expect(pdf.pages[2]).toContain('Readiness by area');
    expect(pdf.pages[3]).toContain('Foundations');
  });

  it('says states in words, not only in colour', () => {
    for (const word of [
      'proved',
      'claimed',
      'open',
      'active',
      'booked',
      'completed',
      'Retired by its issuer',
    ]) {
      expect(pdf.text).toContain(word);
    }
  });

  it('says the forecast on the cover', () => {
    expect(pdf.pages[0]).toMatch(/≈ 14\sMar\s2028/);
    expect(pdf.pages[0]).toMatch(/80\s% by ≈\s2\sJul\s2028/);
    expect(pdf.pages[0]).toContain('Alex Moreau');
  });

  it('is the same to the byte, from a warm compiler and from a new one', async () => {
    const warm = await renderPdf(fullModel());
    coolCompilers();
    const cold = await renderPdf(fullModel());
    expect(Buffer.compare(warm, bytes)).toBe(0);
    expect(Buffer.compare(cold, bytes)).toBe(0);
  });

  it('is the same to the byte with templates and fonts from elsewhere', async () => {
    const place = await mkdtemp(join(tmpdir(), 'pdf-'));
    await cp('resources/typst', join(place, 'typst'), { recursive: true });
    for (const path of allFontPaths()) await copyFile(path, join(place, basename(path)));
    const moved = await renderPdf(fullModel(), { resourcesFolder: place, fontsFolder: place });
    expect(Buffer.compare(moved, bytes)).toBe(0);
  });

  it('differs when the day differs', async () => {
    const later = await renderPdf({ ...fullModel(), generatedDay: '2026-11-22' });
    expect(Buffer.compare(later, bytes)).not.toBe(0);
  });
});

describe('other shapes of a report', () => {
  it('prints an empty model', async () => {
    const pdf = await readPdf(await renderPdf(emptyModel()));
    expect(pdf.pages.length).toBeLessThanOrEqual(3);
    expect(pdf.text).toContain('The roadmap has no phases yet');
    expect(pdf.title).toBe('My roadmap');
  });

  it('prints 200 milestones with 600 tasks', async () => {
    const pdf = await readPdf(await renderPdf(fullModel(200, 3)));
    expect(pdf.pages.length).toBeGreaterThan(40);
    expect(pdf.pages.length).toBeLessThan(90);
    expect(pdf.outline).toContain('Milestone 200');
    expect(pdf.text).toContain('Task 2002');
  });

  it.each([
    ['a4', 595.28, 841.89],
    ['letter', 612, 792],
  ] as const)('knows the paper %s', async (paper, width, height) => {
    const pdf = await readPdf(await renderPdf({ ...fullModel(), paper }));
    expect(new Set(pdf.boxes.map((box) => box.map((side) => side.toFixed(2)).join())).size).toBe(1);
    expect(pdf.boxes[0]?.[2]).toBeCloseTo(width, 1);
    expect(pdf.boxes[0]?.[3]).toBeCloseTo(height, 1);
    expect(pdf.pages[2]).toContain('Readiness by area');
    expect(pdf.pages[3]).toContain('Foundations');
  });

  it('says the same in light ink', async () => {
    const [full, light] = [fullModel(), { ...fullModel(), lightInk: true }];
    expect((await readPdf(await renderPdf(light))).text).toBe((await readPdf(await renderPdf(full))).text);
  });

  it('leaves out what is not wanted, and the name', async () => {
    const sections = { contents: false, budget: false, skills: false, learning: false, evidence: false };
    const { person, ...nameless } = fullModel();
    const pdf = await readPdf(await renderPdf({ ...nameless, sections }));
    for (const gone of [String(person), 'Contents', 'Budget', 'Skills gap', 'Certifications', 'Appendix']) {
      expect(pdf.text).not.toContain(gone);
    }
    expect(pdf.author ?? '').toBe('');
  });

  it.each([
    ['iso', '2026‑09‑01'],
    ['month-day-year', 'Sep 1, 2026'],
    ['day-month-year', '1 Sep 2026'],
  ] as const)('writes days in the style %s', async (dayStyle, shown) => {
    const pdf = await readPdf(await renderPdf({ ...fullModel(3, 1), dayStyle }));
    expect(pdf.pages[0]?.replace(/\u00a0/g, ' ')).toContain(shown);
  });

  it('prints odd values rather than none', async () => {
    const model = {
      ...fullModel(3, 1),
      language: 'x-klingon',
      generatedDay: 'someday',
      startDay: '2026-99-99',
    };
    const [phase] = model.phases;
    phase!.minutesDone = -60;
    phase!.minutesLeft = Number.NaN;
    model.weeks = [{ start: '', minutes: 0 }];
    const pdf = await readPdf(await renderPdf(model));
    expect(pdf.language).toBe('en');
    expect(pdf.text).toContain('someday');
  });

  it('carries the plan inside, the same to the byte', async () => {
    const bytes = new TextEncoder().encode('{"plan":1}');
    const attachment = { name: 'plan.json', mimeType: 'application/json', description: 'The plan', bytes };
    const [first, second] = [
      await renderPdf(emptyModel(), { attachment }),
      await renderPdf(emptyModel(), { attachment }),
    ];
    expect((await readPdf(first)).files).toEqual({ 'plan.json': '{"plan":1}' });
    expect(Buffer.compare(first, second)).toBe(0);
  });

  it('says why it failed, in the words of the compiler', async () => {
    const place = await mkdtemp(join(tmpdir(), 'pdf-'));
    await cp('resources/typst', join(place, 'typst'), { recursive: true });
    await writeFile(join(place, 'typst', 'cover.typ'), '#let cover = missing\n');
    const failure = await renderPdf(emptyModel(), { resourcesFolder: place }).catch(
      (error: unknown) => error,
    );
    expect(failure).toBeInstanceOf(PdfError);
    expect((failure as PdfError).diagnostics[0]).toMatchObject({
      message: 'unknown variable: missing',
      line: 1,
    });
  });
});
