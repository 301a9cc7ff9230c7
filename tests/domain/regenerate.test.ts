import { describe, expect, it } from 'vitest';
import { courseFromCatalog } from '../../src/domain/courses.ts';
import { addEvidence, setMilestoneStatus, tickCriterion } from '../../src/domain/milestones.ts';
import { makePlan, workItems } from '../../src/domain/plan.ts';
import { PHASES } from '../../src/domain/phases.ts';
import { regenerate } from '../../src/domain/regenerate.ts';
import { refuseCycle } from '../../src/domain/schedule.ts';
import { PlanState } from '../../src/domain/state.ts';
import { editTask, finishTask, removeTask, reopenTask } from '../../src/domain/tasks.ts';
import { countingTasks } from '../../src/domain/work.ts';
import { TODAY, begunPlan } from './begun-plan.ts';
import { catalog } from './catalog-for-tests.ts';

const effortHours = (plan: PlanState): number =>
  countingTasks(plan).reduce((sum, task) => sum + task.effort, 0) / 60;

describe('a generated roadmap', () => {
  it('has the hours of the gap, in phases and milestones with criteria, in a valid state', () => {
    const plan = begunPlan();
    expect(effortHours(plan)).toBe(1029);
    expect(PlanState.safeParse(plan).error).toBeUndefined();
    const milestones = Object.values(plan.milestones);
    expect(
      milestones.every((one) => one.criteria.length > 0 && PHASES.some((phase) => phase.id === one.phase)),
    ).toBe(true);
    expect(Object.values(plan.tasks).every((task) => plan.milestones[task.milestone])).toBe(true);
  });

  it('is the same when generated again', () => {
    const plan = begunPlan();
    const before = structuredClone(plan);
    expect(regenerate(catalog, plan)).toEqual({ added: [], noLongerNeeded: [], changes: [] });
    expect(plan).toEqual(before);
  });

  it('keeps edits, ticks, evidence, dates and finished tasks after a new assessment', () => {
    const plan = begunPlan();
    const id = 'study.linear-algebra.2';
    const milestone = plan.tasks[id]!.milestone;
    const criterion = plan.milestones[milestone]!.criteria[0]!.id;
    editTask(plan, id, { title: 'Matrices, my way', effort: 123 });
    finishTask(plan, 'study.linear-algebra.2', TODAY);
    addEvidence(plan, milestone, { id: 'e1', title: 'Notebook', url: null, file: null, day: TODAY });
    tickCriterion(plan, milestone, criterion, true, 'e1', TODAY);
    plan.milestones[milestone]!.due = '2027-03-01';
    plan.milestones[milestone]!.edited.push('due');
    plan.milestones[milestone]!.notes = 'mine';

    plan.assessments.push({ skill: 'linear-algebra', level: 3, day: TODAY, origin: 'self' });
    regenerate(catalog, plan);
    expect(plan.tasks[id]).toMatchObject({
      title: 'Matrices, my way',
      effort: 123,
      doneOn: TODAY,
      needed: true,
    });
    expect(plan.tasks['study.linear-algebra.3']).toMatchObject({ needed: false });
    expect(plan.milestones[milestone]).toMatchObject({ due: '2027-03-01', notes: 'mine', status: 'active' });
    expect(plan.milestones[milestone]!.criteria.find((one) => one.id === criterion)).toMatchObject({
      doneOn: TODAY,
      proof: 'e1',
    });
    expect(plan.milestones[milestone]!.evidence).toHaveLength(1);
  });

  it('marks what is no longer needed and lets only the person remove it', () => {
    const plan = begunPlan();
    expect(() => removeTask(plan, 'study.sql.5')).toThrow(expect.objectContaining({ code: 'not-found' }));
    expect(() => removeTask(plan, 'study.nlp.1')).toThrow(expect.objectContaining({ code: 'still-needed' }));
    plan.assessments.push({ skill: 'nlp', level: 5, day: TODAY, origin: 'self' });
    expect(regenerate(catalog, plan).noLongerNeeded).toContain('study.nlp.1');
    removeTask(plan, 'study.nlp.1');
    expect(plan.tasks['study.nlp.1']).toBeUndefined();
  });

  it('lets a chosen course pay for the steps it covers, and never twice', () => {
    const plan = begunPlan();
    const before = effortHours(plan);
    for (const id of ['scikit-learn-mooc', 'ml-specialization']) {
      plan.courses[id] = courseFromCatalog(
        catalog.courses.find((one) => one.id === id)!,
        'planned',
        TODAY,
      );
    }
    regenerate(catalog, plan);
    const [first, second] = [plan.tasks['course.ml-specialization'], plan.tasks['course.scikit-learn-mooc']];
    expect(first).toMatchObject({ kind: 'course', effort: 99 * 60, needed: true });
    // The later course counts for the share of its steps that the first one leaves to it.
    expect(second!.effort).toBeGreaterThan(0);
    expect(second!.effort).toBeLessThan(40 * 60);
    expect(plan.tasks['study.supervised-learning.2']).toMatchObject({ needed: false });
    const covered = 99 + 40;
    expect(effortHours(plan)).toBeLessThan(before + covered);
    expect(() => refuseCycle(workItems(plan), (id) => id)).not.toThrow();
    plan.courses['scikit-learn-mooc']!.status = 'dropped';
    plan.courses['ml-specialization']!.status = 'dropped';
    regenerate(catalog, plan);
    expect(effortHours(plan)).toBe(before);
  });

  it('stays free of cycles whatever course is chosen, alone or with all others', () => {
    const all = begunPlan({ from: 'newcomer' });
    all.profile!.skills = catalog.skills.map((skill) => skill.id);
    for (const entry of catalog.courses) {
      all.courses[entry.id] = courseFromCatalog(entry, 'planned', TODAY);
      const one = begunPlan({ from: 'newcomer' });
      one.courses[entry.id] = courseFromCatalog(entry, 'planned', TODAY);
      regenerate(catalog, one);
      expect(makePlan(one, TODAY).unplanned).toEqual([]);
    }
    regenerate(catalog, all);
    expect(makePlan(all, TODAY).unplanned).toEqual([]);
  });

  it('raises a skill when its step is finished and takes that back when it is opened again', () => {
    const plan = begunPlan();
    const said = plan.assessments.length;
    finishTask(plan, 'study.linear-algebra.2', TODAY);
    expect(plan.assessments.at(-1)).toMatchObject({ skill: 'linear-algebra', level: 2, origin: 'task' });
    reopenTask(plan, 'study.linear-algebra.2', TODAY);
    expect(plan.assessments).toHaveLength(said);
  });

  it('closes a milestone only with every criterion ticked, or with a reason', () => {
    const plan = begunPlan();
    const id = Object.keys(plan.milestones)[0]!;
    expect(() => setMilestoneStatus(plan, id, 'done', null, TODAY)).toThrow(
      expect.objectContaining({ code: 'criteria-open' }),
    );
    setMilestoneStatus(plan, id, 'done', 'learnt at work', TODAY);
    expect(plan.milestones[id]).toMatchObject({
      status: 'done',
      history: [{ status: 'done', day: TODAY, reason: 'learnt at work' }],
    });
  });
});
