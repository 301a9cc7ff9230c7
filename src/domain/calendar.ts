/** Longest stretch that is planned: a century of days; beyond it a task counts as unplanned. */
export const LONGEST = 36_525;

/** The minutes that days offer, with running totals; days are day numbers, minutes count from the first day on. */
export interface Calendar {
  first: number;
  /** Minutes offered from the first day through a day, both included; below zero for days before the first. */
  through(day: number): number;
  /** The day in which a minute falls, 1 being the first one; null when none within a century either way does. */
  dayOf(minute: number): number | null;
}

/** Running totals of a capacity, computed as far as they are asked for. */
export function makeCalendar(capacity: (day: number) => number, first: number): Calendar {
  // ahead[i] is the total through first + i, back[i] the one through first - 1 - i.
  const ahead: number[] = [];
  const back: number[] = [0];
  const growAhead = (length: number): void => {
    while (ahead.length < length) ahead.push((ahead.at(-1) ?? 0) + capacity(first + ahead.length));
  };
  const growBack = (length: number): void => {
    while (back.length < length) back.push((back.at(-1) ?? 0) - capacity(first - back.length));
  };
  const through = (day: number): number => {
    const at = Math.max(-LONGEST, Math.min(LONGEST, day - first));
    if (at >= 0) growAhead(at + 1);
    else growBack(-at);
    return (at >= 0 ? ahead[at] : back[-1 - at]) ?? 0;
  };
  const dayOf = (minute: number): number | null => {
    const sign = minute > 0 ? 1 : -1;
    let reach = 1;
    // Doubling finds a stretch that holds the minute, halving finds the day in it.
    while (sign > 0 ? through(first + reach) < minute : through(first - reach) >= minute) {
      if (reach > LONGEST) return null;
      reach *= 2;
    }
    let before = sign > 0 ? first - 1 : first - reach;
    let day = sign > 0 ? first + reach : first - 1;
    while (day - before > 1) {
      const middle = Math.floor((before + day) / 2);
      if (through(middle) >= minute) day = middle;
      else before = middle;
    }
    return day;
  };
  return { first, through, dayOf };
}
