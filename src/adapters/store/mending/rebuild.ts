import { apply } from 'mutative';
import { same } from '../../../domain/same.ts';
import { totalsOf } from '../../../domain/sessions.ts';
import { MonthState, PlanState, type State } from '../../../domain/state.ts';
import { emptyPlan } from '../../../domain/empty-plan.ts';
import type { Line } from '../journal-line.ts';
import { monthsOf } from '../memory.ts';
import { type Json, migrateMonth, migratePlan } from '../migrations/migrations.ts';
import type { Sources, Stand } from './sources.ts';

/** A state made from what still holds. */
export interface Rebuilt {
  plan: PlanState;
  months: Record<string, MonthState>;
  from: string[];
  /** Changes that could not be brought back. */
  lost: { at: string; what: string }[];
  complete: boolean;
}

/** How far the changes lead from a number without a gap. */
function reach(lines: ReadonlyMap<number, Line>, from: number): number {
  let at = from;
  while (lines.has(at + 1)) at += 1;
  return at;
}

const asOf = <T>(stand: Stand<T>, version: number, migrate: (data: Json, from: number) => Json): T =>
  stand.version === version ? stand.data : (migrate(stand.data as unknown as Json, stand.version) as T);

/** The newest state that can be made: from the plan that leads furthest, then every change that stands on its own. */
export function rebuild(sources: Sources): Rebuilt | null {
  const { lines } = sources;
  const begun: Stand<PlanState>[] = lines.has(1) ? [beginning(sources)] : [];
  const plans = [...sources.plans, ...begun].sort(
    (a, b) => reach(lines, b.seq) - reach(lines, a.seq) || b.seq - a.seq,
  );
  for (const plan of plans) {
    const made = from(sources, plan);
    if (made) return made;
  }
  return null;
}

/** The state before the first change; nothing but the first line makes sure that this is where it began. */
const beginning = ({ version }: Sources): Stand<PlanState> => ({
  seq: 0,
  version,
  data: emptyPlan(),
  from: 'the changes from the first one on',
});

function from(sources: Sources, stand: Stand<PlanState>): Rebuilt | null {
  const { lines, version, newest } = sources;
  const until = reach(lines, stand.seq);
  const names = new Set([
    ...sources.months.keys(),
    ...[...lines.values()].flatMap((line) => monthsOf(line.patches)),
  ]);
  const inexact: string[] = [];
  const told = new Set([stand.from]);
  try {
    let state: State = { plan: asOf(stand, version, migratePlan), months: {} };
    for (let seq = stand.seq + 1; seq <= until; seq += 1) state = advance(state, lines.get(seq), null);
    // A month that the plan counts minutes of has been there, though nothing else may tell of it any more.
    for (const name of Object.keys(state.plan.totals)) names.add(name);
    for (const name of names) {
      const { data, exact, from: source } = monthAt(sources, name, until);
      state.months = { ...state.months, [name]: data };
      if (!exact) inexact.push(name);
      if (source) told.add(source);
    }
    const lost: Rebuilt['lost'] = inexact.map((name) => ({ at: '', what: `sessions of ${name}` }));
    for (let seq = until + 1; seq <= newest; seq += 1) {
      const line = lines.get(seq);
      const next = line ? onItsOwn(state, line) : null;
      if (next) state = next;
      else lost.push({ at: line?.at ?? '', what: line?.what ?? 'a change that can’t be read' });
    }
    if (until < newest || until > stand.seq) told.add('the changes of the journal');
    return finish(state, version, { from: [...told], lost }, inexact);
  } catch {
    // A source that doesn't fit what follows it is none: the next one may.
    return null;
  }
}

/** The plan's patches of a line, or with a month's name that month's. */
function advance(state: State, line: Line | undefined, month: string | null): State {
  const patches = (line?.patches ?? []).filter(({ path }) =>
    month === null ? path[0] === 'plan' : path[0] === 'months' && path[1] === month,
  );
  return patches.length === 0 ? state : apply(state, patches);
}

/** A month at a number: exact when a stand leads there without a gap, else the newest there is. */
function monthAt(
  sources: Sources,
  name: string,
  until: number,
): { data: MonthState; exact: boolean; from: string | null } {
  const { lines, version } = sources;
  const touching = [...lines.values()].some((line) => monthsOf(line.patches).includes(name));
  const empty: Stand<MonthState>[] =
    lines.has(1) && touching ? [{ seq: 0, version, data: {}, from: 'the changes of the journal' }] : [];
  const stands = [...(sources.months.get(name) ?? []), ...empty].sort((a, b) => b.seq - a.seq);
  const exact = stands.find((stand) => stand.seq <= until && reach(lines, stand.seq) >= until);
  const stand = exact ?? stands[0];
  if (!stand) return { data: {}, exact: false, from: null };
  let state = { months: { [name]: asOf(stand, version, migrateMonth) } } as unknown as State;
  for (let seq = stand.seq + 1; seq <= until; seq += 1) {
    const line = lines.get(seq);
    if (exact) state = advance(state, line, name);
    else if (line) state = tried(() => advance(state, line, name)) ?? state;
  }
  return { data: state.months[name] ?? {}, exact: exact !== undefined, from: stand.from };
}

const tried = <T>(job: () => T): T | null => {
  try {
    return job();
  } catch {
    return null;
  }
};

/** A change behind a gap is made when it finds everything as it was when it was made first: its inverse leads back. */
function onItsOwn(state: State, line: Line): State | null {
  return tried(() => {
    const months = Object.fromEntries(monthsOf(line.patches).map((name) => [name, state.months[name] ?? {}]));
    const base: State = { plan: state.plan, months };
    const next = apply(base, line.patches);
    const back = apply(next, line.inverse);
    if (!same(back, base)) return null;
    return { plan: next.plan, months: { ...state.months, ...next.months } };
  });
}

function finish(
  state: State,
  version: number,
  told: Pick<Rebuilt, 'from' | 'lost'>,
  inexact: string[],
): Rebuilt {
  const plan = PlanState.parse(migratePlan(state.plan as unknown as Json, version));
  const months: Record<string, MonthState> = {};
  for (const [name, month] of Object.entries(state.months)) {
    const whole = MonthState.parse(migrateMonth(month, version));
    if (Object.keys(whole).length > 0) months[name] = whole;
  }
  for (const name of inexact) {
    const sums = totalsOf(Object.values(months[name] ?? {}))[name];
    if (sums) plan.totals[name] = sums;
    else Reflect.deleteProperty(plan.totals, name);
  }
  return { plan, months, ...told, complete: told.lost.length === 0 };
}
