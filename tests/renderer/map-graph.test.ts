import { describe, expect, it } from 'vitest';
import { makePlan } from '../../src/domain/plan.ts';
import type { Goal, Milestone, Task } from '../../src/domain/roadmap-schema.ts';
import type { PlanState } from '../../src/domain/state.ts';
import { goalPart } from '../../src/renderer/rooms/roadmap/map/goal-part.ts';
import { milestoneGraph } from '../../src/renderer/rooms/roadmap/map/milestone-graph.ts';
import { skillGraph } from '../../src/renderer/rooms/roadmap/map/skill-graph.ts';
import { phaseRows } from '../../src/renderer/rooms/roadmap/milestone-rows.ts';
import { gapRows } from '../../src/renderer/rooms/skills/gap-rows.ts';
import { TODAY, begunPlan } from '../domain/begun-plan.ts';
import { catalog } from '../domain/catalog-for-tests.ts';

const phases = (state: PlanState) => {
  const plan = makePlan(state, TODAY);
  return phaseRows({
    state,
    catalog,
    plan,
    forecast: null,
    logged: new Map(),
    critical: new Set(plan.criticalPath),
  });
};
const graphOf = (state: PlanState) => milestoneGraph(phases(state));

/** A plan of five milestones of one task each, by letters: b waits for a, c for b and a, d for a; e is alone. */
function lettersPlan(): PlanState {
  const state = begunPlan();
  const aMilestone = Object.values(state.milestones)[0]!;
  const aTask = Object.values(state.tasks)[0]!;
  const waits: Record<string, string[]> = { a: [], b: ['a'], c: ['b', 'a'], d: ['a'], e: [] };
  const ids = Object.keys(waits);
  state.milestones = Object.fromEntries(
    ids.map((id, order): [string, Milestone] => [
      id,
      {
        ...aMilestone,
        id,
        title: id.toUpperCase(),
        phase: 'foundations',
        status: 'planned',
        order,
        needed: true,
      },
    ]),
  );
  state.tasks = Object.fromEntries(
    ids.map((id, order): [string, Task] => [
      `task-${id}`,
      {
        ...aTask,
        id: `task-${id}`,
        milestone: id,
        order,
        prerequisites: waits[id]!.map((one) => `task-${one}`),
        doneOn: null,
        needed: true,
      },
    ]),
  );
  return state;
}
const states = (state: PlanState): Record<string, string> =>
  Object.fromEntries(graphOf(state).nodes.map((node) => [node.id, node.state]));
const lines = (state: PlanState): string[] => graphOf(state).edges.map(({ from, to }) => from + to);

describe('the map of milestones', () => {
  it('has every milestone and the lines between their tasks, without those said already', () => {
    const graph = graphOf(lettersPlan());
    expect(graph.nodes.map((node) => node.id)).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(lines(lettersPlan())).toEqual(['ab', 'ad', 'bc']);
    expect(graph.nodes[0]?.name).toMatch(/^A, ready to start, 1 open task, 0 of \d+ h, Foundations$/);
  });

  it('says what can be begun, what is over and what is not asked for', () => {
    const state = lettersPlan();
    expect(states(state)).toEqual({ a: 'ready', b: 'planned', c: 'planned', d: 'planned', e: 'ready' });
    state.tasks['task-a']!.doneOn = TODAY;
    state.milestones['a']!.status = 'done';
    state.milestones['d']!.status = 'active';
    state.milestones['e']!.needed = false;
    expect(states(state)).toEqual({ a: 'done', b: 'ready', c: 'planned', d: 'active', e: 'unneeded' });
    // What was left out is waited for no more.
    state.milestones['b']!.status = 'skipped';
    expect(states(state)).toMatchObject({ b: 'skipped', c: 'ready' });
  });

  it('leads the way of the roadmap where tasks of two milestones wait for each other', () => {
    const state = lettersPlan();
    const more: Task = { ...state.tasks['task-a']!, id: 'late-a', prerequisites: ['task-b'] };
    state.tasks['late-a'] = more;
    expect(lines(state)).toEqual(['ab', 'ad', 'bc']);
  });

  it('shows only what is wanted', () => {
    const graph = milestoneGraph(phases(lettersPlan()), new Set(['a', 'c']));
    expect(graph.nodes.map((node) => node.id)).toEqual(['a', 'c']);
    expect(graph.edges).toEqual([{ from: 'a', to: 'c' }]);
  });
});

describe('the map of skills', () => {
  const state = begunPlan();
  const graph = skillGraph(catalog, gapRows(catalog, state));
  const skills = new Map(catalog.skills.map((skill) => [skill.id, skill]));

  it('has every skill that is asked for, and only lines of the catalogue', () => {
    expect(graph.nodes.map((node) => node.id).sort()).toEqual(
      gapRows(catalog, state)
        .map((row) => row.skill)
        .sort(),
    );
    expect(graph.edges.length).toBeGreaterThan(20);
    for (const { from, to } of graph.edges)
      expect(skills.get(to)?.prerequisites.map((one) => one.skill)).toContain(from);
  });

  it('says of each whether it is reached, begun, free to begin or waiting', () => {
    const levels = new Map(gapRows(catalog, state).map((row) => [row.skill, row]));
    for (const node of graph.nodes) {
      const row = levels.get(node.id)!;
      const isFree = row.entry.prerequisites.every(
        (one) => (levels.get(one.skill)?.current ?? one.level) >= one.level,
      );
      const wanted = row.missing === 0 ? 'done' : row.current > 0 ? 'active' : isFree ? 'ready' : 'planned';
      expect(node.state, node.title).toBe(wanted);
      expect(node.facts).toBe(`level ${row.current} → ${row.required}`);
    }
    expect(new Set(graph.nodes.map((node) => node.state)).size).toBeGreaterThan(2);
  });
});

describe('the part of a goal', () => {
  const goal: Goal = {
    id: 'mine',
    title: 'Mine',
    why: '',
    target: null,
    horizon: null,
    milestones: ['c'],
    doneOn: null,
  };

  it('is its milestones and all that they wait for', () => {
    expect([...goalPart(goal, lettersPlan(), catalog).milestones].sort()).toEqual(['a', 'b', 'c']);
    expect(goalPart({ ...goal, milestones: ['gone'] }, lettersPlan(), catalog).milestones.size).toBe(0);
  });

  it('of a horizon holds the milestones of that horizon, and the skills they climb with what those build on', () => {
    const state = begunPlan();
    const ready = goalPart({ ...goal, horizon: 'ready', milestones: [] }, state, catalog);
    const full = goalPart({ ...goal, horizon: 'full', milestones: [] }, state, catalog);
    const ofReady = Object.values(state.milestones).filter((one) => one.horizon === 'ready');
    for (const one of ofReady) expect(ready.milestones.has(one.id)).toBe(true);
    expect(full.milestones.size).toBe(Object.keys(state.milestones).length);
    expect(ready.milestones.size).toBeLessThan(full.milestones.size);
    for (const skill of catalog.skills.filter((one) => ready.skills.has(one.id)))
      for (const before of skill.prerequisites) expect(ready.skills.has(before.skill)).toBe(true);
    for (const skill of ready.skills) expect(full.skills.has(skill)).toBe(true);
  });
});
