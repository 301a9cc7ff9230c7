import { Failure } from '../domain/failure.ts';

/** Called between two steps of a long work; throws `cancelled` once it was given up. */
export type GoOn = () => void;

/** Long work that can be given up, by the id that whoever asked gave it. */
export class WorkUnderWay {
  readonly #open = new Map<string, { isGivenUp: boolean }>();

  /** Does a work, which asks `goOn` for as long as it may still be given up. Throws `cancelled` when it was, `invalid` for an id under way. */
  async during<T>(id: string | null, work: (goOn: GoOn) => Promise<T>): Promise<T> {
    const one = { isGivenUp: false };
    const goOn = (): void => {
      if (one.isGivenUp) throw new Failure('cancelled', {});
    };
    if (id !== null && this.#open.has(id))
      throw new Failure('invalid', { field: 'id', reason: 'is under way already' });
    if (id !== null) this.#open.set(id, one);
    try {
      return await work(goOn);
    } finally {
      if (id !== null) this.#open.delete(id);
    }
  }

  /** Ends one; nothing happens when it is over. */
  giveUp(id: string): void {
    const one = this.#open.get(id);
    if (one) one.isGivenUp = true;
  }
}
