import { z } from 'zod';
import { Day } from './day-schema.ts';
import { Id } from './identity.ts';
import { Availability, Route } from './person.ts';

const ids = z.array(Id).max(200);

/** What could be different, all of it optional; nothing is kept until it is applied. */
export const WhatIf = z
  .strictObject({
    ...Availability.shape,
    /** Important or optional skills chosen on top of the core. */
    skills: ids,
    /** Courses, certifications and projects to put on the roadmap: the catalogue's, or ones already known. */
    take: z.strictObject({ courses: ids, certifications: ids, projects: ids }).partial(),
    /** The same, to take off it; `milestones` are the person's own, to skip. */
    drop: z.strictObject({ courses: ids, certifications: ids, projects: ids, milestones: ids }).partial(),
    route: Route.nullable(),
    /** The day of the main goal. */
    target: Day.nullable(),
  })
  .partial();
export type WhatIf = z.infer<typeof WhatIf>;
