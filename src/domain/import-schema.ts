import { z } from 'zod';
import { Id } from './identity.ts';

/** What a group of another tool's time (a project and its task) stands for here. */
export const Mapping = z.strictObject({
  /** The format it came in, such as `toggl`. */
  format: z.string().max(40),
  group: z.string().max(500),
  /** What its sessions are logged on; null is study in general. */
  subject: Id.nullable(),
  /** True for a group that is left out. */
  left: z.boolean(),
});
export type Mapping = z.infer<typeof Mapping>;
