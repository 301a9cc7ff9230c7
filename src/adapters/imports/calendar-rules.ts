import ICAL from 'ical.js';
import { dayNumber } from '../../domain/day.ts';

/** Occurrences that one calendar may have in the days asked for. */
export const MOST_OCCURRENCES = 5000;
/** A rule that takes longer is ended: some never come to an end. */
const MOST_MS = 250;
const DAY_MS = 86_400_000;
const MOST_INTERVAL = 1000;

/** Why a rule of repetition is not followed. */
class RuleRefusal extends Error {}

const MONTH_DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const numbersOf = (rule: ICAL.Recur, part: 'BYMONTH' | 'BYMONTHDAY'): number[] =>
  (rule.getComponent(part) as unknown[]).map(Number);

/** False for rules such as “30 February”, which the library moves to another day, or looks for over thousands of years. */
export function canBe(rule: ICAL.Recur): boolean {
  const months = numbersOf(rule, 'BYMONTH');
  const days = numbersOf(rule, 'BYMONTHDAY');
  if (months.length === 0 || days.length === 0) return true;
  return months.some((month) => days.some((day) => Math.abs(day) <= (MONTH_DAYS[month - 1] ?? 0)));
}

/** Lets a rule be asked for its frequency, which the library does in every turn, only until its time is over. */
function endInTime(rule: ICAL.Recur): void {
  if (!['HOURLY', 'DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'].includes(rule.freq))
    throw new RuleRefusal('repeats by the minute or second');
  if (rule.interval > MOST_INTERVAL) throw new RuleRefusal('repeats after more than 1,000 turns');
  if (!canBe(rule)) throw new RuleRefusal('repeats on days that no calendar has');
  const { freq } = rule;
  const end = performance.now() + MOST_MS;
  let turns = 0;
  Object.defineProperty(rule, 'freq', {
    get: () => {
      turns += 1;
      // The clock is asked now and then only, as it takes longer than a turn.
      if (turns % 64 === 0 && performance.now() > end)
        throw new RuleRefusal('has a rule of repetition that takes too long');
      return freq;
    },
  });
}

const dayNumberOf = (time: ICAL.Time): number => Date.UTC(time.year, time.month - 1, time.day) / DAY_MS;

/**
 * A beginning nearer to the first day asked for: daily and weekly rules without a count are the same from any of their
 * turns on, and twenty years of days take longer than anybody waits.
 */
function nearer(event: ICAL.Component, start: ICAL.Time, from: string): ICAL.Time {
  const rules = event.getAllProperties('rrule').map((property): unknown => property.getFirstValue());
  const [rule, ...others] = rules;
  if (!(rule instanceof ICAL.Recur) || others.length > 0 || event.hasProperty('rdate')) return start;
  if (rule.count || (rule.freq !== 'DAILY' && rule.freq !== 'WEEKLY')) return start;
  const turn = 7 * rule.interval;
  const turns = Math.floor((dayNumber(from) - dayNumberOf(start)) / turn) - 1;
  if (turns < 1) return start;
  const near = start.clone();
  near.adjust(turns * turn, 0, 0, 0);
  return near;
}

/**
 * The times at which an event begins from its first one up to a day, those left out on purpose (EXDATE) not among them;
 * or why its rule can't be followed. Only those from the first day on are given.
 */
export function occurrencesOf(
  event: ICAL.Component,
  start: ICAL.Time,
  { from, to, most }: { from: string; to: string; most: number },
): { times: ICAL.Time[] } | { reason: string } {
  try {
    for (const property of event.getAllProperties('rrule')) {
      const rule: unknown = property.getFirstValue();
      if (!(rule instanceof ICAL.Recur)) throw new RuleRefusal('has a rule of repetition that can’t be read');
      endInTime(rule);
    }
    const expansion = new ICAL.RecurExpansion({ component: event, dtstart: nearer(event, start, from) });
    const times: ICAL.Time[] = [];
    const [first, last] = [dayNumber(from), dayNumber(to)];
    // The library gives undefined at the end, whatever its types say.
    for (
      let next = expansion.next() as ICAL.Time | undefined;
      next;
      next = expansion.next() as ICAL.Time | undefined
    ) {
      const day = dayNumberOf(next);
      if (day > last) break;
      if (day < first) continue;
      if (times.length === most) throw new RuleRefusal('has, with the others, more than 5,000 occurrences');
      times.push(next.clone());
    }
    return { times };
  } catch (error) {
    return {
      reason: error instanceof RuleRefusal ? error.message : 'has a rule of repetition that can’t be read',
    };
  }
}
