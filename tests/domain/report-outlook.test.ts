import { describe, expect, it } from 'vitest';
import { MAIN_GOAL } from '../../src/domain/beginning.ts';
import { addDays } from '../../src/domain/day.ts';
import { forecastInput } from '../../src/domain/forecast-input.ts';
import { makeForecast } from '../../src/domain/forecast.ts';
import { nextEntry, storeEntry } from '../../src/domain/ledger.ts';
import { makePlan } from '../../src/domain/plan.ts';
import { outlookReport } from '../../src/domain/report-outlook.ts';
import { buildReport } from '../../src/domain/report.ts';
import { editTask } from '../../src/domain/tasks.ts';
import { TODAY, begunPlan } from './begun-plan.ts';
import { catalog } from './catalog-for-tests.ts';
import words from '../../resources/typst/words/en.json' with { type: 'json' };

describe('what the printed overview says of the ends', () => {
  it('is what the window and the command line say', () => {
    const plan = begunPlan({ target: '2029-06-30' });
    const made = makePlan(plan, TODAY);
    const forecast = makeForecast(plan, made, TODAY)!;
    const report = buildReport(catalog, plan, TODAY, {
      paper: 'a4',
      lightInk: false,
      hideName: false,
      words,
    });
    expect(report.outlook?.ends).toEqual([
      { name: 'Ready to apply', ...forecast.ready },
      { name: 'Full profile', ...forecast.full },
    ]);
    expect(report.goal?.chance).toBe(forecast.chanceReady(plan.goals[MAIN_GOAL]!.target!));
    expect(report.outlook?.critical).toEqual(
      made.criticalReady.slice(0, 5).map((id) => plan.tasks[id]!.title),
    );
    expect(report.outlook?.holdsBack).toMatch(/^The hours hold the end back: 590\sh/);
    expect(report.phases.flatMap((phase) => phase.milestones).some((one) => one.critical)).toBe(true);
    expect(report.outlook).toMatchObject({ moved: undefined, kept: undefined, cautions: [] });
  });

  it('names what can’t be met with the hours that would, and says nothing of ends without hours', () => {
    const plan = begunPlan();
    editTask(plan, 'study.nlp.1', { deadline: '2026-12-24' });
    const late = outlookReport(plan, makePlan(plan, TODAY), null, TODAY, { words });
    expect(late.cautions[0]).toMatch(
      /“.*” is needed by 24\sDec\s2026 and would end .*; .* more a week would meet it\./,
    );
    expect(late.ends).toEqual([]);
    const none = begunPlan({ week: [0, 0, 0, 0, 0, 0, 0] });
    const idle = outlookReport(none, makePlan(none, TODAY), null, TODAY, { words });
    expect(idle).toMatchObject({ ends: [], holdsBack: undefined });
    expect(idle.cautions).not.toEqual([]);
  });

  it('tells the same of what moved before and after the forecast was stored', () => {
    const plan = begunPlan();
    const store = (day: string): void => {
      const made = makePlan(plan, day);
      const input = forecastInput(plan, made, day)!;
      storeEntry(plan.ledger, nextEntry(plan, made, makeForecast(plan, made, day)!, input, day));
    };
    const print = (day: string) =>
      buildReport(catalog, plan, day, { paper: 'a4', lightInk: false, hideName: false, words });
    store(TODAY);
    const later = addDays(TODAY, 14);
    const before = print(later);
    expect(before.outlook?.moved).toMatchObject({ since: TODAY });
    store(later);
    expect(print(later)).toEqual(before);
  });
});
