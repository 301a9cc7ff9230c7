import { describe, expect, it } from 'vitest';
import type { Availability } from '../../src/domain/person.ts';
import { type PlanNote, planNoteText, planNotes } from '../../src/domain/plan-notes.ts';
import { makePlan } from '../../src/domain/plan.ts';
import type { Task } from '../../src/domain/roadmap-schema.ts';
import type { PlanState } from '../../src/domain/state.ts';
import { TODAY as BEGUN, begunPlan } from './begun-plan.ts';
import { ownPlan } from './own-plan.ts';
import { MONDAY } from './schedule-cases.ts';

const notesOf = (plan: PlanState): PlanNote[] => planNotes(plan, makePlan(plan, MONDAY), MONDAY);
const words = (plan: PlanState): string[] => notesOf(plan).map((note) => planNoteText(note, plan));
const one = (task: Partial<Task>, availability: Partial<Availability> = {}): PlanState =>
  ownPlan([{ id: 'a', effort: 60, ...task }], availability);
const off = { daysOff: [{ id: 'x', from: '2026-12-01', to: '2026-12-05', title: '' }] };

describe('what to know of a plan', () => {
  it.each<[string, PlanState, string]>([
    [
      'due-past',
      one({ deadline: '2026-11-03' }),
      '“Task a” was due 2026-11-03. Give it a later day, or finish it.',
    ],
    [
      'exam-past',
      one({ fixedDay: '2026-11-22' }),
      'The exam of “Task a” was 2026-11-22. Say how it went, or set another day.',
    ],
    [
      'exam-past',
      { ...one({ fixedDay: '2026-11-22' }), totals: { '2026-11': { '2026-11-20': { a: 60 } } } },
      'The exam of “Task a” was 2026-11-22. Say how it went, or set another day.',
    ],
    [
      'due-before-start',
      one({ deadline: '2026-11-30', earliest: '2026-12-02' }),
      '“Task a” is due 2026-11-30, but can’t begin before 2026-12-02.',
    ],
    [
      'due-before-start',
      one({ deadline: '2026-11-30' }, { start: '2027-01-04' }),
      '“Task a” is due 2026-11-30, but can’t begin before 2027-01-04.',
    ],
    [
      'due-before-start',
      one({ fixedDay: '2026-12-02', earliest: '2026-12-02' }),
      '“Task a” is due 2026-12-02, but can’t begin before 2026-12-02.',
    ],
    [
      'exam-day-off',
      one({ fixedDay: '2026-12-05' }, off),
      'The exam of “Task a” is on 2026-12-05, which is one of your days off.',
    ],
    [
      'prerequisite-missing',
      one({ prerequisites: ['gone'] }),
      '“Task a” waits for “gone”, which is not on the roadmap. It counts as done.',
    ],
    ['no-effort', one({ effort: 0 }), '“Task a” has no hours, so it takes no time in the plan.'],
    [
      'long-task',
      one({ effort: 600_000 }),
      '“Task a” alone takes 10000 h, more than a year of your hours. Split it to see how it goes.',
    ],
    ['beyond-century', one({ earliest: '2150-01-01' }), '“Task a” finds no day within a hundred years.'],
    [
      'no-hours',
      one({}, { week: [0, 0, 0, 0, 0, 0, 0] }),
      'No hours a week are given, so nothing can be planned.',
    ],
    ['no-hours', { ...one({}), availability: null }, 'No hours a week are given, so nothing can be planned.'],
  ])('tells %s in words', (code, plan, text) => {
    expect(notesOf(plan).map((note) => note.code)).toEqual([code]);
    expect(words(plan)).toEqual([text]);
  });

  it.each<[string, PlanState]>([
    ['is due today', one({ deadline: MONDAY })],
    ['begins on the day it is due', one({ deadline: '2026-12-02', earliest: '2026-12-02' })],
    ['has its exam the day after days off', one({ fixedDay: '2026-12-06' }, off)],
    ['has its exam today', one({ effort: 0, fixedDay: MONDAY, origin: 'template' })],
    ['takes a year of the hours exactly', one({ effort: 360 * 52 })],
    ['is done, whatever was wrong with it', one({ deadline: '2026-11-03', doneOn: '2026-11-20' })],
  ])('is silent on a task that %s', (_name, plan) => expect(notesOf(plan)).toEqual([]));

  it('takes the milestone’s due day, and says days as the reader writes them', () => {
    const plan = begunPlan();
    const task = Object.values(plan.tasks)[0]!;
    plan.milestones[task.milestone]!.due = '2026-11-03';
    const notes = planNotes(plan, makePlan(plan, BEGUN), BEGUN);
    const own = notes.find((note) => note.task === task.id)!;
    expect(own).toEqual({ code: 'due-past', task: task.id, due: '2026-11-03' });
    expect(planNoteText(own, plan, (day) => `<${day}>`)).toContain('was due <2026-11-03>');
  });

  it('is nothing for a roadmap that has just begun', () => {
    const plan = begunPlan();
    expect(planNotes(plan, makePlan(plan, BEGUN), BEGUN)).toEqual([]);
  });
});
