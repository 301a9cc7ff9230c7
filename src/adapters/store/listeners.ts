import type { Change } from '../../contract/change.ts';

export type Listener = (change: Change) => void;

/** Who wants to hear of changes. */
export class Listeners {
  readonly #all = new Set<Listener>();

  add(listener: Listener): () => void {
    this.#all.add(listener);
    return () => this.#all.delete(listener);
  }

  tell(changes: Change[]): void {
    for (const change of changes) {
      for (const listener of this.#all) {
        try {
          listener(change);
        } catch (error) {
          // A window's fault must not make a saved change look failed.
          queueMicrotask(() => console.error('store: a listener failed', error));
        }
      }
    }
  }

  clear(): void {
    this.#all.clear();
  }
}
