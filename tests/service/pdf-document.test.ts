import { hash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { planFromPdf } from '../../src/adapters/documents/plan-from-pdf.ts';
import { fromBase64 } from '../../src/domain/base64.ts';
import { REPORT_SECTIONS, type ReportSection } from '../../src/domain/report-sections.ts';
import { readPdf } from '../adapters/documents/pdf-reading.ts';
import { type PlannerAt, dataFolder, plannerAt } from './planner-at.ts';

const DAY = '2026-11-21';
type Wish = Parameters<PlannerAt['operations']['documents']['pdf']>[0];

/** A planner with the sample, and its printer. */
async function sample() {
  const planner = await plannerAt(dataFolder(), DAY);
  const { operations } = planner;
  await operations.planner.loadSample({});
  const print = async (wish: Wish = {}) =>
    Buffer.from(fromBase64((await operations.documents.pdf(wish)).base64));
  return { ...planner, print };
}

describe('the printed plan as a backup', () => {
  it('carries what the export tells, and is the same to the byte on the same day, at any hour', async () => {
    const { operations, print, turnTo } = await sample();
    const first = await print();
    const exported = await operations.documents.plan({});
    const inside = planFromPdf('plan.pdf', first);
    expect(inside.plan).toEqual({ ...exported.plan, timer: null, remindedUntil: null });
    expect(Object.fromEntries(inside.months)).toEqual(exported.sessions);
    expect((await print()).equals(first)).toBe(true);
    turnTo('2026-11-22');
    expect((await print()).equals(first)).toBe(false);
  });

  it('says the hidden name nowhere, neither on its pages nor in the plan inside', async () => {
    const { operations, print, plan } = await sample();
    await operations.profile.edit({ name: 'Zoë Verborgen' });
    await operations.settings.edit({ backupFolder: '/home/zoë.verborgen/backups' });
    expect((await readPdf(await print())).text).toContain('Zoë Verborgen');
    const hidden = await print({ hideName: true });
    const { text, author, files, metadata } = await readPdf(hidden);
    for (const place of [text, author ?? '', files['ascent-plan.json'] ?? '', metadata])
      expect(String(place).toLowerCase()).not.toContain('verborgen');
    expect(planFromPdf('plan.pdf', hidden)).toMatchObject({
      nameHidden: true,
      plan: { profile: { name: '' } },
    });
    expect(plan().profile?.name).toBe('Zoë Verborgen');
  });

  it('leaves the plan out where none is wanted', async () => {
    const { print } = await sample();
    expect((await readPdf(await print({ backup: false }))).files).toEqual({});
  });
});

describe('what is printed of the plan', () => {
  const said: Record<ReportSection, string> = {
    overview: 'Readiness by area',
    outlook: 'What to expect',
    phases: 'Done when',
    learning: 'Certifications',
    projects: 'Projects',
    skills: 'Skills gap',
    effort: 'Hours by week',
    budget: 'Budget',
    notes: 'Notes',
  };
  it.each(REPORT_SECTIONS)('is without %s where that is switched off', async (off) => {
    const printer = await sample();
    const { text, outline } = await readPdf(
      await printer.print({ backup: false, sections: REPORT_SECTIONS.filter((one) => one !== off) }),
    );
    for (const [section, words] of Object.entries(said)) {
      if (section === off) expect([text.includes(words), outline.includes(words)]).toEqual([false, false]);
      else expect(text).toContain(words);
    }
  });

  it('is short as an overview, and has the evidence with its hashes as an appendix', async () => {
    const printer = await sample();
    const short = await readPdf(await printer.print({ detail: 'overview' }));
    expect(short.pages.length).toBeLessThanOrEqual(5);
    expect(short.text).toContain('Burn-up');
    expect(short.text).not.toContain('Done when');
    const bytes = Buffer.from('print(1)');
    const sha256 = hash('sha256', bytes);
    const { files } = printer.operations;
    await files.put({ sha256, offset: 0, base64: bytes.toString('base64') });
    await files.finish({ sha256, name: 'proof.ipynb' });
    const file = { name: 'proof.ipynb', bytes: bytes.length, sha256 };
    const id = Object.keys(printer.plan().milestones)[0] ?? '';
    await printer.operations.milestones.addEvidence({ id, title: 'Own notebook', url: null, file });
    const { text, outline } = await readPdf(await printer.print({ detail: 'evidence' }));
    expect(outline).toContain('Appendix: evidence');
    expect(text.replaceAll(/\s/g, '')).toContain(sha256);
    for (const words of ['Own notebook', 'proof.ipynb', 'kept', 'claimed', 'linked'])
      expect(text).toContain(words);
  });
});
