import { withEvery, withParts } from './each.ts';
import type { Json, Migration } from './migrations.ts';

const certification = (one: Json): Json => ({ ...one, badge: null });

/** Version 5: what groups of imported time belong to, and certifications that came as a badge. */
export const toVersion5: Migration = {
  plan: (plan) => ({
    ...plan,
    certifications: withEvery(plan['certifications'], certification),
    trash: withEvery(plan['trash'], (item) => withParts(item, [['certifications', certification]])),
    mappings: [],
  }),
  month: (month) => month,
};
