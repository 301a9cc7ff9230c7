import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { renderResume } from '../../../src/adapters/documents/resume.ts';
import { certificationFromCatalog, moveCertification } from '../../../src/domain/certifications.ts';
import { setCourseStatus } from '../../../src/domain/courses.ts';
import { setProjectStatus } from '../../../src/domain/projects.ts';
import { resumeOf } from '../../../src/domain/resume.ts';
import { TODAY } from '../../domain/begun-plan.ts';
import { catalog } from '../../domain/catalog-for-tests.ts';
import { chosenPlan } from '../../domain/chosen-plan.ts';
import { HOSTILE } from '../../domain/hostile-texts.ts';

/** The parts of the schema of jsonresume.org, version 1.0.0, that are written; strict, so that nothing else is. */
const day = z
  .string()
  .regex(/^([1-2][0-9]{3}-[0-1][0-9]-[0-3][0-9]|[1-2][0-9]{3}-[0-1][0-9]|[1-2][0-9]{3})$/);
const url = z.url();
const JsonResume = z.strictObject({
  $schema: url,
  basics: z.strictObject({ name: z.string(), label: z.string() }).partial(),
  certificates: z.array(z.strictObject({ name: z.string(), date: day, url, issuer: z.string() }).partial()),
  skills: z.array(z.strictObject({ name: z.string(), level: z.string(), keywords: z.array(z.string()) })),
  projects: z.array(
    z
      .strictObject({
        name: z.string(),
        description: z.string(),
        highlights: z.array(z.string()),
        keywords: z.array(z.string()),
        startDate: day,
        endDate: day,
        url,
      })
      .partial(),
  ),
  education: z.array(
    z
      .strictObject({
        institution: z.string(),
        url,
        area: z.string(),
        studyType: z.string(),
        startDate: day,
        endDate: day,
      })
      .partial(),
  ),
  meta: z.strictObject({ version: z.string(), lastModified: z.iso.datetime(), ascent: z.unknown() }),
});
const NOW = `${TODAY}T12:00:00Z`;
const written = (plan: ReturnType<typeof chosenPlan>, hideName = false) =>
  JSON.parse(renderResume(resumeOf(catalog, plan, TODAY, NOW, { hideName }))) as unknown;

function rich() {
  const plan = chosenPlan();
  const entry = catalog.certifications.find((one) => one.validityMonths !== null)!;
  plan.certifications[entry.id] = certificationFromCatalog(entry, 'preparing', TODAY);
  moveCertification(plan, entry.id, { status: 'earned', day: TODAY });
  for (const { id } of Object.values(plan.courses)) setCourseStatus(plan, id, 'completed', TODAY);
  for (const project of Object.values(plan.projects)) {
    setProjectStatus(plan, project.id, 'published', TODAY);
    project.evidence = [
      { id: 'a', title: 'Write to me', url: 'mailto:a@example.org', file: null, day: TODAY },
      { id: 'b', title: 'The demo', url: 'https://example.org/demo', file: null, day: TODAY },
    ];
    project.notes = 'a private note';
  }
  return { plan, entry };
}

describe('a résumé by jsonresume.org', () => {
  it('says what is held, known, built and completed, within that schema', () => {
    const { plan, entry } = rich();
    plan.profile!.name = 'Ada';
    const resume = JsonResume.parse(written(plan));
    expect(resume.basics.name).toBe('Ada');
    expect(resume.certificates).toEqual([
      { name: entry.name, date: TODAY, issuer: entry.issuer, url: entry.url },
    ]);
    expect(resume.projects[0]).toMatchObject({
      url: 'https://example.org/demo',
      endDate: TODAY,
      highlights: ['Write to me', 'The demo'],
    });
    expect(resume.education[0]).toMatchObject({ studyType: 'Course', endDate: TODAY });
    expect(resume.skills.length).toBeGreaterThan(5);
    expect(resume.meta.ascent).toEqual({
      validUntil: [{ certificate: entry.name, until: plan.certifications[entry.id]!.validUntil }],
    });
    expect(JSON.stringify(resume)).not.toContain('private');
    expect(JSON.stringify(written(plan, true))).not.toContain('Ada');
  });

  it('leaves out a certification that is over, and what is only meant to be', () => {
    const { plan, entry } = rich();
    plan.certifications[entry.id]!.validUntil = '2020-01-01';
    for (const { id } of Object.values(plan.courses)) setCourseStatus(plan, id, 'planned', TODAY);
    for (const { id } of Object.values(plan.projects)) setProjectStatus(plan, id, 'idea', TODAY);
    expect(JsonResume.parse(written(plan))).toMatchObject({ certificates: [], education: [], projects: [] });
  });

  it.each(HOSTILE)('carries any words: %j', (text) => {
    const { plan } = rich();
    for (const project of Object.values(plan.projects)) project.name = text;
    expect(JsonResume.parse(written(plan)).projects[0]?.name).toBe(text);
  });
});
