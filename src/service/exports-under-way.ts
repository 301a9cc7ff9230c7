import { Failure } from '../domain/failure.ts';

/** Called between two steps of a long work; throws `cancelled` once it was given up. */
export type GoOn = () => void;

/** Exports that are being made and can be given up, by the id that whoever asked gave them. */
export class ExportsUnderWay {
  readonly #open = new Map<string, { isGivenUp: boolean }>();

  /** Makes a document. Throws `cancelled` when it was given up meanwhile. */
  async during<T>(id: string | null, make: (goOn: GoOn) => Promise<T>): Promise<T> {
    const one = { isGivenUp: false };
    const goOn = (): void => {
      if (one.isGivenUp) throw new Failure('cancelled', {});
    };
    if (id !== null) this.#open.set(id, one);
    try {
      const made = await make(goOn);
      goOn();
      return made;
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
