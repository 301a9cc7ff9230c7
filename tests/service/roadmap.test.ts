import { describe, expect, it } from 'vitest';
import type { Catalog } from '../../src/domain/catalog.ts';
import { addDays } from '../../src/domain/day.ts';
import { makePlan } from '../../src/domain/plan.ts';
import { whatIfOutlook } from '../../src/domain/what-if-outlook.ts';
import { loggedBySubject } from '../../src/domain/work.ts';
import { TODAY } from '../domain/begun-plan.ts';
import { catalog } from '../domain/catalog-for-tests.ts';
import { type PlannerAt, dataFolder, plannerAt } from './planner-at.ts';

/** Somebody who has just begun. */
async function begun(folder = dataFolder()): Promise<PlannerAt> {
  const planner = await plannerAt(folder, TODAY);
  await planner.operations.planner.begin({ from: 'data-analyst', week: [60, 60, 60, 60, 60, 60, 60] });
  return planner;
}
/** Runs an operation, proves that it is one change, and that one undo takes all of it back. */
async function oneChange(planner: PlannerAt, operation: () => Promise<unknown>): Promise<void> {
  const before = structuredClone(planner.plan());
  const seq = planner.seq();
  await operation();
  expect(planner.seq()).toBe(seq + 1);
  const after = structuredClone(planner.plan());
  expect(after).not.toEqual(before);
  await planner.operations.history.undo({});
  expect(planner.plan()).toEqual(before);
  await planner.operations.history.redo({});
  expect(planner.plan()).toEqual(after);
}

describe('a what-if that is kept', () => {
  it('is one change that comes to what was shown', async () => {
    const planner = await begun();
    const wish = {
      week: [120, 0, 120, 0, 120, 0, 240] as [number, number, number, number, number, number, number],
      skills: ['computer-vision'],
      take: { projects: ['spam-filter'], certifications: ['aws-ai-practitioner'] },
      route: { over: 'data-engineer', minutesPerWeek: 60 },
      target: addDays(TODAY, 500),
    };
    const shown = whatIfOutlook(catalog, planner.plan(), wish, TODAY, 50);
    await oneChange(planner, () => planner.operations.roadmap.adjust(wish));
    expect(whatIfOutlook(catalog, planner.plan(), {}, TODAY, 50)).toEqual({ ...shown, changes: [] });
  });

  it('that asks for what is there already writes nothing', async () => {
    const planner = await begun();
    await planner.operations.roadmap.adjust({
      skills: ['computer-vision'],
      take: { projects: ['spam-filter'] },
    });
    const [before, seq] = [structuredClone(planner.plan()), planner.seq()];
    const { week, daysOff, start } = before.availability!;
    const nothing = await planner.operations.roadmap.adjust({
      week,
      daysOff,
      start,
      skills: ['computer-vision', 'linear-algebra'],
      take: { projects: ['spam-filter'] },
      route: null,
      target: null,
    });
    expect(nothing.seq).toBe(seq);
    expect([planner.plan(), planner.seq()]).toEqual([before, seq]);
  });

  it('that can’t be carried out changes nothing', async () => {
    const planner = await begun();
    const [before, seq] = [structuredClone(planner.plan()), planner.seq()];
    const wish = { skills: ['computer-vision'], drop: { projects: ['no-such'] } };
    await expect(planner.operations.roadmap.adjust(wish)).rejects.toMatchObject({ code: 'not-found' });
    expect([planner.plan(), planner.seq()]).toEqual([before, seq]);
  });
});

describe('a kept plan', () => {
  it('is kept and let go in one change each', async () => {
    const planner = await begun();
    await oneChange(planner, () => planner.operations.baselines.add({ name: 'First' }));
    const [kept] = planner.plan().baselines;
    expect(kept).toMatchObject({ name: 'First', day: TODAY, end: makePlan(planner.plan(), TODAY).end });
    await oneChange(planner, () => planner.operations.baselines.remove({ id: kept!.id }));
    await expect(planner.operations.baselines.remove({ id: kept!.id })).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('needs a plan', async () => {
    const planner = await plannerAt(dataFolder(), TODAY);
    await expect(planner.operations.baselines.add({ name: 'First' })).rejects.toMatchObject({
      code: 'not-started',
    });
  });
});

describe('storing the forecast', () => {
  const record = async (planner: PlannerAt): Promise<boolean> =>
    (await planner.operations.forecasts.record({})).recorded;

  it('happens when it is due and otherwise changes nothing', async () => {
    const empty = await plannerAt(dataFolder(), TODAY);
    expect(await record(empty)).toBe(false);
    const planner = await begun();
    expect(await record(planner)).toBe(true);
    const seq = planner.seq();
    expect(await record(planner)).toBe(false);
    expect(planner.seq()).toBe(seq);
    planner.turnTo(addDays(TODAY, 7));
    expect(await record(planner)).toBe(true);
    await planner.operations.availability.edit({ week: [120, 120, 120, 120, 120, 120, 120] });
    expect(await record(planner)).toBe(true);
    const { entries, basis } = planner.plan().ledger;
    expect(entries.map((one) => one.day)).toEqual([TODAY, addDays(TODAY, 7)]);
    expect(basis!.day).toBe(addDays(TODAY, 7));
    expect(entries[1]!.shift!.since).toBe(TODAY);
    const { days, hours } = entries[1]!.shift!.full;
    expect([hours, days < -30]).toEqual([days, true]);
    // Undone, it is as if only the week had passed.
    await planner.operations.history.undo({});
    expect(await record(planner)).toBe(true);
    expect(planner.plan().ledger.entries.map((one) => one.day)).toEqual([TODAY, addDays(TODAY, 7)]);
    expect(planner.plan().ledger.entries[1]!.shift).toMatchObject({
      since: TODAY,
      full: { days: 7, hours: 7 },
    });
  });

  it('is stepped over by undo and redo', async () => {
    const planner = await begun();
    const { history, goals } = planner.operations;
    await goals.add({ title: 'Speak at a meetup' });
    await record(planner);
    const { ledger } = structuredClone(planner.plan());
    const titles = (): string[] => Object.values(planner.plan().goals).map((one) => one.title);
    expect((await history.undo({})).what).toContain('Speak at a meetup');
    expect(titles()).not.toContain('Speak at a meetup');
    expect(planner.plan().ledger).toEqual(ledger);
    planner.turnTo(addDays(TODAY, 7));
    expect(await record(planner)).toBe(true);
    expect((await history.redo({})).what).toContain('Speak at a meetup');
    expect(titles()).toContain('Speak at a meetup');
    expect(planner.plan().ledger.entries).toHaveLength(2);
    await history.undo({});
    expect((await history.undo({})).what).toContain('Begin');
    await expect(history.undo({})).rejects.toMatchObject({ code: 'nothing-to-undo' });
    expect(planner.plan().ledger.entries).toHaveLength(2);
  });

  it('twice at once from two windows on one folder stores one entry', async () => {
    const folder = dataFolder();
    const planner = await begun(folder);
    const other = await plannerAt(folder, TODAY);
    expect((await Promise.all([record(planner), record(other)])).sort()).toEqual([false, true]);
    for (const one of [planner, other]) {
      const { plan } = await one.operations.planner.snapshot({});
      expect(plan.ledger.entries).toHaveLength(1);
    }
  });
});

describe('a changed catalogue', () => {
  const STEP = 'study.linear-algebra.2';
  /** `linear-algebra` goes on as `algebra`, and a step of another skill takes longer. */
  function next(): Catalog {
    const draft = JSON.parse(JSON.stringify(catalog).replaceAll('"linear-algebra"', '"algebra"')) as Catalog;
    draft.skills.find((one) => one.id === 'nlp')!.hoursPerStep[1] = 99;
    draft.renames = [{ kind: 'skill', from: 'linear-algebra', to: ['algebra'] }];
    return draft;
  }
  async function behind(): Promise<PlannerAt> {
    const planner = await begun();
    for (const day of ['2026-10-20', '2026-11-10'])
      await planner.operations.sessions.add({
        start: `${day}T10:00:00Z`,
        zone: 'UTC',
        minutes: 90,
        subject: STEP,
      });
    planner.publish(next());
    return planner;
  }

  it('holds choices back until it is taken over, but not finishing and logging', async () => {
    const planner = await behind();
    const { roadmap, skills, profile, projects, tasks, sessions } = planner.operations;
    const before = structuredClone(planner.plan());
    for (const choice of [
      () => roadmap.adjust({ skills: ['computer-vision'] }),
      () => skills.choose({ skills: ['computer-vision'] }),
      () => skills.assess({ levels: { sql: 4 } }),
      () => profile.edit({ factors: { math: 2 } }),
      () => projects.take({ catalog: 'spam-filter' }),
    ])
      await expect(choice()).rejects.toMatchObject({ code: 'roadmap-behind' });
    expect(planner.plan()).toEqual(before);
    await tasks.finish({ id: STEP });
    expect(planner.plan().tasks[STEP]!.doneOn).toBe(TODAY);
    await sessions.quick({ line: '1h nlp' });
    expect(planner.plan().template).toEqual(before.template);
    expect({ ...planner.plan().tasks, [STEP]: null }).toEqual({ ...before.tasks, [STEP]: null });
  });

  it('is taken over with its sessions of two months in one change', async () => {
    const planner = await behind();
    const months = async () => [await planner.month('2026-10'), await planner.month('2026-11')];
    const [plan, sessions] = structuredClone([planner.plan(), await months()] as const);
    const seq = planner.seq();
    const told = await planner.operations.roadmap.update({});
    expect(planner.seq()).toBe(seq + 1);
    expect(told.changes).toContainEqual(
      expect.objectContaining({ change: 'renamed', id: 'study.algebra.2' }),
    );
    expect(planner.plan().tasks['study.nlp.2']!.effort).toBe(99 * 60);
    expect(loggedBySubject(planner.plan().totals)).toEqual(new Map([['study.algebra.2', 180]]));
    const subjects = (await months()).map((month) => Object.values(month).map((one) => one.subject));
    expect(subjects).toEqual([['study.algebra.2'], ['study.algebra.2']]);
    await planner.operations.skills.choose({ skills: ['computer-vision'] });
    await planner.operations.history.undo({});
    await planner.operations.history.undo({});
    expect(planner.plan()).toEqual(plan);
    expect(await months()).toEqual(sessions);
    await planner.operations.history.redo({});
    expect((await planner.operations.roadmap.update({})).changes).toEqual([]);
  });
});
