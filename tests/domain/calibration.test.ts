import { describe, expect, it } from 'vitest';
import { makeForecast } from '../../src/domain/forecast.ts';
import { makePlan } from '../../src/domain/plan.ts';
import { KINDS, type Kind, NOW, simulatePerson } from './simulated-people.ts';

/** People of other seeds than those on which the model's constants were chosen. */
const PEOPLE = 600;
const FIRST_SEED = 9_000_000;
/** Enough for quantiles; the constants were chosen with as many. */
const RUNS = 400;

interface Score {
  people: number;
  byP50: number;
  byP80: number;
}

function scoreOf(): Map<Kind, Score> {
  const scores = new Map<Kind, Score>(KINDS.map((kind) => [kind, { people: 0, byP50: 0, byP80: 0 }]));
  for (let at = 0; at < PEOPLE; at++) {
    const person = simulatePerson(KINDS[at % KINDS.length]!, FIRST_SEED + at);
    const { full } = makeForecast(person.state, makePlan(person.state, NOW), NOW, {
      runs: RUNS,
      moreHour: false,
    })!;
    const score = scores.get(person.kind)!;
    score.people += 1;
    if (person.end <= full.p50) score.byP50 += 1;
    if (person.end <= full.p80) score.byP80 += 1;
  }
  return scores;
}

describe('a forecast after twelve weeks', () => {
  it('holds against what really comes: half of the ends by P50, eight of ten by P80', () => {
    const scores = [...scoreOf()];
    const sum = (part: keyof Score): number => scores.reduce((all, [, score]) => all + score[part], 0);
    expect(sum('people')).toBe(PEOPLE);
    const [half, safe] = [sum('byP50') / PEOPLE, sum('byP80') / PEOPLE];
    expect(half).toBeGreaterThanOrEqual(0.45);
    expect(half).toBeLessThanOrEqual(0.55);
    expect(safe).toBeGreaterThanOrEqual(0.75);
    expect(safe).toBeLessThanOrEqual(0.85);
    for (const [kind, score] of scores) {
      // Twelve weeks can't show what comes later; still no kind of person is told nonsense.
      expect(score.byP80 / score.people, kind).toBeGreaterThan(0.3);
      expect(score.byP50 / score.people, kind).toBeLessThan(0.95);
    }
  }, 120_000);
});
