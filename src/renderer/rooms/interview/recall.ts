import type { ReviewOutlook } from '../../../domain/review-plan.ts';

/** The mean of several outlooks; 0 of none. */
export function meanRecall(list: readonly ReviewOutlook[]): ReviewOutlook {
  const mean = (of: keyof ReviewOutlook): number =>
    list.reduce((sum, one) => sum + one[of], 0) / Math.max(1, list.length);
  return { now: mean('now'), without: mean('without'), then: mean('then') };
}

/** When a question is asked again, in words: `in 10 min`, `in 2 days`, `in 3 months`. */
export function dueWords(from: string, due: string): string {
  const minutes = Math.max(0, Math.round((Date.parse(due) - Date.parse(from)) / 60_000));
  if (minutes < 60) return `in ${Math.max(1, minutes)} min`;
  const days = minutes / 1440;
  if (days < 1) return `in ${Math.round(minutes / 60)} h`;
  if (days < 60) return `in ${Math.round(days)} ${Math.round(days) === 1 ? 'day' : 'days'}`;
  return days < 730 ? `in ${Math.round(days / 30.4)} months` : `in ${Math.round(days / 365)} years`;
}
