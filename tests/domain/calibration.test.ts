import { beforeAll, describe, expect, it } from 'vitest';
import { makeForecast } from '../../src/domain/forecast.ts';
import { makePlan } from '../../src/domain/plan.ts';
import { KINDS, type Kind, NOW, simulatePerson } from './simulated-people.ts';

/** People of other seeds than those on which the model's constants were chosen. */
const PEOPLE = 600;
const FIRST_SEED = 9_000_000;
/** Enough for quantiles; the constants were chosen with as many. */
const RUNS = 400;

const QUANTILES = ['p10', 'p50', 'p80', 'p90'] as const;
type Quantile = (typeof QUANTILES)[number];
/** How many people really end on or before each of the told days. */
type Coverage = Record<Quantile, number>;

function coverageOf(): Map<Kind, Coverage> {
  const coverage = new Map<Kind, Coverage>(KINDS.map((kind) => [kind, { p10: 0, p50: 0, p80: 0, p90: 0 }]));
  for (let at = 0; at < PEOPLE; at++) {
    const person = simulatePerson(KINDS[at % KINDS.length]!, FIRST_SEED + at);
    const { full } = makeForecast(person.state, makePlan(person.state, NOW), NOW, {
      runs: RUNS,
      moreHour: false,
    })!;
    const own = coverage.get(person.kind)!;
    for (const part of QUANTILES) if (person.end <= full[part]) own[part] += 1;
  }
  return coverage;
}

describe('a forecast after twelve weeks', () => {
  let coverage: Map<Kind, Coverage>;
  beforeAll(() => {
    coverage = coverageOf();
  });

  it.each([
    ['p10', 0.05, 0.15],
    ['p50', 0.45, 0.55],
    ['p80', 0.75, 0.85],
    ['p90', 0.85, 0.95],
  ] as const)('holds against what really comes: %s', (part, least, most) => {
    const share = [...coverage.values()].reduce((sum, own) => sum + own[part], 0) / PEOPLE;
    expect(share).toBeGreaterThanOrEqual(least);
    expect(share).toBeLessThanOrEqual(most);
  });

  // Twelve weeks can't show what comes later (decision 7); still no kind of person is told nonsense.
  it.each([
    { kind: 'steady', p50: [0.4, 0.75], p80: 0.8 },
    { kind: 'bursty', p50: [0.35, 0.65], p80: 0.75 },
    { kind: 'fading', p50: [0.02, 0.3], p80: 0.35 },
    { kind: 'growing', p50: [0.7, 0.97], p80: 0.9 },
    { kind: 'over-estimating', p50: [0.6, 0.9], p80: 0.85 },
    { kind: 'under-estimating', p50: [0.1, 0.4], p80: 0.55 },
  ] as const)('is no nonsense for $kind people', ({ kind, p50, p80 }) => {
    const own = coverage.get(kind)!;
    const people = PEOPLE / KINDS.length;
    expect(own.p50 / people).toBeGreaterThanOrEqual(p50[0]);
    expect(own.p50 / people).toBeLessThanOrEqual(p50[1]);
    expect(own.p80 / people).toBeGreaterThanOrEqual(p80);
  });
});
