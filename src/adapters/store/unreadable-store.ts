import type { Failure } from '../../domain/failure.ts';
import type { Store } from '../../service/store-port.ts';

/**
 * A store that says why it can't be read whatever it is asked, and writes nothing. `again` looks whether it can be read
 * by now and puts another store in its place, or throws.
 */
export function unreadableStore(failure: Failure, again: () => Promise<void>): Store {
  const fail = (): never => {
    throw failure;
  };
  const reject = (): Promise<never> => Promise.reject(failure);
  return {
    current: fail,
    refresh: again,
    monthNames: reject,
    sessionCount: reject,
    month: reject,
    change: reject,
    addSessions: reject,
    undo: reject,
    redo: reject,
    history: reject,
    subscribe: () => () => undefined,
    close: () => Promise.resolve(),
  };
}
