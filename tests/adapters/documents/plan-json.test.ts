import fc from 'fast-check';
import { expect, it } from 'vitest';
import { renderPlanJson } from '../../../src/adapters/documents/plan-json.ts';
import type { PlanExport } from '../../../src/contract/answers.ts';
import type { Session } from '../../../src/domain/session-schema.ts';
import { PLAN_FILE_VERSION, PlanFile } from '../../../src/domain/plan-file.ts';
import { TODAY } from '../../domain/begun-plan.ts';
import { chosenPlan } from '../../domain/chosen-plan.ts';
import { anyText } from '../../domain/hostile-texts.ts';

const text = anyText;
const sessions = fc
  .array(
    fc.record({
      note: text,
      tags: fc.array(text, { maxLength: 3 }),
      minutes: fc.integer({ min: 1, max: 1440 }),
    }),
    { maxLength: 12 },
  )
  .map((made) => {
    const months: Record<string, Record<string, Session>> = {};
    for (const [at, part] of made.entries()) {
      const month = `2026-${String((at % 4) + 1).padStart(2, '0')}`;
      const id = `${month}.s${at}`;
      (months[month] ??= {})[id] = {
        ...part,
        tags: part.tags.map((tag) => tag.slice(0, 60)),
        id,
        start: `${month}-05T08:30:00Z`,
        zone: 'Europe/Berlin',
        subject: null,
        origin: 'manual',
      };
    }
    return months;
  });
const exported = fc
  .record({ held: sessions, notes: text, name: text })
  .map(({ held, notes, name }): PlanExport => {
    const plan = chosenPlan();
    plan.profile!.name = name.slice(0, 200);
    plan.milestones['thesis']!.notes = notes.toWellFormed();
    return {
      format: 'ascent-export',
      version: PLAN_FILE_VERSION,
      exportedAt: `${TODAY}T12:00:00Z`,
      plan,
      sessions: held,
    };
  });

it('is read back exactly as it was, and is the text that JSON has for it', async () => {
  await fc.assert(
    fc.asyncProperty(exported, async (plan) => {
      const written = Buffer.from(await renderPlanJson(plan)).toString();
      expect(JSON.parse(written)).toEqual(plan);
      expect(written).toBe(`${JSON.stringify(plan, null, 2)}\n`);
      expect(PlanFile.parse(JSON.parse(written))).toEqual(plan);
    }),
    { numRuns: 50 },
  );
});
