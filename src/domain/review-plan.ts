import { type Day, type Instant, addDays, dayFromNumber, dayNumber, localDay, weekStart } from './day.ts';
import { type Memory, expectedMemory, recallAfter, recallAt } from './memory.ts';
import type { InterviewAim } from './person.ts';
import type { ReviewItem } from './review-items.ts';

/** What the placing of reviews rests on. */
export interface ReviewQuestion {
  items: readonly ReviewItem[];
  now: Instant;
  zone: string;
  /** Null when no interview is in sight: then only what FSRS asks for is reviewed. */
  aim: InterviewAim | null;
  /** Minutes that the plan leaves on a day, by day number. */
  left: (day: number) => number;
  /** Minutes of this week's reviews that were made already. */
  spent: number;
}

export interface ReviewDay {
  day: Day;
  /** Ids of items, in the order in which they are best taken. */
  items: string[];
  minutes: number;
}

/** Recall from 0 to 1: now, on the day without another review, and on the day with those that are placed. */
export interface ReviewOutlook {
  now: number;
  without: number;
  then: number;
}

export interface ReviewPlan {
  /** What FSRS asks for today, least known first, then what the interview asks for. */
  today: string[];
  /** What FSRS asks for today and this week has no more minutes for. */
  waiting: string[];
  /** Today and the days until the interview that have reviews. */
  days: ReviewDay[];
  /** Monday, minutes placed, and the most that they may be, to the week of the interview. */
  weeks: { week: Day; minutes: number; budget: number }[];
  outlook: ReadonlyMap<string, ReviewOutlook>;
}

interface Placed {
  item: ReviewItem;
  /** Day number of the last review before today; null for something new. */
  begin: number | null;
  days: number[];
  recall: number;
  best: { day: number; gain: number } | null;
}

/** A review that raises recall by less than this is not worth asking for. */
const LEAST_GAIN = 0.002;
/** Days at both ends of which each is tried; of the weeks between, only the emptiest day. */
const NEAR = 14;

/**
 * Places reviews so that the recall to expect on the interview's day is highest for the minutes spent: what FSRS asks
 * for today comes first, then always the review that raises recall on that day most per minute (greedy, since a review
 * gains less the more there are). No week gets more minutes than the aim says, nor than the plan leaves in it.
 */
export function planReviews(question: ReviewQuestion): ReviewPlan {
  const { items, now, zone, left, spent } = question;
  const today = localDay(now, zone);
  const from = dayNumber(today);
  const aim = question.aim !== null && question.aim.day > today ? question.aim : null;
  const until = aim ? dayNumber(aim.day) : from;
  const room = weekRoom(aim, today, until, left, spent);
  const all = items.map((item): Placed => {
    const begin = item.memory ? dayNumber(localDay(item.memory.lastReview, zone)) : null;
    const placed: Placed = { item, begin, days: [], recall: 0, best: null };
    placed.recall = recallOn(until, placed, []);
    return placed;
  });
  const without = new Map(all.map(({ item, recall }) => [item.id, recall]));
  const { asked, waiting } = placeDue(all, question, from, room);
  if (aim) placeForAim(all, from, until, room, left);
  const todays = all.filter(({ days }) => days[0] === from);
  const askedIds = new Set(asked.map(({ item }) => item.id));
  const order = [...asked, ...todays.filter(({ item }) => !askedIds.has(item.id))].map(({ item }) => item.id);
  return {
    today: order,
    waiting: waiting.map(({ item }) => item.id),
    days: byDay(all, from, order),
    weeks: aim ? room.weeks() : [],
    outlook: new Map(
      all.map(({ item, recall }) => [
        item.id,
        {
          now: item.memory ? recallAt(item.memory, now) : 0,
          without: without.get(item.id) ?? 0,
          then: recall,
        },
      ]),
    ),
  };
}

/** Recall to expect on a day number after reviews on some days. */
function recallOn(until: number, { item, begin }: Placed, days: readonly number[]): number {
  let memory: Memory | null = item.memory;
  let last = begin ?? 0;
  for (const day of days) {
    memory = expectedMemory(memory, memory ? Math.max(0, day - last) : 0);
    last = day;
  }
  return memory ? recallAfter(until - last, memory.stability) : 0;
}

interface Room {
  fits(day: number, minutes: number): boolean;
  take(day: number, minutes: number): void;
  taken(day: number): number;
  weeks(): ReviewPlan['weeks'];
}

/** Minutes that weeks still have for reviews; without an aim there is no end to them. */
function weekRoom(
  aim: InterviewAim | null,
  today: Day,
  until: number,
  left: (day: number) => number,
  spent: number,
): Room {
  const from = dayNumber(today);
  const monday = dayNumber(weekStart(today));
  const weekOf = (day: number): number => Math.floor((day - monday) / 7);
  const budget = (week: number): number => {
    if (!aim) return Infinity;
    let offered = 0;
    for (let day = Math.max(from, monday + 7 * week); day < monday + 7 * (week + 1); day++)
      offered += left(day);
    return Math.max(0, Math.min(aim.minutes - (week === 0 ? spent : 0), offered));
  };
  const budgets = Array.from({ length: aim ? weekOf(until) + 1 : 1 }, (_, week) => budget(week));
  const used = budgets.map(() => 0);
  const days = new Map<number, number>();
  return {
    fits: (day, minutes) => (used[weekOf(day)] ?? 0) + minutes <= (budgets[weekOf(day)] ?? 0),
    take: (day, minutes) => {
      used[weekOf(day)] = (used[weekOf(day)] ?? 0) + minutes;
      days.set(day, (days.get(day) ?? 0) + minutes);
    },
    taken: (day) => days.get(day) ?? 0,
    weeks: () =>
      budgets.map((most, week) => ({
        week: addDays(dayFromNumber(monday), 7 * week),
        minutes: used[week] ?? 0,
        budget: most,
      })),
  };
}

/** What FSRS asks for by the end of today, least known first, as far as the week has room. */
function placeDue(
  all: readonly Placed[],
  { now, zone }: ReviewQuestion,
  from: number,
  room: Room,
): { asked: Placed[]; waiting: Placed[] } {
  const today = dayFromNumber(from);
  const known = (one: Placed): number => (one.item.memory ? recallAt(one.item.memory, now) : 0);
  const due = all
    .filter(({ item }) => item.memory !== null && localDay(item.memory.due, zone) <= today)
    .sort((a, b) => known(a) - known(b) || (a.item.id < b.item.id ? -1 : 1));
  const asked: Placed[] = [];
  const waiting: Placed[] = [];
  for (const one of due) {
    if (!room.fits(from, one.item.minutes)) {
      waiting.push(one);
      continue;
    }
    room.take(from, one.item.minutes);
    one.days = [from];
    asked.push(one);
  }
  return { asked, waiting };
}

function placeForAim(
  all: readonly Placed[],
  from: number,
  until: number,
  room: Room,
  left: (day: number) => number,
): void {
  const isOpen = (day: number, minutes: number): boolean =>
    room.taken(day) < left(day) && room.fits(day, minutes);
  for (const one of all) one.recall = recallOn(until, one, one.days);
  const seek = (one: Placed): void => {
    one.best = null;
    for (const day of candidates(from, until, (at) => left(at) - room.taken(at))) {
      if (one.days.includes(day) || !isOpen(day, one.item.minutes)) continue;
      const days = [...one.days, day].sort((a, b) => a - b);
      const gain = recallOn(until, one, days) - one.recall;
      if (gain >= LEAST_GAIN && gain > (one.best?.gain ?? 0)) one.best = { day, gain };
    }
  };
  for (const one of all) seek(one);
  for (;;) {
    let next: Placed | null = null;
    for (const one of all) {
      if (one.best && perMinute(one) > (next ? perMinute(next) : 0)) next = one;
    }
    if (!next?.best) return;
    const { day } = next.best;
    if (isOpen(day, next.item.minutes)) {
      room.take(day, next.item.minutes);
      next.days = [...next.days, day].sort((a, b) => a - b);
      next.recall = recallOn(until, next, next.days);
    }
    seek(next);
  }
}

const perMinute = ({ best, item }: Placed): number => (best?.gain ?? 0) / item.minutes;

/** Days worth trying: each of the first and last fortnight, and the emptiest of every week between. */
function candidates(from: number, until: number, room: (day: number) => number): number[] {
  const days: number[] = [];
  for (let day = from; day < until; day++) {
    if (day - from < NEAR || until - day <= NEAR) days.push(day);
    else if ((day - from) % 7 === 0) {
      let best = day;
      for (let other = day + 1; other < Math.min(day + 7, until - NEAR); other++)
        if (room(other) > room(best)) best = other;
      days.push(best);
    }
  }
  return days;
}

function byDay(all: readonly Placed[], from: number, today: readonly string[]): ReviewDay[] {
  const days = new Map<number, ReviewDay>();
  for (const { item, days: placed } of all) {
    for (const day of placed) {
      const one = days.get(day) ?? { day: dayFromNumber(day), items: [], minutes: 0 };
      one.items.push(item.id);
      one.minutes += item.minutes;
      days.set(day, one);
    }
  }
  const first = days.get(from);
  if (first) first.items = [...today];
  return [...days].sort(([a], [b]) => a - b).map(([, day]) => day);
}
