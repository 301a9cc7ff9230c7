import type { HoldsBack } from '../../../domain/holds-back.ts';
import type { Forecast } from '../../../domain/forecast.ts';
import { movedWords } from '../../components/shift-words.ts';
import { fullDay, wholeHours } from '../../format.ts';

/** The one faint line under the day: what it means, how sure it is, what would change it. */
export function forecastLine(forecast: Forecast): string {
  const parts = ['Half chance by then', `80 % by ${fullDay(forecast.ready.p80)}`];
  if (forecast.moreHour < 0) parts.push(`one more hour a week: ${movedWords(forecast.moreHour)}`);
  return parts.join(' · ');
}

/** What holds an end back, in words: the work itself, days off and dates, or the order. */
export function holdsWords({
  cause,
  allMinutes,
  chainMinutes,
  dateMinutes,
  orderMinutes,
}: HoldsBack): string {
  const all = wholeHours(allMinutes);
  if (cause === 'dates')
    return `Dates: ${wholeHours(dateMinutes)} on the way go to days off and to waiting for an earliest start.`;
  if (cause === 'order')
    return `The order: ${wholeHours(orderMinutes)} on the way can't be used, or go to other tasks, while the next step waits.`;
  return `The hours: ${all} of work fill the time. The longest chain alone takes ${wholeHours(chainMinutes)}, so no other order would be much sooner; more hours or less work would.`;
}
