import type { Json, Migration } from './migrations.ts';

const object = (value: unknown): Json => (typeof value === 'object' && value !== null ? { ...value } : {});

/** Members that version 1 came to write later; a file without them was read as if they were empty. */
const later = (): Json => ({
  earlierWeeks: [],
  route: null,
  template: null,
  baselines: [],
  ledger: { entries: [], basis: null },
});

/** Version 2: the trash, and a second folder for backups. */
export const toVersion2: Migration = {
  opened: (plan) => ({ ...later(), ...plan }),
  plan: (plan) => ({ ...plan, settings: { ...object(plan['settings']), backupFolder: null }, trash: {} }),
  month: (month) => month,
};
