import type { Forecast } from '../../../domain/forecast.ts';
import { count, fullDay } from '../../format.ts';

/** Days by which an end moves, in words. */
export const moved = (days: number): string =>
  days === 0 ? 'no change' : `${count(Math.abs(days), 'day')} ${days < 0 ? 'sooner' : 'later'}`;

/** The one faint line under the day: what it means, how sure it is, what would change it. */
export function forecastLine(forecast: Forecast): string {
  const parts = ['Half chance by then', `80 % by ${fullDay(forecast.ready.p80)}`];
  if (forecast.moreHour < 0) parts.push(`one more hour a week: ${moved(forecast.moreHour)}`);
  return parts.join(' · ');
}
