import { apply, type Patches } from 'mutative';
import { groupBy } from '../../domain/group-by.ts';
import type { MonthState, PlanState, State } from '../../domain/state.ts';
import { emptyPlan } from '../../domain/empty-plan.ts';
import type { Session } from '../../domain/session-schema.ts';
import type { Change } from '../../contract/change.ts';
import type { MonthIndex } from './document.ts';
import type { Line } from './journal-line.ts';
import { SUPPORTED } from './migrations/migrations.ts';

interface Waiting {
  seq: number;
  patches: Patches<true>;
}

export function monthsOf(patches: Patches<true>): string[] {
  const names = new Set<string>();
  for (const { path } of patches) if (path[0] === 'months') names.add(String(path[1]));
  return [...names];
}

/**
 * Carries patches of single sessions out on copies of their months, made the first time that one is named; `before`
 * gives what a month was.
 */
export function fileInto(
  copies: Record<string, MonthState>,
  patches: Patches<true>,
  before: (name: string) => MonthState | undefined,
): Record<string, MonthState> {
  for (const { op, path, value } of patches) {
    const [, name, id] = path as string[];
    const month = (copies[String(name)] ??= { ...before(String(name)) });
    if (op === 'remove') Reflect.deleteProperty(month, String(id));
    else month[String(id)] = value as Session;
  }
  return copies;
}

const isOfMonths = ({ path }: Patches<true>[number]): boolean => path[0] === 'months';

/** The plan's members that are not the same object any more. */
export function changedParts(before: PlanState, after: PlanState): Partial<PlanState> {
  const changed = Object.entries(after).filter(([name, value]) => before[name as keyof PlanState] !== value);
  return Object.fromEntries(changed);
}

/** The members that a line's patches name, as they are now. */
function partsOf(line: Line, before: PlanState, after: PlanState): Partial<PlanState> {
  const names = line.patches.flatMap(({ path }) => (path[0] === 'plan' ? [path[1]] : []));
  const changed = changedParts(before, after);
  if (names.includes(undefined)) return changed;
  return Object.fromEntries(Object.entries(changed).filter(([name]) => names.includes(name)));
}

/** The state as this process knows it: the plan, the months read so far, and what waits for those not read yet. */
export class Memory {
  /** The version of the files that this was read from; an older one is brought up before anything is changed. */
  version = SUPPORTED;
  /** The folder's name for its whole life; null until the first change. */
  store: string | null = null;
  seq = 0;
  plan: PlanState = emptyPlan();
  readonly months = new Map<string, MonthState>();
  /** The number at which the plan's document was written: all lines up to it are in the documents. */
  written = 0;
  /** What the plan's document said of the months when it was written. */
  index: MonthIndex = {};
  /** Months changed since then. */
  readonly touched = new Set<string>();
  readonly #waiting = new Map<string, Waiting[]>();

  /** What lines would make of this memory, in one go: nothing is changed yet. */
  preview(lines: Line[]): State {
    const all = lines.flatMap((line) => line.patches);
    const here = all.filter((patch) => !isOfMonths(patch) || this.months.has(String(patch.path[1])));
    const inMonths = here.filter(isOfMonths);
    // An import of another process comes as so many single sessions that drafts of them would take seconds.
    if (inMonths.every(({ path }) => path.length === 3)) {
      const ofPlan = here.filter((patch) => !isOfMonths(patch));
      const { plan } = ofPlan.length === 0 ? this : apply(this.state([]), ofPlan);
      return { plan, months: fileInto({}, inMonths, (name) => this.months.get(name)) };
    }
    return apply(this.state(monthsOf(here)), here);
  }

  /**
   * The same for an own line, whose recipe made `copies` of the months it changed: copying a month of a thousand
   * sessions once more would be most of a change. What the line says of a session is put into them in the line's words.
   */
  previewOwn(line: Line, copies: State['months']): State {
    const inMonths = line.patches.filter(isOfMonths);
    if (inMonths.some(({ path }) => path.length !== 3)) return this.preview([line]);
    const { plan } = this.preview([{ ...line, patches: line.patches.filter((one) => !isOfMonths(one)) }]);
    for (const { op, path, value } of inMonths) {
      const month = copies[String(path[1])];
      if (month && op !== 'remove') month[String(path[2])] = value as Session;
    }
    return { plan, months: copies };
  }

  /** Takes lines over, and says what each changed; parts are as they are after the last one. */
  take(lines: Line[], next = this.preview(lines)): Change[] {
    const before = this.plan;
    this.plan = next.plan;
    for (const [name, month] of Object.entries(next.months)) this.months.set(name, month);
    return lines.map((line) => {
      const byMonth = groupBy(line.patches.filter(isOfMonths), ({ path }) => String(path[1]));
      for (const [name, patches] of byMonth) {
        this.touched.add(name);
        if (this.months.has(name)) continue;
        this.#waiting.set(name, [...(this.#waiting.get(name) ?? []), { seq: line.seq, patches }]);
      }
      return this.#taken(line, before, [...byMonth.keys()]);
    });
  }

  /** Takes an own line over that changed just the months of `next`; of its patches those of the plan are enough. */
  takeOwn(line: Line, next: State): Change {
    const before = this.plan;
    this.plan = next.plan;
    for (const [name, month] of Object.entries(next.months)) {
      this.months.set(name, month);
      this.touched.add(name);
    }
    return this.#taken(line, before, Object.keys(next.months));
  }

  #taken(line: Line, before: PlanState, months: string[]): Change {
    this.seq = line.seq;
    return { seq: line.seq, what: line.what, parts: partsOf(line, before, this.plan), months };
  }

  /** Keeps a month as read from its document, which was written at number `seq`, with what has changed since. */
  keep(name: string, data: MonthState, seq: number): void {
    const patches = (this.#waiting.get(name) ?? []).flatMap((waiting) =>
      waiting.seq > seq ? waiting.patches : [],
    );
    const state = { months: { [name]: data } };
    const months = patches.length === 0 ? state.months : apply(state, patches).months;
    this.months.set(name, months[name] ?? {});
    this.#waiting.delete(name);
  }

  /** How many sessions a month holds, where that is known without reading it; else null. */
  count(name: string): number | null {
    const held = this.months.get(name);
    if (held) return Object.keys(held).length;
    return this.#waiting.has(name) ? null : (this.index[name]?.records ?? null);
  }

  /** A draft's base: the plan and the months asked for, which must have been read. */
  state(names: string[]): State {
    return {
      plan: this.plan,
      months: Object.fromEntries(names.map((name) => [name, this.months.get(name) ?? {}])),
    };
  }
}
