import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openStore } from '../../../src/adapters/store/open-store.ts';
import type { FolderStore } from '../../../src/adapters/store/folder-store.ts';
import type { State } from '../../../src/domain/state.ts';
import { emptyPlan } from '../../../src/domain/empty-plan.ts';
import { goal, session, whole } from './sample-state.ts';
import { freshData } from './scratch-folder.ts';

const months = fc.constantFrom('2026-09', '2026-10', '2026-11');
const ids = fc.integer({ min: 0, max: 5 });

type Step =
  | { kind: 'goal' | 'drop-goal' | 'assess' | 'trim'; id: number; text: string }
  | { kind: 'session' | 'drop-session' | 'empty-month' | 'total'; month: string; id: number; minutes: number }
  | { kind: 'undo' | 'redo' | 'checkpoint' | 'rotate' | 'reopen' | 'other' };

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    kind: fc.constantFrom('goal', 'drop-goal', 'assess', 'trim'),
    id: ids,
    text: fc.string({ unit: 'grapheme', maxLength: 10 }).map((text) => `x${text}`.trim()),
  }),
  fc.record({
    kind: fc.constantFrom('session', 'drop-session', 'empty-month', 'total'),
    month: months,
    id: ids,
    minutes: fc.integer({ min: 1, max: 1440 }),
  }),
  fc.record({ kind: fc.constantFrom('undo', 'redo', 'checkpoint', 'rotate', 'reopen', 'other') }),
);

/** What a step does to a state, the model's and the store's alike; the same code runs on a draft and on plain objects. */
function act(state: State, taken: Step): void {
  const { plan } = state;
  if ('month' in taken) {
    const month = (state.months[taken.month] ??= {});
    const id = `${taken.month}.${taken.id}`;
    if (taken.kind === 'session') month[id] = session(id, taken.minutes);
    if (taken.kind === 'drop-session') Reflect.deleteProperty(month, id);
    if (taken.kind === 'empty-month') state.months[taken.month] = {};
    if (taken.kind === 'total')
      (plan.totals[taken.month] ??= {})[`${taken.month}-01`] = { '-': taken.minutes };
  } else if ('text' in taken) {
    if (taken.kind === 'goal') plan.goals[`g${taken.id}`] = goal(`g${taken.id}`, taken.text);
    if (taken.kind === 'drop-goal') Reflect.deleteProperty(plan.goals, `g${taken.id}`);
    if (taken.kind === 'assess') {
      plan.assessments.splice(taken.id, 0, {
        skill: 'python',
        level: taken.id,
        day: '2026-11-21',
        origin: 'self',
      });
    }
    if (taken.kind === 'trim') plan.assessments.splice(0, taken.id);
  }
}

const filled = (state: State): State => ({
  plan: state.plan,
  months: Object.fromEntries(
    Object.entries(state.months).filter(([, month]) => Object.keys(month).length > 0),
  ),
});

/** The same life, kept as whole states: what undo and redo lead to. */
interface Model {
  state: State;
  past: State[];
  future: State[];
  /** What was rotated away twice can't be taken back any more. */
  rotations: number;
}

async function change(store: FolderStore, model: Model, taken: Step): Promise<void> {
  const next = structuredClone(model.state);
  act(next, taken);
  const { seq } = store.current();
  const asked = 'month' in taken ? [taken.month] : [];
  const changed = await store.change(taken.kind, asked, (draft) => act(draft, taken));
  if (changed.seq === seq) return;
  model.past.push(model.state);
  model.future = [];
  model.state = next;
}

/** Moves the model where the store says it went; says it could not only when the model can't either. */
async function move(store: FolderStore, model: Model, kind: 'undo' | 'redo'): Promise<void> {
  const [from, to] = kind === 'undo' ? [model.past, model.future] : [model.future, model.past];
  try {
    await store[kind]();
  } catch (error) {
    expect(error).toMatchObject({ code: 'nothing-to-undo' });
    if (model.rotations < 2) expect(from).toEqual([]);
    return;
  }
  to.push(model.state);
  model.state = from.pop() ?? model.state;
}

async function take(folder: string, store: FolderStore, model: Model, taken: Step): Promise<FolderStore> {
  switch (taken.kind) {
    case 'undo':
    case 'redo':
      await move(store, model, taken.kind);
      return store;
    case 'checkpoint':
    case 'rotate':
      await store.checkpoint(taken.kind === 'rotate');
      if (taken.kind === 'rotate') model.rotations += 1;
      return store;
    case 'reopen':
      await store.close();
      return openStore({ folder, idleCheckpoint: false });
    case 'other': {
      const other = await openStore({ folder, idleCheckpoint: false });
      await change(other, model, { kind: 'goal', id: 9, text: 'from another' });
      if (model.past.length % 2 === 0) await other.checkpoint();
      await other.close();
      await store.refresh();
      return store;
    }
    default:
      await change(store, model, taken);
      return store;
  }
}

describe('a store beside a plain model', () => {
  it('holds the same through any changes, undos, checkpoints, rotations, reopenings and other processes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
        const folder = freshData();
        let store = await openStore({ folder, idleCheckpoint: false });
        const model: Model = { state: { plan: emptyPlan(), months: {} }, past: [], future: [], rotations: 0 };
        for (const taken of steps) {
          store = await take(folder, store, model, taken);
          expect(store.current().plan).toEqual(model.state.plan);
        }
        expect(await whole(store)).toEqual(filled(model.state));
        await store.close();
        expect(await whole(await openStore({ folder }))).toEqual(filled(model.state));
      }),
      { numRuns: 100 },
    );
  });
});
