import { describe, expect, it } from 'vitest';
import { assess } from '../../src/domain/beginning.ts';
import type { Catalog } from '../../src/domain/catalog.ts';
import { instantAt } from '../../src/domain/day.ts';
import { addEvidence, removeCriterion, tickCriterion } from '../../src/domain/milestones.ts';
import { regenerate } from '../../src/domain/regenerate.ts';
import { addSession } from '../../src/domain/sessions.ts';
import { PlanState, type State } from '../../src/domain/state.ts';
import { editTask, finishTask } from '../../src/domain/tasks.ts';
import { isBehind, pendingUpdate, updateRoadmap } from '../../src/domain/update-roadmap.ts';
import { loggedBySubject } from '../../src/domain/work.ts';
import { TODAY, begunPlan } from './begun-plan.ts';
import { catalog } from './catalog-for-tests.ts';

/** The shipped catalogue as a later release might have it. */
function later(change: (draft: Catalog) => void): Catalog {
  const draft = structuredClone(catalog);
  change(draft);
  return draft;
}
const skill = (of: Catalog, id: string) => of.skills.find((one) => one.id === id)!;

/** `linear-algebra` goes on as the ids given, everywhere that the catalogue names it. */
function renamed(...to: string[]): Catalog {
  return later((draft) => {
    const old = skill(draft, 'linear-algebra');
    const made = to.map((id) => ({ ...structuredClone(old), id, name: `${id} (new)` }));
    draft.skills = draft.skills.flatMap((one) => (one.id === old.id ? made : [one]));
    for (const one of draft.skills)
      for (const before of one.prerequisites) if (before.skill === old.id) before.skill = to[0]!;
    for (const group of draft.groups)
      group.skills = group.skills.flatMap((id) => (id === old.id ? to : [id]));
    draft.renames = [{ kind: 'skill', from: old.id, to }];
  });
}

const STEP = 'study.linear-algebra.2';

/** A person with hours, a tick, evidence, notes and an edit on a step of linear algebra. */
function lived(): State {
  const state: State = { plan: begunPlan(), months: {} };
  const { plan } = state;
  const session = { start: instantAt('2026-11-10', '12:00', 'UTC'), zone: 'UTC', minutes: 300 } as const;
  for (const [id, subject] of [
    ['2026-11.a', STEP],
    ['2026-11.b', 'linear-algebra'],
  ] as const)
    addSession(state, { ...session, id, subject, note: '', tags: [], origin: 'manual' }, true);
  const home = plan.milestones[plan.tasks[STEP]!.milestone]!;
  addEvidence(plan, home.id, { id: 'e1', title: 'Notebook', url: null, file: null, day: TODAY });
  tickCriterion(
    plan,
    home.id,
    home.criteria.find((one) => one.id.startsWith('linear-algebra.2'))!.id,
    true,
    'e1',
    TODAY,
  );
  home.notes = 'mine';
  editTask(plan, 'study.linear-algebra.3', { effort: 77 });
  return state;
}

describe('a changed catalogue', () => {
  it('is noticed only when it asks for something else', () => {
    const plan = begunPlan();
    expect(isBehind(catalog, plan)).toBe(false);
    expect(
      isBehind(
        later((draft) => (skill(draft, 'nlp').description = 'Other words')),
        plan,
      ),
    ).toBe(false);
    expect(
      isBehind(
        later((draft) => (skill(draft, 'nlp').name = 'Language')),
        plan,
      ),
    ).toBe(true);
  });

  it('renames titles, changes hours and moves steps, but never over the person’s own edits', () => {
    const plan = begunPlan();
    editTask(plan, 'study.nlp.1', { title: 'Words, my way' });
    const next = later((draft) => {
      skill(draft, 'nlp').name = 'Language';
      skill(draft, 'nlp').hoursPerStep[1] = 99;
    });
    const changes = pendingUpdate(next, plan);
    expect(changes).toContainEqual(
      expect.objectContaining({
        id: 'study.nlp.1',
        change: 'kept',
        fields: [
          expect.objectContaining({ field: 'title', from: 'Words, my way', to: 'Language: to aware' }),
        ],
      }),
    );
    expect(changes).toContainEqual(
      expect.objectContaining({
        id: 'study.nlp.2',
        change: 'changed',
        fields: expect.arrayContaining([{ field: 'effort', from: expect.any(Number), to: 99 * 60 }]),
      }),
    );
    expect(plan.tasks['study.nlp.2']!.effort).not.toBe(99 * 60);
    updateRoadmap(next, { plan, months: {} });
    expect(plan.tasks['study.nlp.1']!.title).toBe('Words, my way');
    expect(plan.tasks['study.nlp.2']).toMatchObject({ title: 'Language: to basic', effort: 99 * 60 });
    expect(pendingUpdate(next, plan)).toEqual([]);
  });

  it('tells a kept edit once, not with every change that follows', () => {
    const plan = begunPlan();
    editTask(plan, 'study.nlp.1', { title: 'Words, my way' });
    const next = later((draft) => (skill(draft, 'nlp').name = 'Language'));
    updateRoadmap(next, { plan, months: {} });
    expect(regenerate(next, plan).changes).toEqual([]);
  });

  it('never brings a criterion back that the person removed, and brings the new ones', () => {
    const plan = begunPlan();
    const home = plan.milestones[plan.tasks[STEP]!.milestone]!;
    const gone = home.criteria.find((one) => one.id.startsWith('linear-algebra.2'))!.id;
    removeCriterion(plan, home.id, gone);
    const next = later((draft) => {
      skill(draft, 'linear-algebra').criteria.push({ id: 'fresh', level: 2, text: 'A new proof of it' });
    });
    updateRoadmap(next, { plan, months: {} });
    const ids = plan.milestones[home.id]!.criteria.map((one) => one.id);
    expect(ids).not.toContain(gone);
    expect(ids).toContain('linear-algebra.2.fresh');
  });

  it.each([
    ['renamed', ['algebra']],
    ['split', ['algebra', 'matrices']],
  ])('keeps hours, ticks, evidence, notes and edits of a skill that was %s', (_, to) => {
    const state = lived();
    const next = renamed(...to);
    expect(isBehind(next, state.plan)).toBe(true);
    const before = loggedBySubject(state.plan.totals);
    updateRoadmap(next, state);
    const { plan } = state;
    expect(PlanState.safeParse(plan).error).toBeUndefined();
    const logged = loggedBySubject(plan.totals);
    expect(logged.get('study.algebra.2')).toBe(before.get(STEP));
    expect(logged.get('algebra')).toBe(300);
    expect(Object.values(state.months['2026-11']!).map((one) => one.subject)).toEqual([
      'study.algebra.2',
      'algebra',
    ]);
    expect(plan.tasks[STEP]).toBeUndefined();
    expect(plan.tasks['study.algebra.2']).toMatchObject({ needed: true, title: 'algebra (new): to basic' });
    expect(plan.tasks['study.algebra.3']!.effort).toBe(77);
    const home = plan.milestones[plan.tasks['study.algebra.2']!.milestone]!;
    expect(home).toMatchObject({ notes: 'mine', evidence: [{ id: 'e1' }] });
    expect(home.criteria.filter((one) => one.proof === 'e1').map((one) => one.id.split('.')[0])).toEqual([
      'algebra',
    ]);
    if (to.length > 1) expect(plan.tasks['study.matrices.2']).toMatchObject({ needed: true });
    expect(isBehind(next, plan)).toBe(false);
  });

  it('adds the hours of two skills that became one, and counts it done only when both were', () => {
    const state = lived();
    finishTask(state.plan, 'study.calculus-optimization.2', TODAY);
    regenerate(catalog, state.plan);
    const next = renamed('calculus-optimization');
    next.skills = next.skills.filter(
      (one, at) => next.skills.findIndex((other) => other.id === one.id) === at,
    );
    updateRoadmap(next, state);
    expect(state.plan.tasks['study.calculus-optimization.2']!.doneOn).toBeNull();
    expect(loggedBySubject(state.plan.totals).get('study.calculus-optimization.2')).toBe(300);
  });

  it('marks what was deleted upstream and leaves it, with its hours, to the person', () => {
    const state = lived();
    const next = later((draft) => {
      draft.skills = draft.skills.filter((one) => one.id !== 'linear-algebra');
      for (const one of draft.skills)
        one.prerequisites = one.prerequisites.filter((before) => before.skill !== 'linear-algebra');
    });
    const told = updateRoadmap(next, state);
    expect(told.noLongerNeeded).toContain(STEP);
    expect(state.plan.tasks[STEP]).toMatchObject({ needed: false });
    expect(loggedBySubject(state.plan.totals).get(STEP)).toBe(300);
  });

  it('opens a finished step again when it is assessed lower, and says so', () => {
    const plan = begunPlan();
    finishTask(plan, STEP, TODAY);
    regenerate(catalog, plan);
    assess(catalog, plan, { 'linear-algebra': 1 }, TODAY, 'self');
    expect(regenerate(catalog, plan).changes).toContainEqual(
      expect.objectContaining({ id: STEP, change: 'reopened' }),
    );
  });
});
