import { describe, expect, it } from 'vitest';
import { addDays } from '../../src/domain/day.ts';
import { copyOf } from '../../src/domain/draft.ts';
import { reorderMilestone } from '../../src/domain/milestones.ts';
import { makePlan } from '../../src/domain/plan.ts';
import { editTask } from '../../src/domain/tasks.ts';
import {
  milestoneKey,
  movableTasks,
  taskKey,
  timelineLines,
} from '../../src/renderer/rooms/roadmap/timeline-lines.ts';
import { phaseRows } from '../../src/renderer/rooms/roadmap/milestone-rows.ts';
import {
  freeStart,
  notBefore,
  placeAfterSteps,
  placeAtHeight,
  tryMove,
} from '../../src/renderer/rooms/roadmap/timeline-moves.ts';
import { daysOffOn, timeScale } from '../../src/renderer/rooms/roadmap/time-scale.ts';
import { TODAY, begunPlan } from '../domain/begun-plan.ts';
import { deepFreeze } from '../domain/deep-freeze.ts';

const state = deepFreeze(begunPlan());
const plan = makePlan(state, TODAY);
const phases = phaseRows({
  state,
  catalog: null,
  plan,
  forecast: null,
  logged: new Map(),
  critical: new Set(),
});
const phase = phases.find((one) => one.milestones.length > 2)!;
const order = phase.milestones.map((row) => row.milestone.id);

describe('days on the chart', () => {
  const scale = timeScale(phases, TODAY, 900);
  it('come back from their places, and from anywhere nearer to them than to the next', () => {
    for (const day of ['2026-11-21', '2027-02-28', '2027-03-01', '2027-12-31']) {
      expect(scale.dayAt(scale.at(day))).toBe(day);
      const half = (scale.at(addDays(day, 1)) - scale.at(day)) / 2;
      expect(scale.dayAt(scale.at(day) + half - 0.01)).toBe(day);
      expect(scale.dayAt(scale.at(day) + half + 0.01)).toBe(addDays(day, 1));
    }
  });
  it('end with the chart', () => {
    expect(scale.dayAt(-50)).toBe('2026-11-01');
    expect(scale.dayAt(1e6)).toBe(scale.dayAt(scale.width));
  });
  it('off cover both their ends, and only what lies on the chart', () => {
    const range = (id: string, from: string, to: string) => ({ id, from, to, title: '' });
    const day = scale.at('2026-12-02') - scale.at('2026-12-01');
    const bands = daysOffOn(scale, [
      range('one', '2026-12-24', '2026-12-24'),
      range('cut', '2026-10-01', '2026-11-02'),
      range('past', '2026-01-01', '2026-01-08'),
      range('beyond', '2090-01-01', '2090-01-08'),
    ]);
    expect(bands.map((one) => one.range.id)).toEqual(['one', 'cut']);
    expect(bands[0]?.width).toBeCloseTo(day);
    expect(bands[1]).toMatchObject({ x: 0, width: scale.at('2026-11-03') });
  });
});

describe('what a drop on a day asks for', () => {
  it.each([
    ['a day ahead of where it could begin', '2027-03-12', '2027-01-10', '2027-03-12'],
    ['where it could begin anyway', '2027-01-10', '2027-01-10', null],
    ['before that', '2026-12-24', '2027-01-10', null],
    ['today', TODAY, TODAY, null],
    ['the past', '2026-03-01', null, null],
    ['a day ahead, of what has no hours', '2027-03-12', null, '2027-03-12'],
  ])('%s', (_, dropped, free, day) => {
    expect(notBefore(dropped, free, TODAY)).toBe(day);
  });
});

describe('a move that is tried', () => {
  const row = phases[0]!.milestones[0]!;
  const ids = movableTasks({ home: row, task: null });

  it('of days gives the ends that making it gives, and leaves the plan alone', () => {
    const day = addDays(plan.readyEnd!, 30);
    const effect = tryMove(state, plan, ids, TODAY, { kind: 'day', day });
    const made = copyOf(state);
    for (const id of ids) editTask(made, id, { earliest: day });
    const after = makePlan(made, TODAY);
    expect(effect.ready).toEqual({ before: plan.readyEnd, after: after.readyEnd });
    expect(effect.full).toEqual({ before: plan.end, after: after.end });
    expect(effect.ready.after! > plan.readyEnd!).toBe(true);
    expect(effect.start! >= day).toBe(true);
    expect(state).toEqual(begunPlan());
    expect(freeStart(made, ids, TODAY)).toBe(row.start);
  });
  it('of a place gives the ends that making it gives', () => {
    const moved = order.at(-1)!;
    const last = phase.milestones.at(-1)!;
    const move = { kind: 'order', milestone: moved, before: order[0]! } as const;
    const tasks = movableTasks({ home: last, task: null });
    const effect = tryMove(state, plan, tasks, TODAY, move);
    const made = copyOf(state);
    reorderMilestone(made, moved, order[0]!);
    const after = makePlan(made, TODAY);
    expect(effect.full.after).toBe(after.end);
    expect(effect.start! <= last.start!).toBe(true);
  });
  it('of what is gone is refused', () => {
    expect(() => tryMove(state, plan, ['gone'], TODAY, { kind: 'day', day: null })).toThrow('not-found');
  });
});

describe('places in a phase', () => {
  it.each([
    ['b', 0, 'c'],
    ['b', -1, 'a'],
    ['b', 1, null],
    ['a', -1, undefined],
    ['c', 1, undefined],
    ['a', 2, null],
  ])('%s moved by %i comes to stand before %s', (moved, steps, before) => {
    expect(placeAfterSteps(['a', 'b', 'c'], moved, steps)).toBe(before);
  });
  it.each([
    [-20, 'a'],
    [13, 'a'],
    [15, 'c'],
    [69, 'c'],
    [71, null],
  ])('let go at height %i comes to stand before %s', (y, before) => {
    const boxes = [
      { id: 'a', top: 0, bottom: 28 },
      { id: 'b', top: 28, bottom: 56 },
      { id: 'c', top: 56, bottom: 84 },
    ];
    expect(placeAtHeight(boxes, 'b', y)).toBe(before);
  });
});

describe('the lines', () => {
  const row = phase.milestones[1]!;
  it('hold the tasks of what is opened, under it', () => {
    const closed = timelineLines(phases, new Set());
    const lines = timelineLines(phases, new Set([row.milestone.id]));
    expect(lines).toHaveLength(closed.length + row.tasks.length);
    const at = lines.findIndex((line) => line.key === milestoneKey(row.milestone.id));
    expect(lines.slice(at + 1, at + 1 + row.tasks.length).map((line) => line.key)).toEqual(
      row.tasks.map((one) => taskKey(one.task.id)),
    );
  });
  it('move only tasks that are open and count', () => {
    const [first, ...rest] = row.tasks;
    const done = { ...first!, task: { ...first!.task, doneOn: TODAY } };
    expect(movableTasks({ home: { ...row, tasks: [done, ...rest] }, task: null })).toEqual(
      rest.map((one) => one.task.id),
    );
    const dropped = { ...first!, task: { ...first!.task, needed: false } };
    expect(movableTasks({ home: row, task: dropped })).toEqual([]);
    const skipped = { ...row, milestone: { ...row.milestone, status: 'skipped' as const } };
    expect(movableTasks({ home: skipped, task: null })).toEqual([]);
  });
});
