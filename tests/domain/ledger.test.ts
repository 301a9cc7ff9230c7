import { describe, expect, it } from 'vitest';
import { addDays, daysBetween } from '../../src/domain/day.ts';
import { forecastInput } from '../../src/domain/forecast-input.ts';
import { sumUpForecast } from '../../src/domain/forecast.ts';
import { simulateForecast } from '../../src/domain/forecast-runs.ts';
import { isEntryDue } from '../../src/domain/ledger-due.ts';
import { type Band, Ledger, LedgerEntry } from '../../src/domain/ledger-schema.ts';
import { nextEntry, scoreLedger, storeEntry } from '../../src/domain/ledger.ts';
import { makePlan } from '../../src/domain/plan.ts';
import type { PlanState } from '../../src/domain/state.ts';
import { finishTask, reopenTask } from '../../src/domain/tasks.ts';
import { TODAY } from './begun-plan.ts';
import { addOwn, chosenPlan } from './chosen-plan.ts';
import { deepFreeze } from './deep-freeze.ts';
import { ownPlan } from './own-plan.ts';

const at = (p50: string): Band => ({ p10: p50, p50, p80: p50, p90: p50 });
const entry = (day: string, milestones: LedgerEntry['milestones'] = {}): LedgerEntry => ({
  day,
  ready: at(addDays(TODAY, 100)),
  full: at(addDays(TODAY, 200)),
  milestones,
  shift: null,
});

describe('a forecast', () => {
  const isDue = (ready: number, full: number, later: number): boolean =>
    isEntryDue(
      { entries: [entry(addDays(TODAY, -30)), entry(TODAY)] },
      { ready: at(addDays(TODAY, 100 + ready)), full: at(addDays(TODAY, 200 + full)) },
      addDays(TODAY, later),
    );

  it('is stored when there is none', () => {
    expect(isEntryDue({ entries: [] }, { ready: at(TODAY), full: at(TODAY) }, TODAY)).toBe(true);
  });

  it.each([
    ['on the same day', 0, 0, 0, false],
    ['six days later', 0, 0, 6, false],
    ['a week later', 0, 0, 7, true],
    ['a month later', 0, 0, 30, true],
    ['when “ready” moved by three days', 3, 0, 1, false],
    ['when “ready” moved by four days', 4, 0, 1, true],
    ['when “ready” comes four days sooner', -4, 0, 0, true],
    ['when everything moved by three days', 0, -3, 1, false],
    ['when everything moved by four days', 0, -4, 1, true],
    ['after the clock was turned back', 0, 0, -1, true],
  ])('%s', (_, ready, full, later, due) => {
    expect(isDue(ready, full, later)).toBe(due);
  });
});

describe('an entry', () => {
  const state = deepFreeze(chosenPlan());
  const made = makePlan(state, TODAY);
  const input = forecastInput(state, made, TODAY)!;
  const forecast = sumUpForecast(simulateForecast(input, { runs: 50 }));
  const next = (of: PlanState, day = TODAY) => nextEntry(of, made, forecast, input, day, 50);

  it('holds both bands, and P50 and P80 of every open milestone as days ahead', () => {
    const first = next(state).entry;
    expect(first).toMatchObject({ day: TODAY, ready: forecast.ready, full: forecast.full, shift: null });
    const open = new Set(made.tasks.map((task) => state.tasks[task.id]!.milestone));
    expect(new Set(Object.keys(first.milestones))).toEqual(open);
    for (const [id, days] of Object.entries(first.milestones)) {
      const band = forecast.milestones.get(id)!;
      expect(days, id).toEqual([daysBetween(TODAY, band.p50), daysBetween(TODAY, band.p80)]);
    }
  });

  it('is stored with what it was made from, and leaves the plan alone', () => {
    const { basis } = next(state);
    expect(Object.keys(basis.tasks).sort()).toEqual(made.tasks.map((task) => task.id).sort());
    expect(basis).toMatchObject({ day: TODAY, focusLimit: 2, logged: 1500, fit: input.fit });
    expect(state).toEqual(chosenPlan());
  });

  it('says since when the shift counts, also after the clock was turned back, and none without a basis', () => {
    const { entry: first, basis } = next(state);
    const ledger = { entries: [first], basis };
    const back = addDays(TODAY, -20);
    const past = nextEntry({ ...state, ledger }, makePlan(state, back), forecast, input, back, 50).entry;
    expect(LedgerEntry.safeParse(past).error).toBeUndefined();
    expect(past).toMatchObject({ day: back, shift: { since: TODAY } });
    const later = addDays(TODAY, 1);
    expect(next({ ...state, ledger }, later).entry.shift).toMatchObject({ since: TODAY });
    expect(next({ ...state, ledger: { entries: [first], basis: null } }, later).entry.shift).toBeNull();
  });

  it('takes the place of one of the same day, whose cause may be undone, and counts from the day before it', () => {
    const plan = chosenPlan();
    const runs = 50;
    const tell = (day: string): LedgerEntry => {
      const now = makePlan(plan, day);
      const known = forecastInput(plan, now, day)!;
      const told = sumUpForecast(simulateForecast(known, { runs }));
      storeEntry(plan.ledger, nextEntry(plan, now, told, known, day, runs));
      return plan.ledger.entries.at(-1)!;
    };
    const day = addDays(TODAY, 1);
    const first = tell(TODAY);
    const quiet = structuredClone(plan);
    addOwn(plan, 'mistake', 60 * 500, 'ready', -1);
    const wrong = tell(day);
    expect(wrong.shift).toMatchObject({ since: TODAY });
    expect(wrong.shift!.ready.scope).toBeGreaterThan(100);
    delete plan.tasks['task.mistake'];
    delete plan.milestones['mistake'];
    const undone = tell(day);
    expect(plan.ledger.entries).toEqual([first, undone]);
    // As if the mistake had never been made: its parts too, taken from what was known the day before.
    const made = makePlan(quiet, day);
    const known = forecastInput(quiet, made, day)!;
    const told = sumUpForecast(simulateForecast(known, { runs }));
    expect(undone).toEqual(nextEntry(quiet, made, told, known, day, runs).entry);
    expect(undone.shift!.ready.scope).toBe(0);
    // The day after counts from it again.
    expect(tell(addDays(TODAY, 2)).shift).toMatchObject({ since: day });
    expect(Ledger.safeParse(plan.ledger).error).toBeUndefined();
  });

  it('of the first day stays without a shift, however often it is told anew', () => {
    const { ledger } = chosenPlan();
    storeEntry(ledger, next(state));
    const again = next({ ...state, ledger });
    expect(again.entry.shift).toBeNull();
    storeEntry(ledger, again);
    expect(ledger.entries).toEqual([again.entry]);
  });
});

describe('the score', () => {
  const day = (ahead: number): string => addDays(TODAY, ahead);
  /** Milestones a to d with a task each. */
  function plan(...entries: LedgerEntry[]): PlanState {
    const made = ownPlan([]);
    for (const id of ['a', 'b', 'c', 'd']) addOwn(made, id, 60);
    made.ledger.entries = entries;
    return made;
  }

  it('counts how many ends came by the P50 and the P80 that were told of them', () => {
    const made = plan(
      entry(day(0), { a: [5, 10], b: [20, 30], c: [9, 9] }),
      entry(day(7), { a: [3, 6], b: [1, 2], c: [9, 9] }),
      entry(day(20), { b: [10, 20], c: [9, 9] }),
    );
    finishTask(made, 'task.a', day(10));
    finishTask(made, 'task.b', day(25));
    // a: on day 10; told 5/10 on day 0 (P80 only, just so), 3/6 on day 7 (both, P50 just so).
    // b: on day 25; told 20/30 on day 0 (P80 only), 8/9 on day 7 (neither), 30/40 on day 20 (both). c is open.
    expect(scoreLedger(made)).toEqual({ forecasts: 5, milestones: 2, byP50: 2 / 5, byP80: 4 / 5 });
  });

  it('is none while nothing with a forecast has ended', () => {
    expect(scoreLedger(plan())).toBeNull();
    expect(scoreLedger(plan(entry(day(0), { a: [5, 10] })))).toBeNull();
    const unforeseen = plan(entry(day(0), { a: [5, 10] }));
    finishTask(unforeseen, 'task.b', day(3));
    expect(scoreLedger(unforeseen)).toBeNull();
  });

  it('counts the last entry of a week of many changes alone', () => {
    const early = { a: [90, 95] as [number, number] };
    const made = plan(...[0, 1, 2, 6].map((ahead) => entry(day(ahead), early)), entry(day(8), { a: [1, 2] }));
    finishTask(made, 'task.a', day(12));
    // Days 8 and 1 are a week apart; 2 and 6 lie within a week of 8, and 0 of 1.
    expect(scoreLedger(made)).toEqual({ forecasts: 2, milestones: 1, byP50: 1 / 2, byP80: 1 / 2 });
  });

  it('leaves out what was skipped, opened again, no longer asked for, or forecast after its end', () => {
    const told = { a: [9, 9], b: [9, 9], c: [9, 9], d: [9, 9] } satisfies LedgerEntry['milestones'];
    const made = plan(entry(day(0), told), entry(day(14), { d: [0, 0] }));
    for (const id of ['a', 'b', 'c', 'd']) finishTask(made, `task.${id}`, day(5));
    expect(scoreLedger(made)).toEqual({ forecasts: 4, milestones: 4, byP50: 1, byP80: 1 });
    made.milestones['a']!.status = 'skipped';
    reopenTask(made, 'task.b', day(6));
    made.tasks['task.c']!.needed = false;
    expect(scoreLedger(made)).toEqual({ forecasts: 1, milestones: 1, byP50: 1, byP80: 1 });
    addOwn(made, 'd2', 60);
    made.tasks['task.d2']!.milestone = 'd';
    expect(scoreLedger(made)).toBeNull();
  });
});
