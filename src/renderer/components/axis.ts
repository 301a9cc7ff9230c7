import { type Day, addMonths, dayNumber } from '../../domain/day.ts';
import { LOCALE, monthName } from '../format.ts';

/** A mark on an axis: its place as a share from 0 (low, early) to 1, and its words. */
export interface Tick {
  at: number;
  text: string;
}

const MONTH_STEPS = [1, 2, 3, 6, 12, 24, 60, 120, 240];

/** Firsts of months from one day to another, so few that their names fit; `most` at most. */
export function dayTicks(from: Day, to: Day, most: number): Tick[] {
  const span = Math.max(1, dayNumber(to) - dayNumber(from));
  const step = MONTH_STEPS.find((months) => span / (months * 30.4) <= most) ?? 1200;
  const ticks: Tick[] = [];
  // Steps of a year and more count from the turn of the year.
  const start = step < 12 ? `${from.slice(0, 7)}-01` : `${from.slice(0, 4)}-01-01`;
  const said = new Set<string>();
  for (let day = start; day <= to; day = addMonths(day, step)) {
    const at = (dayNumber(day) - dayNumber(from)) / span;
    const year = day.slice(0, 4);
    if (at < 0 || at > 0.98) continue;
    // The year is said where it begins, and once before that.
    const name = step >= 12 ? year : said.has(year) ? monthName(day) : `${monthName(day)} ${year}`;
    said.add(year);
    ticks.push({ at, text: name });
  }
  return ticks;
}

/** Whole hours from nothing to the top, three to six of them. */
export function hourTicks(topMinutes: number): Tick[] {
  const top = topMinutes / 60;
  const rough = top / 5;
  const power = 10 ** Math.floor(Math.log10(Math.max(rough, 1)));
  const step = [1, 2, 5, 10].map((one) => one * power).find((one) => one >= rough) ?? power;
  const ticks: Tick[] = [];
  for (let hours = 0; hours <= top; hours += step)
    ticks.push({ at: top === 0 ? 0 : hours / top, text: `${hours.toLocaleString(LOCALE)} h` });
  return ticks;
}
