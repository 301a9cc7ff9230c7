import { setFlagsFromString } from 'node:v8';
import { LongWork, isLong } from '../contract/long-work.ts';

/** Long only after a large import; the dock tells of the others. */
const TURNS: ReadonlySet<string> = new Set(['history.undo', 'history.redo']);

type SetFlag = (flag: string) => void;

/**
 * Has V8 keep the heap small rather than be quick, as a browser has it for a page in the background: a host rests
 * nearly always, and would keep up to 120 MB of room for what it once threw away. Long work is done the quick way.
 * For plain Node alone: in Electron none of this could be measured.
 */
export class SparingMemory {
  readonly #work: LongWork;

  constructor(setFlag: SetFlag = setFlagsFromString) {
    const spare = (isSparing: boolean): void => setFlag(`--${isSparing ? '' : 'no-'}optimize-for-size`);
    this.#work = new LongWork((underWay) => spare(!underWay));
    spare(true);
  }

  /** Answers a call of an operation, which its path names as `/rpc/noun/verb`. */
  during<T>(path: string, answer: () => Promise<T>): Promise<T> {
    const [, , noun = '', verb = ''] = path.split('/');
    return isLong({ path: [noun, verb] }) || TURNS.has(`${noun}.${verb}`)
      ? this.#work.during(answer)
      : answer();
  }
}
