import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type Planner, openPlanner } from '../../src/adapters/open-planner.ts';
import { contract } from '../../src/contract/contract.ts';
import { MOST_CHARACTERS, answerMessage, isCarried } from '../../src/contract/message.ts';

const MESSAGES = 10_000;
/** Names that every object answers to. */
const INHERITED = Object.getOwnPropertyNames(Object.prototype);
const folder = mkdtempSync(join(tmpdir(), 'ascent-messages-'));
let planner: Planner;
beforeAll(async () => {
  planner = await openPlanner({ folder, longLived: false });
  await planner.operations.planner.begin({ from: 'data-analyst', week: [60, 60, 60, 60, 60, 60, 60] });
});
afterAll(async () => {
  await planner.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Every operation with the names that its input has. */
const operations = Object.entries(contract).flatMap(([noun, verbs]) =>
  Object.entries(verbs).map(([verb, procedure]) => {
    const schema: unknown = procedure['~orpc'].inputSchema;
    const names = schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
    return { path: [noun, verb], names };
  }),
);

const odd = fc.oneof(
  fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true, withTypedArray: true }),
  fc.constantFrom(
    '__proto__',
    ...INHERITED,
    '2026-02-30',
    1e308,
    -0,
    Number.NaN,
    '\u202e',
    '\ud800',
    '../..',
  ),
  fc.string({ maxLength: 3_000 }),
);
const declared = fc.constantFrom(...operations).chain(({ path, names }) =>
  fc.record({
    path: fc.constant(path),
    input: fc.oneof(
      odd,
      fc.record(Object.fromEntries(names.map((name) => [name, odd])), { requiredKeys: [] }),
    ),
  }),
);
const undeclared = fc.record({
  path: fc.oneof(
    fc.array(fc.oneof(fc.string(), fc.constantFrom('planner', 'snapshot', '__proto__', 'toString')), {
      maxLength: 5,
    }),
    odd,
  ),
  input: odd,
});
const messages = fc.oneof(
  { weight: 6, arbitrary: declared },
  { weight: 2, arbitrary: undeclared },
  { weight: 1, arbitrary: odd },
);

describe('messages of a page', () => {
  it(`get an answer that can cross, whatever they hold: ${MESSAGES} of them; a refused one changes nothing`, async () => {
    let refused = 0;
    let before = planner.newest();
    await fc.assert(
      fc.asyncProperty(messages, async (message) => {
        const answer = await answerMessage(planner.operations, message);
        expect(Object.keys(answer).sort()).toEqual(answer.ok ? ['ok', 'value'] : ['error', 'ok']);
        structuredClone(answer);
        const now = planner.newest();
        if (!answer.ok) {
          refused += 1;
          expect(now).toBe(before);
          expect((answer.error as { code?: unknown }).code).toEqual(expect.any(String));
          // A bug would be told as one; what is only wrong has to be told as that.
          expect((answer.error as { code: string }).code).not.toBe('INTERNAL_SERVER_ERROR');
        }
        before = now;
      }),
      { numRuns: MESSAGES },
    );
    expect(refused).toBeGreaterThan(MESSAGES / 2);
    // The data is whole after all of them, whatever was begun, changed and taken back.
    expect((await planner.operations.planner.examine({})).ok).toBe(true);
  }, 300_000);

  it.each(INHERITED)('that name nothing but what every object has are refused as wrong: %s', async (id) => {
    for (const { path, names } of operations.filter((one) => one.names.includes('id'))) {
      const input = Object.fromEntries(names.map((name) => [name, id]));
      for (const given of [{ id }, input]) {
        const answer = await answerMessage(planner.operations, { path, input: given });
        if (!answer.ok) expect(answer.error).not.toMatchObject({ code: 'INTERNAL_SERVER_ERROR' });
        if (answer.ok)
          expect([path.join('.'), Object.keys(answer.value as object)]).toEqual([path.join('.'), []]);
      }
    }
  });

  it('are refused unread when they are too large, too deep or no plain data', () => {
    const piece = { path: ['files', 'put'], input: { base64: 'A'.repeat(700_000) } };
    expect(isCarried(piece)).toBe(true);
    expect(isCarried('A'.repeat(MOST_CHARACTERS))).toBe(false);
    expect(isCarried(Array.from({ length: 3 }, () => 'A'.repeat(400_000)))).toBe(false);
    expect(isCarried(new Array(2 ** 30))).toBe(false);
    let deep: unknown = 1;
    for (let i = 0; i < 65; i++) deep = [deep];
    expect(isCarried(deep)).toBe(false);
    const circle: Record<string, unknown> = {};
    circle['self'] = circle;
    for (const value of [circle, new Map(), new Date(), new Uint8Array(1), /x/, new Error('x'), 1n])
      expect(isCarried({ input: value })).toBe(false);
  });
});
