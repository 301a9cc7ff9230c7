import { afterEach, expect, it, vi } from 'vitest';
import { type EffectScope, effectScope } from 'vue';
import type { Snapshot } from '../../src/contract/answers.ts';
import type { Change } from '../../src/contract/change.ts';
import type { PlannerOperations } from '../../src/contract/client.ts';
import type { Catalog } from '../../src/domain/catalog.ts';
import { emptyPlan } from '../../src/domain/empty-plan.ts';
import { openEarly } from '../../src/renderer/host/opening.ts';
import type { HostedPlanner } from '../../src/renderer/host/planner-client.ts';
import { keepSnapshot } from '../../src/renderer/stores/snapshot-keeper.ts';

const change = (seq: number): Change => ({ seq, what: `Change ${seq}`, parts: { sample: true }, months: [] });

/** A host whose newest change is the number `seq`, and what it was asked. */
class Host implements HostedPlanner {
  seq: number;
  reads = 0;
  readonly #changes = new Set<(change: Change) => void>();
  readonly #connections = new Set<(newest: number | null) => void>();
  constructor(seq: number) {
    this.seq = seq;
  }
  readonly operations = {
    planner: {
      snapshot: (): Promise<Snapshot> => {
        this.reads += 1;
        const seq = this.seq;
        return Promise.resolve({
          seq,
          plan: emptyPlan(),
          version: '',
          folder: '',
          mended: null,
          cloud: null,
        });
      },
    },
    catalog: { core: () => Promise.resolve({} as Catalog) },
  } as unknown as PlannerOperations;
  subscribe(listener: (change: Change) => void): () => void {
    this.#changes.add(listener);
    return () => this.#changes.delete(listener);
  }
  onConnection(listener: (newest: number | null) => void): () => void {
    this.#connections.add(listener);
    return () => this.#connections.delete(listener);
  }
  tell(told: Change): void {
    for (const listener of this.#changes) listener(told);
  }
  connect(newest: number | null): void {
    for (const listener of this.#connections) listener(newest);
  }
}

let scope: EffectScope;
afterEach(() => scope.stop());

function keep(host: Host): ReturnType<typeof keepSnapshot> {
  const opening = openEarly(host, '/nowhere/at/all');
  host.tell(change(6));
  scope = effectScope();
  return scope.run(() => keepSnapshot(opening)) as ReturnType<typeof keepSnapshot>;
}

it('takes the answers that were asked for early, with the changes told since', async () => {
  const host = new Host(5);
  const keeper = keep(host);
  await keeper.read();
  expect(keeper.snapshot.value?.seq).toBe(6);
  expect(keeper.state.value.sample).toBe(true);
  host.tell(change(7));
  expect(keeper.snapshot.value?.seq).toBe(7);
  expect(host.reads).toBe(1);
});

it('reads again when word of changes began after one that the answers lack', async () => {
  const host = new Host(5);
  const keeper = keep(host);
  host.seq = 9;
  host.connect(9);
  void keeper.read();
  await vi.waitFor(() => expect(keeper.snapshot.value?.seq).toBe(9), 30_000);
  expect(host.reads).toBe(2);
});

it('reads again after a lost connection only when something was missed', async () => {
  const host = new Host(6);
  const keeper = keep(host);
  host.connect(6);
  await keeper.read();
  host.connect(null);
  expect(keeper.connected.value).toBe(false);
  host.connect(6);
  expect(keeper.connected.value).toBe(true);
  expect(host.reads).toBe(1);
  host.seq = 8;
  host.connect(8);
  await vi.waitFor(() => expect(keeper.snapshot.value?.seq).toBe(8), 30_000);
  expect(host.reads).toBe(2);
});
