import { expect, it } from 'vitest';
import { PHASES } from '../../src/domain/phases.ts';
import { makePlan, planOrder } from '../../src/domain/plan.ts';
import { type PlannerAt, dataFolder, plannerAt } from './planner-at.ts';

const DAY = '2026-11-20';

async function begun(): Promise<PlannerAt> {
  const planner = await plannerAt(dataFolder(), DAY);
  await planner.operations.planner.begin({ from: 'data-analyst', week: [60, 60, 60, 60, 60, 60, 60] });
  return planner;
}
const openTasks = (planner: PlannerAt): string[] =>
  Object.values(planner.plan().tasks)
    .filter((task) => task.needed && task.doneOn === null)
    .map((task) => task.id);

it('edits many tasks in one change that one undo takes back, or none of them', async () => {
  const planner = await begun();
  const { operations } = planner;
  const ids = openTasks(planner).slice(0, 5);
  const before = planner.plan().tasks;
  const { seq } = await operations.tasks.editMany({ ids, set: { earliest: '2027-02-01' } });
  for (const id of ids)
    expect(planner.plan().tasks[id]).toMatchObject({ earliest: '2027-02-01', edited: ['earliest'] });
  const made = makePlan(planner.plan(), DAY);
  for (const id of ids) expect(made.byTask.get(id)!.start >= '2027-02-01').toBe(true);
  await operations.history.undo({});
  expect(planner.plan().tasks).toEqual(before);

  await expect(
    operations.tasks.editMany({ ids: [...ids, 'no-such-task'], set: { deadline: '2027-03-01' } }),
  ).rejects.toMatchObject({ code: 'not-found' });
  expect(planner.plan().tasks).toEqual(before);
  expect(planner.seq()).toBe(seq + 1);
});

it('finishes many tasks and raises their skills, with one undo', async () => {
  const planner = await begun();
  const ids = openTasks(planner).slice(0, 3);
  const before = planner.plan();
  await planner.operations.tasks.finishMany({ ids });
  for (const id of ids) expect(planner.plan().tasks[id]?.doneOn).toBe(DAY);
  expect(planner.plan().assessments.length).toBeGreaterThan(before.assessments.length);
  await planner.operations.history.undo({});
  expect(planner.plan().assessments).toEqual(before.assessments);
});

it('removes own tasks together, refuses needed ones, and brings them back with who waits for them', async () => {
  const planner = await begun();
  const { operations } = planner;
  const milestone = Object.keys(planner.plan().milestones)[0]!;
  const add = async (title: string, prerequisites: string[] = []): Promise<string> =>
    (await operations.tasks.add({ milestone, title, effort: 60, prerequisites })).id;
  const first = await add('First');
  const second = await add('Second', [first]);
  const waiting = await add('Waiting', [second]);
  await expect(operations.tasks.removeMany({ ids: [first, openTasks(planner)[0]!] })).rejects.toMatchObject({
    code: 'still-needed',
  });
  expect(planner.plan().tasks[first]).toBeDefined();

  const before = planner.plan().tasks;
  await operations.tasks.removeMany({ ids: [first, second] });
  expect(planner.plan().tasks[waiting]?.prerequisites).toEqual([]);
  const [item] = Object.values(planner.plan().trash);
  expect(item?.title).toBe('2 tasks');
  await operations.trash.restore({ id: item!.id });
  expect(planner.plan().tasks).toEqual(before);
});

it('a milestone moved before another of its phase is shown and planned before it, and stays after an assessment', async () => {
  const planner = await begun();
  const { operations } = planner;
  const inPhase = (phase: string): string[] =>
    Object.values(planner.plan().milestones)
      .filter((one) => one.phase === phase)
      .sort((a, b) => a.order - b.order || a.id.localeCompare(b.id))
      .map((one) => one.id);
  const phase = PHASES.find(({ id }) => inPhase(id).length >= 3)!.id;
  const was = inPhase(phase);
  const moved = was.at(-1)!;
  await operations.milestones.reorder({ id: moved, before: was[0]! });
  expect(inPhase(phase)).toEqual([moved, ...was.slice(0, -1)]);
  await operations.skills.assess({ levels: { 'linear-algebra': 1 } });
  expect(inPhase(phase)[0]).toBe(moved);

  await operations.milestones.reorder({ id: moved, before: null });
  expect(inPhase(phase)).toEqual(was);
  const other = Object.values(planner.plan().milestones).find((one) => one.phase !== phase)!.id;
  await expect(operations.milestones.reorder({ id: moved, before: other })).rejects.toMatchObject({
    code: 'not-found',
  });
});

it('of two milestones that could both be taken up, the one in front is planned first', async () => {
  const planner = await begun();
  const { operations } = planner;
  const add = async (title: string): Promise<string> => {
    const { id } = await operations.milestones.add({ title, phase: 'foundations' });
    await operations.tasks.add({ milestone: id, title, effort: 600 });
    return id;
  };
  const [first, second] = [await add('First'), await add('Second')];
  const order = (): string[] =>
    planOrder(makePlan(planner.plan(), DAY), planner.plan().tasks)
      .map((task) => task.milestone)
      .filter((id) => id === first || id === second);
  const [ahead, behind] = order();
  await operations.milestones.reorder({ id: behind!, before: ahead! });
  expect(order()).toEqual([behind, ahead]);
});
