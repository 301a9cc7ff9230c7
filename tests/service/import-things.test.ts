import { expect, it } from 'vitest';
import { fileInMemory, sendForImport } from '../../src/contract/import-pieces.ts';
import { goalMilestones } from '../../src/domain/goals.ts';
import { currentLevels } from '../../src/domain/assessment.ts';
import { THING_SAMPLES } from '../adapters/imports/thing-samples.ts';
import { type PlannerAt, dataFolder, plannerAt } from './planner-at.ts';

async function begun(): Promise<PlannerAt> {
  const planner = await plannerAt(dataFolder(), '2026-11-21');
  await planner.operations.planner.begin({ from: 'data-analyst', week: [60, 60, 60, 60, 60, 0, 0] });
  return planner;
}

async function read({ operations }: PlannerAt, name: string) {
  const sample = THING_SAMPLES.find((one) => one.name === name)!;
  const bytes = new TextEncoder().encode(sample.text);
  await sendForImport(operations, 'import-things', [fileInMemory(name, bytes)]);
  return operations.imports.read({ id: 'import-things', choices: sample.choices });
}

it('takes certifications over as earned, with the file’s end of validity, and knows them the next time', async () => {
  const planner = await begun();
  const { id } = await read(planner, 'Certifications.csv');
  const before = planner.plan();
  expect(await planner.operations.imports.apply({ id, leave: [1] })).toMatchObject({
    things: 1,
    sessions: 0,
  });
  const taken = Object.values(planner.plan().certifications);
  expect(taken).toMatchObject([
    {
      name: 'Cloud Engineer',
      issuer: 'Example Cloud',
      status: 'earned',
      earnedOn: '2023-05-01',
      validUntil: '2026-05-01',
      credentialId: 'ABC-1',
      badge: null,
    },
  ]);
  const again = await read(planner, 'Certifications.csv');
  expect(again.things.map(({ known }) => known)).toEqual(['Cloud Engineer', null]);
  await planner.operations.history.undo({});
  expect(planner.plan()).toEqual(before);
});

it('keeps a badge whose signature nothing proves as claimed', async () => {
  const planner = await begun();
  const { id } = await read(planner, 'badge.json');
  await planner.operations.imports.apply({ id });
  const [badge] = Object.values(planner.plan().certifications);
  expect(badge).toMatchObject({ name: 'ML Basics', badge: { signedBy: null }, validUntil: '2028-03-04' });
  expect(badge?.notes).toContain('https://example.org/e');
});

it('says the level of the skills that the catalogue knows, and leaves the others out', async () => {
  const planner = await begun();
  const { id, things } = await read(planner, 'Skills.csv');
  expect(things.map(({ becomes }) => becomes)).toEqual(['Python programming', null]);
  const before = currentLevels(planner.plan().assessments).get('python-programming') ?? 0;
  const { things: count } = await planner.operations.imports.apply({ id });
  const after = currentLevels(planner.plan().assessments).get('python-programming');
  expect([count, after]).toEqual(before >= 2 ? [0, before] : [1, 2]);
});

it('makes a map of roadmap.sh a goal of its own, whose steps stand in milestones and leave the rest as it was', async () => {
  const planner = await begun();
  const ready = planner.plan().goals['ready-to-apply']!;
  const own = goalMilestones(ready, planner.plan());
  const { id, roadmap } = await read(planner, 'my.json');
  expect(roadmap).toBe('My map');
  expect(await planner.operations.imports.apply({ id })).toMatchObject({ things: 4 });
  const plan = planner.plan();
  const goal = Object.values(plan.goals).find(({ title }) => title === 'My map')!;
  const titles = goalMilestones(goal, plan).map((one) => plan.milestones[one]?.title);
  expect(titles).toEqual(['First', 'Second', 'Other topics']);
  expect(goalMilestones(ready, plan)).toEqual(own);
  const steps = Object.values(plan.tasks).filter(({ origin }) => origin === 'own');
  expect(steps.map(({ title, effort }) => [title, effort])).toEqual([
    ['Part one', 120],
    ['Part two', 120],
    ['Second', 120],
    ['Loose', 120],
  ]);
  expect((await read(planner, 'my.json')).things.every(({ known }) => known !== null)).toBe(true);
});

it('completes finished courses on their day, and only wishes for the others', async () => {
  const planner = await begun();
  const { id } = await read(planner, 'Learning.csv');
  await planner.operations.imports.apply({ id });
  expect(
    Object.values(planner.plan().courses).map(({ title, status, history }) => [
      title,
      status,
      history.at(-1)?.day,
    ]),
  ).toEqual([
    ['Learning Python', 'completed', '2024-02-03'],
    ['Half a course', 'wished', '2026-11-21'],
  ]);
});
