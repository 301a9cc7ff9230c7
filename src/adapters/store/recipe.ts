import { create, current, type Draft, isDraft, type Patches } from 'mutative';
import { Failure } from '../../domain/failure.ts';
import type { State } from '../../domain/state.ts';

/** What a recipe did to a draft: its answer, and the patches both ways. */
export interface Outcome<T> {
  value: T;
  /** The state that the patches lead to. */
  next: State;
  patches: Patches<true>;
  inverse: Patches<true>;
}

/** Runs a recipe on a draft of `base`; a throw in it leaves everything as it was. */
export function perform<T>(base: State, recipe: (draft: State) => T): Outcome<T> {
  const answer: { value?: T } = {};
  const [next, patches, inverse] = create(
    base,
    (draft: Draft<State>) => {
      const value = recipe(draft);
      if (value instanceof Promise) throw new TypeError('a recipe must not wait: it runs inside the lock');
      answer.value = settle(value) as T;
    },
    { enablePatches: true },
  );
  const names = new Set(Object.keys(base.months));
  return {
    value: answer.value as T,
    next,
    patches: patches.map((patch) => within(patch, names)),
    inverse: inverse.map((patch) => within(patch, names)),
  };
}

type Patch = Patches<true>[number];

/** A month that was not asked for is not in the draft, so a write to it would replace what it holds unseen. */
function within(patch: Patch, names: Set<string>): Patch {
  const [root, name] = patch.path;
  if (root === 'plan' && (patch.path.length > 1 || patch.op === 'replace')) return patch;
  if (root !== 'months' || name === undefined || !names.has(String(name))) {
    throw new Failure('invalid', { field: patch.path.join('.'), reason: 'not asked for' });
  }
  // A whole month goes and comes as its content, so that patches fit whether it was there or not.
  if (patch.path.length > 2) return patch;
  return patch.op === 'remove' ? { ...patch, op: 'replace', value: {} } : { ...patch, op: 'replace' };
}

/** A recipe's answer with drafts in it made plain: a draft can't be read once the change is over. */
function settle(value: unknown): unknown {
  if (isDraft(value)) return current(value as object);
  if (Array.isArray(value)) return value.map(settle);
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype)
    return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, settle(entry)]));
}
