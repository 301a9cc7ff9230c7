import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { z } from 'zod';
import { renderPlanJson } from '../../src/adapters/documents/plan-json.ts';
import { openPlanner } from '../../src/adapters/open-planner.ts';
import { PLAN_FILE_VERSION } from '../../src/domain/plan-file.ts';
import { totalsOf } from '../../src/domain/sessions.ts';
import { MonthState, PlanState } from '../../src/domain/state.ts';
import { directOperations } from '../../src/service/service.ts';
import { anyText } from '../domain/hostile-texts.ts';
import { dataFolder, plannerAt } from './planner-at.ts';

/** So many stores in the gate; `ASCENT_STORES=1000` for the long run. */
const STORES = Number(process.env['ASCENT_STORES'] ?? 50);
const DAY = '2026-11-21';
/** A data folder holds so many of them one after the other, each taken back by an undo. */
const IN_A_FOLDER = 25;

type Node = Record<string, unknown>;
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;

/** Every place of a state that can be changed, as the object it is in and its key there. */
function placesIn(value: unknown, into: [Node, string][] = []): [Node, string][] {
  if (!isNode(value)) return into;
  for (const [key, inner] of Object.entries(value)) {
    into.push([value, key]);
    placesIn(inner, into);
  }
  return into;
}

/** One change somewhere: another text, another number, a switch turned, or a thing gone. */
const change = fc.record({
  part: fc.nat(),
  at: fc.nat(),
  text: anyText,
  number: fc.oneof(fc.nat({ max: 5000 }), fc.integer()),
  gone: fc.boolean(),
});
const changes = fc.array(change, { minLength: 1, maxLength: 12 });

type Change = typeof change extends fc.Arbitrary<infer C> ? C : never;

/** Carries a change out where the schema of what it is in allows it; leaves all as it was where it does not. */
function carryOut(schema: z.ZodType, whole: unknown, one: Change): boolean {
  const places = placesIn(whole);
  const [holder, key] = places[one.at % Math.max(1, places.length)] ?? [];
  if (!holder || key === undefined) return false;
  const before = holder[key];
  if (one.gone && isNode(before) && !Array.isArray(holder)) delete holder[key];
  else if (typeof before === 'string') holder[key] = one.text;
  else if (typeof before === 'number') holder[key] = one.number;
  else if (typeof before === 'boolean') holder[key] = !before;
  else return false;
  if (schema.safeParse(whole).success) return true;
  holder[key] = before;
  return false;
}

/** A change of one part of a plan, held against the schema of that part alone. */
function changePlan(plan: PlanState, one: Change): boolean {
  const parts = Object.keys(PlanState.shape) as (keyof PlanState)[];
  const part = parts[one.part % parts.length] ?? 'goals';
  return carryOut(PlanState.shape[part], plan[part], one);
}

/** Leaves out of a collection what the bits say, so that stores differ in size too. */
function thinOut(held: Record<string, unknown>, bits: number): void {
  for (const [at, id] of Object.keys(held).entries()) if ((bits >> (at % 30)) & 1) delete held[id];
}

/** The lived-in sample: something of every kind. */
async function sample(): Promise<{ plan: PlanState; months: Record<string, MonthState> }> {
  const planner = await plannerAt(dataFolder(), DAY);
  await planner.operations.planner.loadSample({});
  const { plan, sessions } = await planner.operations.documents.plan({});
  return structuredClone({ plan: { ...plan, timer: null }, months: sessions });
}

it('any store goes out as JSON, into an empty folder, and out again as the same bytes', async () => {
  const base = await sample();
  let planner: Awaited<ReturnType<typeof openPlanner>> | null = null;
  let runs = 0;
  let changed = 0;
  let folder = '';
  await fc.assert(
    fc.asyncProperty(changes, changes, fc.integer(), async (ofPlan, ofSessions, bits) => {
      const { plan, months } = structuredClone(base);
      for (const held of [months, plan.tasks, plan.milestones]) thinOut(held, bits);
      for (const one of ofPlan) if (changePlan(plan, one)) changed += 1;
      for (const one of ofSessions)
        for (const month of Object.values(months).slice(0, 1))
          if (carryOut(MonthState, month, one)) changed += 1;
      for (const month of Object.values(months))
        for (const [id, session] of Object.entries(month)) session.id = id;
      plan.totals = totalsOf(Object.values(months).flatMap((month) => Object.values(month)));
      plan.timer = null;
      plan.remindedUntil = null;
      plan.settings.backupFolder = null;
      const out = await renderPlanJson({
        format: 'ascent-export',
        version: PLAN_FILE_VERSION,
        exportedAt: `${DAY}T12:00:00Z`,
        // In the order in which the store has them: a thing put back stands elsewhere.
        plan: PlanState.parse(plan),
        sessions: Object.fromEntries(
          Object.entries(months).map(([name, month]) => [name, MonthState.parse(month)]),
        ),
      });

      if (!planner || runs % IN_A_FOLDER === 0) {
        await planner?.close();
        folder = dataFolder();
        planner = await openPlanner({ folder, longLived: false });
      }
      runs += 1;
      const { ports, lendBackup } = planner;
      const clock = { now: () => `${DAY}T12:00:00Z`, zone: () => 'UTC' };
      const operations = directOperations({ ...ports, clock });
      const file = join(folder, '..', `${folder.split('/').at(-1) ?? ''}.json`);
      writeFileSync(file, out);
      await operations.backups.restore({ id: (await lendBackup(file)) ?? '' });
      const again = Buffer.from(
        (await operations.documents.export({ wish: { what: 'json' } })).base64,
        'base64',
      );
      expect(again.equals(out)).toBe(true);
      await operations.history.undo({});
      expect(ports.store.current().plan.profile).toBeNull();
    }),
    { numRuns: STORES },
  );
  await (planner as Awaited<ReturnType<typeof openPlanner>> | null)?.close();
  expect(changed).toBeGreaterThan(STORES);
}, 1_800_000);
