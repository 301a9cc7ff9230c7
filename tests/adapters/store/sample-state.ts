import type { Goal } from '../../../src/domain/roadmap-schema.ts';
import type { Session } from '../../../src/domain/session-schema.ts';
import { sessionDay } from '../../../src/domain/sessions.ts';
import type { State } from '../../../src/domain/state.ts';
import type { FolderStore } from '../../../src/adapters/store/folder-store.ts';

export const MONTH = '2026-11';

export const session = (id: string, minutes = 50): Session => ({
  id,
  start: `${/^\d{4}-\d{2}(?=\.)/.exec(id)?.[0] ?? '2026-11'}-21T08:30:00Z`,
  zone: 'Europe/Berlin',
  minutes,
  subject: null,
  note: 'Zürich 東京 🎓',
  tags: [],
  origin: 'manual',
});

export const goal = (id: string, title = `Goal ${id}`): Goal => ({
  id,
  title,
  why: '',
  target: null,
  horizon: null,
  milestones: [],
  doneOn: null,
});

export const addSession =
  (id: string, month = MONTH) =>
  (draft: State): string => {
    const sessions = draft.months[month];
    if (!sessions) throw new Error('the month was not given');
    const one = session(id);
    sessions[id] = one;
    const day = sessionDay(one);
    const days = ((draft.plan.totals[day.slice(0, 7)] ??= {})[day] ??= {});
    days['-'] = (days['-'] ?? 0) + one.minutes;
    return id;
  };

/** Logs one session and returns when it is acknowledged. */
export const log = (store: FolderStore, id: string, month = MONTH): Promise<{ seq: number }> =>
  store.change(`Log ${id}`, [month], addSession(id, month));

export const addGoal = (store: FolderStore, id: string, title?: string): Promise<{ seq: number }> =>
  store.change(`Add ${id}`, [], (draft) => {
    draft.plan.goals[id] = goal(id, title);
  });

/** The whole newest state, for comparing; throws where a month was counted as other than it is. */
export async function whole(store: FolderStore): Promise<State> {
  const months: State['months'] = {};
  for (const name of await store.monthNames()) {
    // Counted before it is read: afterwards memory would know.
    const count = await store.sessionCount(name);
    const month = (months[name] = await store.month(name));
    if (count !== Object.keys(month).length) throw new Error(`${name} was counted as ${count}`);
  }
  return { plan: store.current().plan, months };
}
