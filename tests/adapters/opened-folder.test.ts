import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import {
  correctData,
  examineData,
  mendData,
  openPlanner,
  type Planner,
} from '../../src/adapters/open-planner.ts';
import { openStore } from '../../src/adapters/store/open-store.ts';
import type { Mending } from '../../src/contract/answers.ts';
import type { Change } from '../../src/contract/change.ts';
import { addGoal, log, whole } from './store/sample-state.ts';
import { contents, freshData } from './store/scratch-folder.ts';

async function lived(): Promise<string> {
  const folder = freshData();
  const store = await openStore({ folder, idleCheckpoint: false });
  await addGoal(store, 'g1');
  await log(store, '2026-10.a', '2026-10');
  await store.checkpoint(true);
  await addGoal(store, 'g2');
  await store.checkpoint();
  await addGoal(store, 'g3');
  await store.close();
  return folder;
}

async function opened(folder: string, longLived = false): Promise<Planner> {
  const planner = await openPlanner({ folder, longLived, evenUnreadable: true });
  onTestFinished(() => planner.close());
  return planner;
}

const damage = (folder: string, file: string): void => writeFileSync(join(folder, file), 'broken');

/** Loses the change “Add g3”: the only one that is nowhere but in the journal’s last line. */
function lose(folder: string): void {
  const path = join(folder, 'journal.jsonl');
  writeFileSync(path, readFileSync(path, 'utf8').replace('"what":"Add g3"', '"what":"Add gX"'));
}

describe('opening a damaged folder', () => {
  it('mends what loses nothing, and tells it', async () => {
    const folder = await lived();
    const state = await whole(await openStore({ folder }));
    damage(folder, 'plan.json');
    const planner = await opened(folder);
    const { plan, mended } = await planner.operations.planner.snapshot({});
    expect(plan).toEqual(state.plan);
    expect(mended).toMatchObject({ complete: true, damaged: [{ file: 'plan.json' }], kept: 'kept' });
    expect(
      readFileSync(
        join(
          folder,
          'kept',
          Object.keys(contents(join(folder, 'kept'))).find((name) => name.startsWith('plan'))!,
        ),
        'utf8',
      ),
    ).toBe('broken');
  });

  it('asks before anything is lost, writes nothing meanwhile, and goes on once that is accepted', async () => {
    const folder = await lived();
    lose(folder);
    const planner = await opened(folder);
    await expect(planner.operations.planner.snapshot({})).rejects.toMatchObject({ code: 'store-unreadable' });
    const { mending } = await planner.operations.planner.examine({});
    expect(mending).toMatchObject({ complete: false, after: { goals: 2, sessions: 1 } });
    const before = contents(folder);
    await expect(planner.operations.planner.mend({})).rejects.toMatchObject({
      code: 'mending-loses',
      data: { lost: 1 },
    });
    expect(contents(folder)).toEqual(before);
    const heard: Change[] = [];
    planner.subscribe((change) => heard.push(change));
    expect(await planner.operations.planner.mend({ acceptLoss: true })).toMatchObject({ complete: false });
    const { plan, mended, seq } = await planner.operations.planner.snapshot({});
    expect(Object.keys(plan.goals)).toEqual(['g1', 'g2']);
    expect(mended?.lost).toHaveLength(1);
    // Every window reads anew: the number is far from any it knows.
    expect(heard[0]?.seq).toBe(seq);
    await expect(planner.operations.planner.mend({})).rejects.toMatchObject({ code: 'nothing-to-mend' });
  });

  it('goes on by itself once somebody mended it', async () => {
    const folder = await lived();
    lose(folder);
    const planner = await opened(folder);
    await expect(planner.operations.planner.snapshot({})).rejects.toMatchObject({ code: 'store-unreadable' });
    await mendData(folder, () => true);
    expect(Object.keys((await planner.operations.planner.snapshot({})).plan.goals)).toEqual(['g1', 'g2']);
    await planner.operations.settings.edit({ theme: 'dark' });
  });

  it('is refused to a host that can’t tell, with a copy kept', async () => {
    const folder = await lived();
    lose(folder);
    await expect(openPlanner({ folder, longLived: false })).rejects.toMatchObject({
      code: 'store-unreadable',
      data: { file: 'journal.jsonl', kept: expect.stringContaining('kept') as string },
    });
  });
});

describe('a planner that lives long', () => {
  it('looks through the months after opening, and mends a damaged one', async () => {
    const folder = await lived();
    damage(folder, 'sessions/2026-10.json');
    const planner = await opened(folder, true);
    const snapshot = () => planner.operations.planner.snapshot({});
    expect((await snapshot()).mended).toBeNull();
    // The files that mending writes are told too, perhaps before the planner was opened anew.
    const mended = await new Promise<Mending>((resolve) =>
      planner.subscribe(() => void snapshot().then((now) => now.mended && resolve(now.mended))),
    );
    expect(mended).toMatchObject({ complete: true, damaged: [{ file: 'sessions/2026-10.json' }] });
    const { sessions } = await planner.operations.sessions.page({ limit: 5 });
    expect(sessions.map(({ id }) => id)).toEqual(['2026-10.a']);
  });
});

describe('day totals and references', () => {
  it('that don’t hold are put right soon after a long-lived host opened, as a change of the history', async () => {
    const folder = await lived();
    const store = await openStore({ folder, idleCheckpoint: false });
    await store.change('Break', [], ({ plan }) => {
      plan.totals['2026-10']!['2026-10-21'] = { '-': 7 };
    });
    await store.checkpoint();
    await store.close();
    const planner = await opened(folder, true);
    const { what } = await new Promise<Change>((resolve) => planner.subscribe(resolve));
    expect(what).toBe('Correct the day totals and references');
    const { plan } = await planner.operations.planner.snapshot({});
    expect(plan.totals).toEqual({ '2026-10': { '2026-10-21': { '-': 50 } } });
  });

  it('that don’t hold are told by the doctor and put right as one change', async () => {
    const folder = await lived();
    const store = await openStore({ folder, idleCheckpoint: false });
    await store.change('Break', [], ({ plan }) => {
      plan.totals['2026-10']!['2026-10-21'] = { '-': 7 };
      plan.goals['g1']!.milestones = ['nowhere'];
    });
    await store.close();
    expect(await examineData(folder)).toMatchObject({
      ok: false,
      problem: null,
      mending: null,
      inconsistent: [
        'the goal “Goal g1” names the milestone nowhere, which is not there',
        'the day totals of 2026-10 are not those of its sessions',
      ],
    });
    await correctData(folder);
    expect(await examineData(folder)).toMatchObject({ ok: true, inconsistent: [] });
    const after = await openStore({ folder });
    expect(after.current().plan.totals).toEqual({ '2026-10': { '2026-10-21': { '-': 50 } } });
  });
});
