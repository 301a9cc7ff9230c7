import { toVersion2 } from './version-2.ts';
import { toVersion3 } from './version-3.ts';
import { toVersion4 } from './version-4.ts';
import { toVersion5 } from './version-5.ts';

export type Json = Record<string, unknown>;

/** From one version of the files to the next, as pure functions of their JSON. Forward only. */
export interface Migration {
  /** How a plan of the old version is completed when it is read, before changes of that version are made on it. */
  opened?: (plan: Json) => Json;
  plan: (plan: Json) => Json;
  month: (month: Json) => Json;
}

/** The first leads from version 1 to 2, the second from 2 to 3, and so on. */
const MIGRATIONS: readonly Migration[] = [toVersion2, toVersion3, toVersion4, toVersion5];

/** The version of the files that this program writes. */
export const SUPPORTED = MIGRATIONS.length + 1;

/** A plan of a version as that version itself read it. */
export const openedPlan = (plan: Json, version: number): Json =>
  MIGRATIONS[version - 1]?.opened?.(plan) ?? plan;

/** A plan brought from its version up to the newest. */
export const migratePlan = (plan: Json, version: number): Json =>
  MIGRATIONS.slice(version - 1).reduce((state, one) => one.plan(one.opened?.(state) ?? state), plan);

/** A month brought from its version up to the newest. */
export const migrateMonth = (month: Json, version: number): Json =>
  MIGRATIONS.slice(version - 1).reduce((state, one) => one.month(state), month);
