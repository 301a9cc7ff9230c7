import type { Day } from './day.ts';
import { Failure } from './failure.ts';
import { activate } from './milestones.ts';
import type { ReadSession, RefusedRow } from './reading.ts';
import { type SessionClock, sessionClock } from './session-clock.ts';
import type { Session } from './session-schema.ts';
import {
  DAY_MINUTES,
  LONG_DAY_MINUTES,
  LONG_SESSION_MINUTES,
  NO_SUBJECT,
  changeTotal,
  dayMinutes,
} from './sessions.ts';
import type { PlanState } from './state.ts';

/** What makes two sessions the same: they begin in the same minute, last as long and say the same. */
export const sessionKey = (session: Pick<Session, 'start' | 'minutes' | 'note'>): string =>
  `${session.start.slice(0, 16)} ${session.minutes} ${session.note}`;

/**
 * Tells which read sessions are there already. Each one that is there stands for one that was read: the same file again
 * gives nothing new, and a file with the same entry twice keeps both.
 */
export class KnownSessions {
  readonly #times = new Map<string, number>();

  add(session: Pick<Session, 'start' | 'minutes' | 'note'>): void {
    const key = sessionKey(session);
    this.#times.set(key, (this.#times.get(key) ?? 0) + 1);
  }

  /** True once for every equal session that is there. */
  take(session: ReadSession): boolean {
    const key = sessionKey(session);
    const times = this.#times.get(key) ?? 0;
    if (times > 0) this.#times.set(key, times - 1);
    return times > 0;
  }
}

/** Holds the days of new sessions to 24 hours, together with what was logged before. */
export class DayLoad {
  readonly #plan: Pick<PlanState, 'totals'>;
  readonly #minutes = new Map<Day, number>();
  readonly #long = new Set<Day>();
  readonly #clock: SessionClock;

  constructor(plan: Pick<PlanState, 'totals'>, clock = sessionClock()) {
    this.#plan = plan;
    this.#clock = clock;
  }

  /** Takes a session in, or says why its day can't hold it. */
  take(session: ReadSession): RefusedRow | null {
    const day = this.#clock.day(session);
    const minutes = (this.#minutes.get(day) ?? dayMinutes(this.#plan, day)) + session.minutes;
    if (minutes > DAY_MINUTES) return { line: session.line, reason: `${day} would have more than 24 hours` };
    this.#minutes.set(day, minutes);
    if (minutes > LONG_DAY_MINUTES || session.minutes > LONG_SESSION_MINUTES) this.#long.add(day);
    return null;
  }

  /** Days with more than 16 hours, or a stretch of more than 12: they have to be confirmed. */
  get long(): Day[] {
    return [...this.#long].toSorted();
  }
}

/** Sessions of one group of the other tool. */
export interface ReadGroup {
  group: string;
  count: number;
  minutes: number;
}

export function countGroup(groups: Map<string, ReadGroup>, session: ReadSession): void {
  const known = groups.get(session.group) ?? { group: session.group, count: 0, minutes: 0 };
  known.count += 1;
  known.minutes += session.minutes;
  groups.set(session.group, known);
}

/** What many new sessions come to by day and subject, counted before the change that files them. */
export class ImportedDays {
  readonly #totals = new Map<Day, Map<string, number>>();
  readonly #wakes = new Map<string, Day>();

  /** Counts a session that belongs to `day`. */
  count({ subject, minutes }: Pick<Session, 'subject' | 'minutes'>, day: Day): void {
    const name = subject ?? NO_SUBJECT;
    const subjects = this.#totals.get(day) ?? new Map<string, number>();
    this.#totals.set(day, subjects.set(name, (subjects.get(name) ?? 0) + minutes));
    if (subject !== null && !(day > (this.#wakes.get(subject) ?? '9999'))) this.#wakes.set(subject, day);
  }

  /**
   * Adds all of it to the plan's totals; milestones of the tasks that it is for become active on the first of their
   * days. Throws `day-full`.
   */
  addTo(plan: PlanState): void {
    for (const [day, subjects] of this.#totals)
      for (const [subject, minutes] of subjects) changeTotal(plan, day, subject, minutes);
    // Another process may have logged something since the days were looked at.
    for (const day of this.#totals.keys()) {
      const minutes = dayMinutes(plan, day);
      if (minutes > DAY_MINUTES) throw new Failure('day-full', { day, minutes });
    }
    for (const [subject, day] of this.#wakes) {
      const task = plan.tasks[subject];
      if (task) activate(plan, task.milestone, day);
    }
  }
}
