import { same } from './same.ts';
import type { MonthState, PlanState } from './state.ts';

/** A plan with the sessions of all its months. */
export interface Whole {
  plan: PlanState;
  months: ReadonlyMap<string, MonthState>;
}

/** One thing that differs between then and now. */
export interface StateDifference {
  kind: string;
  title: string;
  what: 'only-then' | 'only-now' | 'different';
}

const RECORDS = [
  ['goals', 'goal'],
  ['milestones', 'milestone'],
  ['tasks', 'task'],
  ['courses', 'course'],
  ['certifications', 'certification'],
  ['projects', 'project'],
  ['questions', 'own question'],
  ['answers', 'own answer'],
  ['cards', 'review card'],
  ['mocks', 'mock interview'],
  ['figures', 'own salary figure'],
  ['rates', 'currency rate'],
] as const;

const SINGLE = [
  ['profile', 'profile'],
  ['availability', 'hours and days off'],
  ['assessments', 'self-assessment'],
  ['settings', 'settings'],
  ['route', 'way over a stepping-stone role'],
  ['baselines', 'kept plans'],
  ['payback', 'payback'],
  ['traitChecks', 'traits'],
] as const;

/** The folder of backups is this machine's: restoring leaves it alone. */
const apartFromMachine = (plan: PlanState): PlanState => ({
  ...plan,
  settings: { ...plan.settings, backupFolder: null },
});

const titleOf = (value: object): string => {
  const { title, name } = value as { title?: string; name?: string };
  return title ?? name ?? '';
};

/** What differs, thing by thing; sessions are told month by month. */
export function compareStates(then: Whole, now: Whole): StateDifference[] {
  const found: StateDifference[] = [];
  for (const [name, kind] of SINGLE) {
    if (!same(apartFromMachine(then.plan)[name], apartFromMachine(now.plan)[name]))
      found.push({ kind, title: '', what: 'different' });
  }
  for (const [name, kind] of RECORDS) {
    const [before, after] = [
      then.plan[name] as Record<string, object>,
      now.plan[name] as Record<string, object>,
    ];
    for (const id of new Set([...Object.keys(before), ...Object.keys(after)])) {
      const [a, b] = [before[id], after[id]];
      if (a && b && same(a, b)) continue;
      found.push({ kind, title: titleOf(a ?? b ?? {}), what: whatOf(a, b) });
    }
  }
  return [...found, ...months(then.months, now.months)];
}

const whatOf = (then: object | undefined, now: object | undefined): StateDifference['what'] =>
  then && now ? 'different' : then ? 'only-then' : 'only-now';

function months(then: Whole['months'], now: Whole['months']): StateDifference[] {
  const found: StateDifference[] = [];
  for (const name of [...new Set([...then.keys(), ...now.keys()])].sort()) {
    const [before, after] = [then.get(name) ?? {}, now.get(name) ?? {}];
    let [gone, fresh, other] = [0, 0, 0];
    for (const id of new Set([...Object.keys(before), ...Object.keys(after)])) {
      if (!after[id]) gone += 1;
      else if (!before[id]) fresh += 1;
      else if (!same(before[id], after[id])) other += 1;
    }
    const say = (count: number, what: StateDifference['what']): void => {
      if (count > 0)
        found.push({ kind: 'sessions', title: `${name}: ${count} session${count === 1 ? '' : 's'}`, what });
    };
    say(gone, 'only-then');
    say(fresh, 'only-now');
    say(other, 'different');
  }
  return found;
}
