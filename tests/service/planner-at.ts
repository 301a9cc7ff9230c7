import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openPlanner } from '../../src/adapters/open-planner.ts';
import type { PlannerOperations } from '../../src/contract/client.ts';
import type { Catalog } from '../../src/domain/catalog.ts';
import type { MonthState, PlanState } from '../../src/domain/state.ts';
import { directOperations } from '../../src/service/service.ts';

/** A planner over a real store, on a day and with a catalogue of the test's choice. */
export interface PlannerAt {
  operations: PlannerOperations;
  /** Noon of the day that it is from now on. */
  turnTo(day: string): void;
  /** Hands out another catalogue from now on. */
  publish(catalog: Catalog): void;
  plan(): PlanState;
  month(name: string): Promise<MonthState>;
  seq(): number;
}

/** A folder for data that goes when the test is over. */
export function dataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'ascent-service-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export async function plannerAt(folder: string, day: string): Promise<PlannerAt> {
  const { ports, close } = await openPlanner({ folder, longLived: false });
  onTestFinished(close);
  const { store } = ports;
  let now = day;
  let core = ports.catalog.core;
  const operations = directOperations({
    ...ports,
    clock: { now: () => `${now}T12:00:00Z`, zone: () => 'UTC' },
    catalog: { ...ports.catalog, core: () => core() },
  });
  return {
    operations,
    turnTo: (next) => {
      now = next;
    },
    publish: (catalog) => {
      core = () => Promise.resolve(catalog);
    },
    plan: () => store.current().plan,
    month: (name) => store.month(name),
    seq: () => store.current().seq,
  };
}
