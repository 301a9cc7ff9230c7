import { type Ref, computed, onScopeDispose, ref, shallowRef, watch } from 'vue';
import type { SessionRows } from '../../../contract/answers.ts';
import { MOST_MONTHS, type SessionFilter, fitsAll, mayHold } from '../../../domain/session-filter.ts';
import type { Session } from '../../../domain/session-schema.ts';
import { usePlanner } from '../../stores/planner.ts';

export const SLICE = 50;
/** Months counted by one question, so that no answer keeps the store busy for long; the first asks for one only. */
const BATCH = 3;
const TYPING_MS = 200;
const RESTING_MS = 40;
/** Rows between two looks at most while somebody scrolls to read. */
const SLOW_ROWS = 3;

interface MonthCount {
  month: string;
  count: number;
  minutes: number;
}

interface Place {
  month: string;
  offset: number;
}

/** All sessions that fit, counted month by month, of which only those in sight are read. */
export function useSessionRows(filter: Readonly<Ref<SessionFilter>>) {
  const planner = usePlanner();
  const counts = shallowRef<MonthCount[]>([]);
  const counted = ref(false);
  const slices = shallowRef(new Map<string, SessionRows>());
  const stale = new Set<string>();
  let run = 0;

  const monthNames = (): string[] =>
    Object.keys(planner.state.totals)
      .filter((month) => mayHold(filter.value, month))
      .sort()
      .reverse();

  async function count(months: string[], known: MonthCount[]): Promise<void> {
    run += 1;
    const number = run;
    counted.value = false;
    const byMonth = new Map(known.map((one) => [one.month, one]));
    // Where nothing is filtered, no month has to be read for it.
    const batch = fitsAll(filter.value) ? MOST_MONTHS : BATCH;
    for (let at = 0, next = 1; at < months.length; at = next, next += batch) {
      const some = months.slice(at, next);
      const answer = await planner.ask((operations) =>
        operations.sessions.outline({ ...filter.value, months: some }),
      );
      // An older answer must not replace what was asked for since.
      if (number !== run) return;
      if (!answer) break;
      for (const one of answer.months) byMonth.set(one.month, one);
      counts.value = [...byMonth.values()]
        .filter((one) => one.count > 0)
        .sort((a, b) => (a.month < b.month ? 1 : -1));
      // The rows in sight come before the count of what is far away.
      if (at === 0) await readWanted();
      if (number !== run) return;
    }
    if (months.length === 0) counts.value = [];
    counted.value = true;
  }
  function restart(): void {
    slices.value = new Map();
    stale.clear();
    counts.value = [];
    void count(monthNames(), []);
  }

  const starts = computed(() => {
    let sum = 0;
    return counts.value.map((one) => {
      const start = sum;
      sum += one.count;
      return { ...one, start };
    });
  });
  const total = computed(() => counts.value.reduce((sum, one) => sum + one.count, 0));
  const minutes = computed(() => counts.value.reduce((sum, one) => sum + one.minutes, 0));

  function place(index: number): Place | null {
    let [low, high] = [0, starts.value.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts.value[middle]?.start ?? 0) <= index) low = middle;
      else high = middle - 1;
    }
    const found = starts.value[low];
    return found && index < found.start + found.count
      ? { month: found.month, offset: index - found.start }
      : null;
  }
  const keyOf = ({ month, offset }: Place): string => `${month} ${Math.floor(offset / SLICE)}`;

  /** The session of a row and what overlaps it; null while it is not read. */
  function row(index: number): { session: Session; overlaps: Session[] } | null {
    const at = place(index);
    const held = at && slices.value.get(keyOf(at));
    const session = held?.sessions[(at?.offset ?? 0) % SLICE];
    return held && session ? { session, overlaps: held.overlaps[session.id] ?? [] } : null;
  }

  let wanted: [number, number] = [0, 40];
  let reading = false;
  async function readWanted(): Promise<void> {
    if (reading) return;
    reading = true;
    for (let number = run; ; number = run) {
      const places = [];
      for (let index = wanted[0]; index <= wanted[1]; index++) {
        const at = place(index);
        if (at && (!slices.value.has(keyOf(at)) || stale.has(keyOf(at)))) places.push(at);
      }
      const [next] = places;
      if (!next) break;
      const skip = Math.floor(next.offset / SLICE) * SLICE;
      stale.delete(keyOf(next));
      const answer = await planner.ask((operations) =>
        operations.sessions.slice({ ...filter.value, month: next.month, skip, limit: SLICE }),
      );
      if (!answer) break;
      if (number === run || !stale.has(keyOf(next)))
        slices.value = new Map(slices.value).set(keyOf(next), answer);
    }
    reading = false;
  }
  let rest: ReturnType<typeof setTimeout> | undefined;
  /** Says which rows are in sight; what flies by while scrolling is not read. */
  function want(first: number, last: number): void {
    const flies = Math.abs(first - wanted[0]) > SLOW_ROWS;
    wanted = [first, last];
    clearTimeout(rest);
    if (flies) rest = setTimeout(() => void readWanted(), RESTING_MS);
    else void readWanted();
  }

  /** Ids of rows from one to another, read or not. */
  async function idsBetween(first: number, last: number): Promise<string[] | null> {
    const [from, to] = [Math.min(first, last), Math.max(first, last)];
    const months = starts.value.filter((one) => one.start <= to && one.start + one.count > from);
    const ids: string[] = [];
    for (let at = 0; at < months.length; at += BATCH) {
      const some = months.slice(at, at + BATCH).map(({ month }) => month);
      const answer = await planner.ask((operations) =>
        operations.sessions.outline({ ...filter.value, months: some, ids: true }),
      );
      if (!answer) return null;
      for (const one of answer.months) ids.push(...one.ids);
    }
    const skip = from - (months[0]?.start ?? 0);
    return ids.slice(skip, skip + to - from + 1);
  }

  let pause: ReturnType<typeof setTimeout> | undefined;
  watch(
    () => JSON.stringify(filter.value),
    () => {
      clearTimeout(pause);
      pause = setTimeout(restart, TYPING_MS);
    },
  );
  watch(
    () => planner.sessionsChanged.seq,
    () => {
      const { months } = planner.sessionsChanged;
      const all = months.length === 0 || !counted.value;
      // What is shown stays until the new is there; only then does it give way.
      for (const key of slices.value.keys()) if (all || months.includes(key.slice(0, 7))) stale.add(key);
      void count(all ? monthNames() : months, all ? [] : counts.value).then(readWanted);
    },
  );
  onScopeDispose(() => {
    clearTimeout(pause);
    clearTimeout(rest);
  });
  void count(monthNames(), []);

  return { total, minutes, counted, slices, row, want, idsBetween };
}
