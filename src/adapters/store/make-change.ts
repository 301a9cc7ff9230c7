import type { Change } from '../../contract/change.ts';
import { Failure } from '../../domain/failure.ts';
import type { State } from '../../domain/state.ts';
import type { Changed } from '../../service/store-port.ts';
import type { GoOn } from '../../service/work-under-way.ts';
import type { Line } from './journal-line.ts';
import type { Keeper } from './keeper.ts';
import { type Part, goOnAlways, isMany, monthsWith, ofPlan, redoing } from './large-change.ts';
import { monthsOf } from './memory.ts';
import { perform } from './recipe.ts';
import { takeBack, takeBackPlan, totalsWith } from './take-back.ts';

/** When a change was made, and by whom. */
export type Signed = Pick<Line, 'at' | 'by'>;
type Mark = Pick<Line, 'undoes' | 'redoes' | 'aside'>;

type Made<T> = [Changed<T>, Change[]];

/** Runs a recipe on the plan and the months, which were read, and writes down what it changed; inside the lock. */
export async function write<T>(
  keeper: Keeper,
  said: Signed & Mark,
  what: string | ((value: T) => string),
  months: string[],
  recipe: (draft: State) => T,
): Promise<Made<T>> {
  const { value, next, patches, inverse } = perform(keeper.base(months), recipe);
  if (patches.length === 0) return [{ seq: keeper.memory.seq, value }, []];
  const { at, by, ...mark } = said;
  const words = typeof what === 'function' ? what(value) : what;
  const changes = await keeper.commit({ at, by, what: words, ...mark, patches, inverse }, next);
  return [{ seq: keeper.memory.seq, value }, changes];
}

/** Runs a recipe on the plan alone, and writes it down together with `parts`, which lead to `months`; inside the lock. */
export async function writeParts<T>(
  keeper: Keeper,
  said: Signed & Mark & { what: string },
  { parts, months }: { parts: Part[]; months: State['months'] },
  recipe: (draft: State) => T,
  goOn: GoOn,
): Promise<Made<T>> {
  goOn();
  const { value, patches, inverse } = perform(keeper.base([]), recipe);
  if (patches.length === 0 && parts.length === 0) return [{ seq: keeper.memory.seq, value }, []];
  const changes = await keeper.commitParts({ ...said, patches, inverse }, parts, months, goOn);
  return [{ seq: keeper.memory.seq, value }, changes];
}

/** Carries out a line's inverse as a change of its own: history is only ever added to. Throws undo-conflict, and what `goOn` throws. */
export async function reverse(
  keeper: Keeper,
  signed: Signed,
  { line, mark }: { line: Line; mark: Mark },
  goOn = goOnAlways,
): Promise<Made<string>> {
  const names = monthsOf(line.inverse);
  await keeper.need(names);
  const { what, inverse } = line;
  if (isMany(inverse)) {
    const parts = await redoing(inverse, keeper.memory.months, goOn);
    const months = await monthsWith(parts, keeper.memory.months);
    const totals = await totalsWith(months);
    const recipe = fitting(what, (draft) => takeBackPlan(draft, ofPlan(inverse), totals));
    return writeParts(keeper, { ...signed, what, ...mark }, { parts, months }, recipe, goOn);
  }
  const recipe = fitting(what, (draft) => takeBack(draft, inverse));
  return write(keeper, { ...signed, ...mark }, what, names, recipe);
}

const fitting =
  (what: string, takeBackOn: (draft: State) => void) =>
  (draft: State): string => {
    try {
      takeBackOn(draft);
    } catch {
      throw new Failure('undo-conflict', { what });
    }
    return what;
  };
