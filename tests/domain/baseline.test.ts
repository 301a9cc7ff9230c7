import { describe, expect, it } from 'vitest';
import { baselineOf, compareBaseline, milestoneSpans } from '../../src/domain/baseline.ts';
import { addDays } from '../../src/domain/day.ts';
import { Baseline } from '../../src/domain/ledger-schema.ts';
import { setMilestoneStatus } from '../../src/domain/milestones.ts';
import { makePlan } from '../../src/domain/plan.ts';
import { effort } from '../../src/domain/progress.ts';
import type { PlanState } from '../../src/domain/state.ts';
import { editTask, finishTask, removeMilestone, removeTask } from '../../src/domain/tasks.ts';
import { TODAY } from './begun-plan.ts';
import { addOwn, chosenPlan } from './chosen-plan.ts';
import { ownPlan } from './own-plan.ts';
import { MONDAY } from './schedule-cases.ts';

/** Three milestones of 2 h each, one after the other: Monday and Tuesday, Wednesday and Thursday, Friday and Saturday. */
function three(): PlanState {
  const plan = ownPlan([], { focusLimit: 1 });
  for (const [at, id] of ['a', 'b', 'c'].entries()) {
    addOwn(plan, id, 120);
    plan.milestones[id]!.order = plan.tasks[`task.${id}`]!.order = at;
  }
  return plan;
}
const keep = (plan: PlanState): Baseline =>
  baselineOf(plan, makePlan(plan, MONDAY), { id: 'baseline.1', name: 'First', day: MONDAY });
const compare = (plan: PlanState, baseline: Baseline) =>
  compareBaseline(plan, makePlan(plan, MONDAY), baseline).map(({ id, then, now, over }) => [
    id,
    then,
    now,
    over,
  ]);
const day = (ahead: number): string => addDays(MONDAY, ahead);

describe('a kept plan', () => {
  it('holds the first and last day of every milestone, both ends and what was left', () => {
    expect(keep(three())).toEqual({
      id: 'baseline.1',
      name: 'First',
      day: MONDAY,
      readyEnd: null,
      end: day(5),
      left: 360,
      milestones: {
        a: { title: 'Own a', start: day(0), end: day(1) },
        b: { title: 'Own b', start: day(2), end: day(3) },
        c: { title: 'Own c', start: day(4), end: day(5) },
      },
    });
  });

  it('spans all open tasks of a milestone on a real roadmap', () => {
    const plan = chosenPlan();
    const made = makePlan(plan, TODAY);
    const spans = milestoneSpans(plan.tasks, made);
    for (const [id, { start, end }] of spans) {
      const own = made.tasks.filter((task) => plan.tasks[task.id]!.milestone === id);
      expect([start, end], id).toEqual([
        own.map((one) => one.start).sort()[0],
        own
          .map((one) => one.end)
          .sort()
          .at(-1),
      ]);
    }
    const kept = baselineOf(plan, made, { id: 'x', name: 'X', day: TODAY });
    expect(Baseline.safeParse(kept).error).toBeUndefined();
    expect(kept).toMatchObject({ readyEnd: made.readyEnd, end: made.end, left: effort(plan).left });
    expect(new Set(Object.keys(kept.milestones))).toEqual(new Set(spans.keys()));
  });
});

describe('then and now', () => {
  it('are the same while nothing changed, in the order of the roadmap', () => {
    const plan = three();
    expect(compare(plan, keep(plan))).toEqual([
      ['a', day(1), day(1), null],
      ['b', day(3), day(3), null],
      ['c', day(5), day(5), null],
    ]);
  });

  it('tell what moved, was done, was skipped, is gone and is new', () => {
    const plan = three();
    addOwn(plan, 'd', 60);
    const baseline = keep(plan);
    finishTask(plan, 'task.a', MONDAY);
    setMilestoneStatus(plan, 'b', 'skipped', null, MONDAY);
    removeMilestone(plan, 'd');
    editTask(plan, 'task.c', { effort: 300 });
    addOwn(plan, 'e', 60);
    expect(compare(plan, baseline)).toEqual([
      ['a', day(1), null, 'done'],
      ['b', day(3), null, 'skipped'],
      ['c', day(5), day(4), null],
      ['e', null, day(5), null],
      ['d', day(7), null, 'gone'],
    ]);
    const titles = compareBaseline(plan, makePlan(plan, MONDAY), baseline).map((one) => one.title);
    expect(titles).toEqual(['Own a', 'Own b', 'Own c', 'Own e', 'Own d']);
  });

  it('count what the catalogue no longer asks for, or has no task left, as gone', () => {
    const plan = three();
    const baseline = keep(plan);
    plan.milestones['a']!.needed = plan.tasks['task.a']!.needed = false;
    removeTask(plan, 'task.b');
    expect(compare(plan, baseline).map((row) => row[3])).toEqual(['gone', 'gone', null]);
  });

  it('never call open work done because there are no hours to plan it with', () => {
    const plan = three();
    const baseline = keep(plan);
    plan.availability!.week = [0, 0, 0, 0, 0, 0, 0];
    finishTask(plan, 'task.a', MONDAY);
    setMilestoneStatus(plan, 'c', 'done', null, MONDAY);
    expect(compare(plan, baseline)).toEqual([
      ['a', day(1), null, 'done'],
      ['b', day(3), null, null],
      ['c', day(5), null, 'done'],
    ]);
  });
});
