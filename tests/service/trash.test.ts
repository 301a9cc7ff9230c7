import { describe, expect, it } from 'vitest';
import { addDays } from '../../src/domain/day.ts';
import type { PlanState } from '../../src/domain/state.ts';
import { TODAY } from '../domain/begun-plan.ts';
import { type PlannerAt, dataFolder, plannerAt } from './planner-at.ts';

async function begun(folder = dataFolder()): Promise<PlannerAt> {
  const planner = await plannerAt(folder, TODAY);
  await planner.operations.planner.begin({ from: 'data-analyst', week: [60, 60, 60, 60, 60, 60, 60] });
  return planner;
}

/** Everything but the trash itself: lists whose order means nothing are sorted. */
function apartFromTrash(plan: PlanState): PlanState {
  const copy = structuredClone({ ...plan, trash: {} });
  for (const task of Object.values(copy.tasks)) task.prerequisites.sort();
  for (const goal of Object.values(copy.goals)) goal.milestones.sort();
  return copy;
}

/** Deletes, and brings back what the deletion put into the trash. */
async function thereAndBack(planner: PlannerAt, remove: () => Promise<unknown>): Promise<void> {
  const before = apartFromTrash(planner.plan());
  const known = Object.keys(planner.plan().trash);
  await remove();
  expect(apartFromTrash(planner.plan())).not.toEqual(before);
  const [id] = Object.keys(planner.plan().trash).filter((one) => !known.includes(one));
  await planner.operations.trash.restore({ id: id! });
  expect(apartFromTrash(planner.plan())).toEqual(before);
  expect(Object.keys(planner.plan().trash)).toEqual(known);
}

describe('what was deleted', () => {
  it('comes back as it was: goal, milestone with tasks and evidence, criterion, task, kept plan', async () => {
    const planner = await begun();
    const { operations } = planner;
    const { id: milestone } = await operations.milestones.add({
      title: 'Own one',
      criteria: ['Runs', 'Tested'],
    });
    const { id: first } = await operations.tasks.add({ title: 'First', milestone, effort: 60 });
    await operations.tasks.add({ title: 'Second', milestone, effort: 60, prerequisites: [first] });
    const { id: goal } = await operations.goals.add({ title: 'Talk', milestones: [milestone] });
    const { id: evidence } = await operations.milestones.addEvidence({ id: milestone, title: 'Repository' });
    const criterion = planner.plan().milestones[milestone]!.criteria[0]!.id;
    await operations.milestones.tick({ id: milestone, criterion, done: true, proof: evidence });
    const { id: baseline } = await operations.baselines.add({ name: 'Then' });

    await thereAndBack(planner, () => operations.milestones.removeEvidence({ id: milestone, evidence }));
    await thereAndBack(planner, () => operations.tasks.remove({ id: first }));
    await thereAndBack(planner, () => operations.goals.remove({ id: goal }));
    await thereAndBack(planner, () => operations.milestones.remove({ id: milestone }));
    await thereAndBack(planner, () => operations.baselines.remove({ id: baseline }));
    const other = planner.plan().milestones[milestone]!.criteria[1]!.id;
    await operations.milestones.removeCriterion({ id: milestone, criterion: other });
    const [item] = Object.values(planner.plan().trash);
    expect(item).toMatchObject({ kind: 'criterion', title: 'Tested' });
    await operations.trash.restore({ id: item!.id });
    expect(planner.plan().milestones[milestone]!.criteria.map(({ text }) => text)).toEqual([
      'Runs',
      'Tested',
    ]);
  });

  it('brings a project, a course or a certification back onto the roadmap', async () => {
    const planner = await begun();
    const { operations } = planner;
    await operations.projects.take({ catalog: 'spam-filter', onRoadmap: true });
    await operations.certifications.take({ catalog: 'aws-ai-practitioner', status: 'preparing' });
    await thereAndBack(planner, () => operations.projects.remove({ id: 'spam-filter' }));
    await thereAndBack(planner, () => operations.certifications.remove({ id: 'aws-ai-practitioner' }));
  });

  it('brings sessions back into their months with their totals, many as one', async () => {
    const planner = await begun();
    const { operations } = planner;
    const ids: string[] = [];
    for (const day of ['2026-10-30', '2026-11-02', '2026-11-03']) {
      const start = `${day}T10:00:00Z`;
      ids.push((await operations.sessions.add({ start, zone: 'UTC', minutes: 45, subject: null })).id);
    }
    const totals = structuredClone(planner.plan().totals);
    const months = [await planner.month('2026-10'), await planner.month('2026-11')];
    await operations.sessions.removeMany({ ids });
    expect(planner.plan().totals).toEqual({});
    const [item] = Object.values(planner.plan().trash);
    expect(item).toMatchObject({ kind: 'session', title: '3 sessions' });
    await operations.trash.restore({ id: item!.id });
    expect(planner.plan().totals).toEqual(totals);
    expect([await planner.month('2026-10'), await planner.month('2026-11')]).toEqual(months);
  });

  it('stays for 90 days, and no longer', async () => {
    const planner = await begun();
    const { operations } = planner;
    const addAndRemove = async (title: string): Promise<void> => {
      await operations.goals.remove({ id: (await operations.goals.add({ title })).id });
    };
    const titles = (): string[] => Object.values(planner.plan().trash).map(({ title }) => title);
    await addAndRemove('Old');
    planner.turnTo(addDays(TODAY, 90));
    await addAndRemove('Newer');
    expect(titles()).toEqual(['Old', 'Newer']);
    planner.turnTo(addDays(TODAY, 91));
    await addAndRemove('Newest');
    expect(titles()).toEqual(['Newer', 'Newest']);
  });

  it('is refused where it has no place any more, and nothing changes', async () => {
    const planner = await begun();
    const { operations } = planner;
    const { id: milestone } = await operations.milestones.add({ title: 'Own one' });
    const { id: task } = await operations.tasks.add({ title: 'First', milestone, effort: 60 });
    await operations.tasks.remove({ id: task });
    await operations.milestones.remove({ id: milestone });
    const before = structuredClone(planner.plan());
    const item = Object.values(before.trash).find(({ kind }) => kind === 'task')!;
    await expect(operations.trash.restore({ id: item.id })).rejects.toMatchObject({
      code: 'not-found',
      data: { kind: 'milestone', id: milestone },
    });
    expect(planner.plan()).toEqual(before);
    await expect(operations.trash.restore({ id: 'trash.none' })).rejects.toMatchObject({ code: 'not-found' });
  });

  it('can be deleted for good, and even that taken back', async () => {
    const planner = await begun();
    const { operations } = planner;
    await operations.goals.remove({ id: (await operations.goals.add({ title: 'Gone' })).id });
    const before = structuredClone(planner.plan().trash);
    await operations.trash.remove({ id: Object.keys(before)[0]! });
    expect(planner.plan().trash).toEqual({});
    await operations.history.undo({});
    expect(planner.plan().trash).toEqual(before);
  });
});
