import type { Snapshot } from '../../contract/answers.ts';
import type { Change } from '../../contract/change.ts';
import type { Catalog } from '../../domain/catalog.ts';
import { roomAt } from '../rooms.ts';
import type { HostedPlanner } from './planner-client.ts';

/** What a page asked its host for at once. */
export interface Opening {
  client: HostedPlanner;
  answers: Promise<[Snapshot, Catalog]>;
  /** Changes told since, for whoever listens from now on; they are not collected any longer. */
  handOver(): Change[];
}

/** Asks for the plan, the catalogue and the room's code, so that they are under way while other code is read. */
export function openEarly(client: HostedPlanner, path: string): Opening {
  const changes: Change[] = [];
  const stop = client.subscribe((change) => changes.push(change));
  const answers = Promise.all([client.operations.planner.snapshot({}), client.operations.catalog.core({})]);
  // Whoever takes the answers tells what went wrong.
  answers.catch(() => undefined);
  roomAt(path)().catch(() => undefined);
  return {
    client,
    answers,
    handOver() {
      stop();
      return changes;
    },
  };
}
