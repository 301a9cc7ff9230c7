import type { Availability } from './person.ts';

/** Minutes a week that the person means to study. */
export const weekAim = (availability: Availability): number =>
  availability.week.reduce((sum, day) => sum + day, 0);
