import { describe, expect, it } from 'vitest';
import { dueSoon, nextTasks, tasksFor } from '../../src/domain/agenda.ts';
import {
  certificationFromCatalog,
  certificationStatus,
  moveCertification,
  renewalFrom,
} from '../../src/domain/certifications.ts';
import { courseFromCatalog, setCourseStatus } from '../../src/domain/courses.ts';
import { addDays, daysBetween } from '../../src/domain/day.ts';
import { extraMinutes } from '../../src/domain/extra-minutes.ts';
import { makePlan } from '../../src/domain/plan.ts';
import { regenerate } from '../../src/domain/regenerate.ts';
import { projectFromCatalog, setProjectStatus } from '../../src/domain/projects.ts';
import { fillSample } from '../../src/domain/sample.ts';
import { totalsOf } from '../../src/domain/sessions.ts';
import { finishTask, reopenTask } from '../../src/domain/tasks.ts';
import { PlanState, type State } from '../../src/domain/state.ts';
import { emptyPlan } from '../../src/domain/empty-plan.ts';
import { fullDay, shortDay } from '../../src/renderer/format.ts';
import { otherDays } from '../../src/renderer/rooms/today/due-days.ts';
import { dueState, plannedEnd } from '../../src/renderer/rooms/today/due-words.ts';
import { TODAY, begunPlan } from './begun-plan.ts';
import { catalog } from './catalog-for-tests.ts';

const withExam = (): PlanState => {
  const plan = begunPlan();
  plan.certifications['aws-ai-practitioner'] = certificationFromCatalog(
    catalog.certifications.find((one) => one.id === 'aws-ai-practitioner')!,
    'preparing',
    TODAY,
  );
  regenerate(catalog, plan);
  return plan;
};

describe('certifications', () => {
  it('live from preparing over a booked exam to earned and expired, every step dated', () => {
    const plan = withExam();
    const one = plan.certifications['aws-ai-practitioner']!;
    expect(() => moveCertification(plan, one.id, { status: 'booked', day: TODAY })).toThrow(
      expect.objectContaining({ code: 'invalid' }),
    );
    moveCertification(plan, one.id, { status: 'booked', day: TODAY, examDay: '2027-01-15' });
    regenerate(catalog, plan);
    expect(plan.tasks['certification.aws-ai-practitioner']).toMatchObject({ fixedDay: '2027-01-15' });
    moveCertification(plan, one.id, { status: 'failed', day: '2027-01-15', note: 'too early' });
    moveCertification(plan, one.id, { status: 'preparing', day: '2027-01-16' });
    moveCertification(plan, one.id, { status: 'earned', day: '2027-03-01' });
    expect(one.attempts.map((attempt) => attempt.passed)).toEqual([false, true]);
    expect(one.validUntil).toBe('2030-03-01');
    expect(renewalFrom(one)).toBe('2029-12-01');
    expect(certificationStatus(one, '2030-03-01')).toBe('earned');
    expect(certificationStatus(one, '2030-03-02')).toBe('expired');
    expect(one.history).toHaveLength(5);
  });

  it('refuse a step that makes no sense', () => {
    const plan = withExam();
    plan.certifications['aws-ai-practitioner']!.status = 'considered';
    expect(() => moveCertification(plan, 'aws-ai-practitioner', { status: 'failed', day: TODAY })).toThrow(
      expect.objectContaining({ code: 'status-order' }),
    );
  });

  it('report preparation that can’t end before the exam, with the hours that would do', () => {
    const plan = withExam();
    moveCertification(plan, 'aws-ai-practitioner', {
      status: 'booked',
      day: TODAY,
      examDay: addDays(TODAY, 14),
    });
    regenerate(catalog, plan);
    const conflict = makePlan(plan, TODAY).conflicts.find(
      (one) => one.task === 'certification.aws-ai-practitioner',
    )!;
    expect(conflict.end > conflict.due).toBe(true);
    const studyDays = plan.availability!.week.filter((minutes) => minutes > 0).length;
    const more = Math.floor(extraMinutes(plan, TODAY)(conflict)! / studyDays);
    plan.availability!.week = plan.availability!.week.map(
      (minutes) => minutes + more,
    ) as PlanState['availability'] extends infer A ? (A extends { week: infer W } ? W : never) : never;
    expect(makePlan(plan, TODAY).conflicts).toEqual([]);
  });
});

describe('courses and projects', () => {
  it('raise the skills they lead to when they are completed or published', () => {
    const plan = begunPlan();
    plan.courses['scikit-learn-mooc'] = courseFromCatalog(
      catalog.courses.find((one) => one.id === 'scikit-learn-mooc')!,
      'planned',
      TODAY,
    );
    plan.projects['exploratory-report'] = projectFromCatalog(
      catalog.projects.find((one) => one.id === 'exploratory-report')!,
      true,
      TODAY,
    );
    regenerate(catalog, plan);
    expect(plan.tasks['project.exploratory-report']).toMatchObject({ kind: 'project', needed: true });
    setCourseStatus(plan, 'scikit-learn-mooc', 'completed', TODAY);
    setProjectStatus(plan, 'exploratory-report', 'published', TODAY);
    expect(plan.tasks['course.scikit-learn-mooc']!.doneOn).toBe(TODAY);
    expect(plan.assessments.findLast((one) => one.skill === 'tree-ensembles')).toMatchObject({
      level: 3,
      origin: 'task',
    });
    expect(plan.projects['exploratory-report']!.history.map((past) => past.status)).toEqual([
      'idea',
      'published',
    ]);
  });
});

describe('taking back', () => {
  it('opens a finished course again and lowers what it raised, and no more', () => {
    const plan = begunPlan();
    const entry = catalog.courses.find((one) => one.id === 'scikit-learn-mooc')!;
    plan.courses[entry.id] = courseFromCatalog(entry, 'planned', TODAY);
    plan.assessments.push({ skill: 'model-tuning', level: 5, day: TODAY, origin: 'self' });
    regenerate(catalog, plan);
    const before = structuredClone(plan.assessments);
    finishTask(plan, 'course.scikit-learn-mooc', TODAY);
    expect(plan.assessments.length).toBeGreaterThan(before.length);
    reopenTask(plan, 'course.scikit-learn-mooc', TODAY);
    expect(plan.courses[entry.id]).toMatchObject({ status: 'in-progress', percent: 99 });
    expect(plan.assessments).toEqual(before);
    setCourseStatus(plan, entry.id, 'completed', TODAY);
    setCourseStatus(plan, entry.id, 'dropped', TODAY);
    expect(plan.assessments).toEqual(before);
  });
});

describe('what a fresh look found', () => {
  it('moves the due day with the exam day, and leaves finished preparation finished', () => {
    const plan = withExam();
    const id = 'certification.aws-ai-practitioner';
    moveCertification(plan, 'aws-ai-practitioner', { status: 'booked', day: TODAY, examDay: '2027-03-01' });
    regenerate(catalog, plan);
    finishTask(plan, id, TODAY);
    moveCertification(plan, 'aws-ai-practitioner', { status: 'booked', day: TODAY, examDay: '2029-09-01' });
    regenerate(catalog, plan);
    expect(plan.milestones[id]!.due).toBe('2029-09-01');
    expect(plan.tasks[id]!.doneOn).toBe(TODAY);
    moveCertification(plan, 'aws-ai-practitioner', { status: 'failed', day: TODAY });
    expect(plan.tasks[id]!.doneOn).toBeNull();
  });

  it('publishes a project with its task, and opens a step again that is assessed lower', () => {
    const plan = begunPlan();
    const entry = catalog.projects.find((one) => one.id === 'exploratory-report')!;
    plan.projects[entry.id] = projectFromCatalog(entry, true, TODAY);
    regenerate(catalog, plan);
    finishTask(plan, `project.${entry.id}`, TODAY);
    expect(plan.projects[entry.id]!.status).toBe('published');
    reopenTask(plan, `project.${entry.id}`, TODAY);
    expect(plan.projects[entry.id]!.status).toBe('building');

    finishTask(plan, 'study.linear-algebra.2', TODAY);
    plan.assessments.push({ skill: 'linear-algebra', level: 1, day: TODAY, origin: 'self' });
    regenerate(catalog, plan);
    expect(plan.tasks['study.linear-algebra.2']!.doneOn).toBeNull();
  });

  it('tells no end while something is left out', () => {
    const plan = begunPlan({ week: [0, 0, 0, 0, 0, 0, 1] });
    const made = makePlan(plan, TODAY);
    expect(made.unplanned.length).toBeGreaterThan(0);
    expect(made.end).toBeNull();
  });
});

describe('the agenda', () => {
  it('offers only tasks that wait for nothing, with what they open', () => {
    const plan = begunPlan();
    const next = nextTasks(plan, makePlan(plan, TODAY), 5);
    expect(next).toHaveLength(5);
    const open = new Set(
      Object.values(plan.tasks)
        .filter((task) => task.doneOn === null)
        .map((task) => task.id),
    );
    expect(next.every((one) => one.task.prerequisites.every((id) => !open.has(id)))).toBe(true);
    expect(next.some((one) => one.opens > 0)).toBe(true);
  });

  it('offers for a stretch of time what it finishes first, then the rest in its order', () => {
    const plan = begunPlan();
    const made = makePlan(plan, TODAY);
    const usual = nextTasks(plan, made, 3).map(({ task }) => task.id);
    // Nothing of a fresh plan is done in ten minutes.
    expect(tasksFor(plan, made, 10, 3).map(({ task }) => task.id)).toEqual(usual);
    const third = plan.tasks[usual[2]!]!;
    third.effort = 40;
    const short = tasksFor(plan, makePlan(plan, TODAY), 45, 3);
    expect(short[0]).toMatchObject({ task: { id: third.id }, left: 40, finishes: true });
    expect(short.slice(1).every(({ finishes }) => !finishes)).toBe(true);
    expect(tasksFor(plan, makePlan(plan, TODAY), 39, 3).some(({ finishes }) => finishes)).toBe(false);
  });

  it('shows exams, milestones, renewals and goals of the days ahead', () => {
    const plan = withExam();
    moveCertification(plan, 'aws-ai-practitioner', { status: 'booked', day: TODAY, examDay: '2026-12-09' });
    Object.values(plan.milestones)[0]!.due = '2026-11-24';
    plan.goals['ready-to-apply']!.target = '2026-12-01';
    expect(dueSoon(plan, makePlan(plan, TODAY), null, TODAY).map((item) => item.kind)).toEqual([
      'milestone',
      'goal',
      'exam',
    ]);
  });
});

describe('a due day that the plan misses', () => {
  it('is late by the days between, also when it has passed, and not once nothing of it is open', () => {
    const plan = begunPlan();
    const made = makePlan(plan, TODAY);
    const { milestone } = plan.tasks[made.tasks[0]!.id]!;
    const ends = made.tasks
      .filter((one) => plan.tasks[one.id]!.milestone === milestone)
      .map((one) => one.end);
    const end = ends.sort().at(-1)!;
    const lateOn = (due: string): number | undefined => {
      plan.milestones[milestone]!.due = due;
      return dueSoon(plan, made, null, TODAY, 3650).find((one) => one.id === milestone)?.lateDays;
    };
    expect([lateOn(end), lateOn(addDays(end, -1)), lateOn(addDays(end, 9))]).toEqual([0, 1, 0]);
    expect(lateOn(addDays(TODAY, -5))).toBe(daysBetween(TODAY, end) + 5);
    const done = Object.values(plan.tasks).filter((task) => task.milestone === milestone);
    for (const task of done) finishTask(plan, task.id, TODAY);
    const item = dueSoon(plan, makePlan(plan, TODAY), null, TODAY).find((one) => one.id === milestone);
    expect(item).toMatchObject({ tight: true, lateDays: 0 });
    const ago = (days: number, lateDays = 0) =>
      dueState({ ...item!, day: addDays(TODAY, -days), lateDays }, TODAY, true);
    expect([ago(1), ago(1, 12)].map((said) => said?.word)).toEqual(['since yesterday', 'since yesterday']);
    expect(ago(9)).toEqual({ word: `since ${shortDay(addDays(TODAY, -9))}`, tone: 'bad' });
    expect(ago(400)?.word).toBe(`since ${fullDay(addDays(TODAY, -400))}`);
  });

  it('is told with the day on which the plan ends it, an exam’s with the last day of preparation', () => {
    const item = { kind: 'milestone', id: 'one', title: 'One', tight: false } as const;
    const day = addDays(TODAY, 5);
    expect(dueState({ ...item, day, lateDays: 3 }, TODAY, true)).toEqual({
      word: `planned until ${shortDay(addDays(day, 3))}`,
      tone: 'bad',
    });
    expect(plannedEnd({ kind: 'exam', day, lateDays: 1 })).toBe(day);
    expect(plannedEnd({ kind: 'exam', day, lateDays: 0 })).toBeNull();
  });

  it('can be given the days that the plan and the forecast say, each once, or none', () => {
    const late = { kind: 'milestone', day: addDays(TODAY, -9), lateDays: 20 } as const;
    const [end, p80] = [addDays(TODAY, 11), addDays(TODAY, 30)];
    const offered = (forecast?: { p50: string; p80: string }, lateDays = 20) =>
      otherDays({ ...late, lateDays }, forecast, TODAY).map((one) => one.day);
    expect(offered({ p50: end, p80 })).toEqual([end, p80, null]);
    expect(offered({ p50: addDays(TODAY, -1), p80 })).toEqual([end, p80, null]);
    expect(offered(undefined, 0)).toEqual([addDays(TODAY, 7), null]);
  });

  it('is an exam whose preparation ends on its day or later', () => {
    const plan = withExam();
    const move = { status: 'booked', day: TODAY } as const;
    moveCertification(plan, 'aws-ai-practitioner', { ...move, examDay: addDays(TODAY, 1) });
    const made = makePlan(plan, TODAY);
    const exam = dueSoon(plan, made, null, TODAY).find((one) => one.kind === 'exam')!;
    expect(exam.lateDays).toBe(daysBetween(TODAY, made.byTask.get('certification.aws-ai-practitioner')!.end));
    expect(exam.lateDays).toBeGreaterThan(0);
  });
});

describe('the sample', () => {
  it('is a valid, lived-in state, the same for the same day, with totals that hold', () => {
    const make = (): State => {
      const state: State = { plan: emptyPlan(), months: {} };
      fillSample(catalog, state, TODAY, 'Europe/Berlin');
      return state;
    };
    const state = make();
    expect(make()).toEqual(state);
    expect(PlanState.safeParse(state.plan).error).toBeUndefined();
    const sessions = Object.values(state.months).flatMap((month) => Object.values(month));
    expect(sessions.length).toBeGreaterThan(80);
    expect(totalsOf(sessions)).toEqual(state.plan.totals);
    expect(Object.values(state.plan.tasks).filter((task) => task.doneOn !== null).length).toBeGreaterThan(5);
    expect(Object.values(state.plan.milestones).some((one) => one.status === 'done')).toBe(true);
    expect(makePlan(state.plan, TODAY).unplanned).toEqual([]);
  });
});
