/** Operations that can take long enough for somebody to look elsewhere. */
const LONG: ReadonlySet<string> = new Set([
  'backups.compare',
  'backups.make',
  'backups.restore',
  'documents.export',
  'documents.pdf',
  'documents.plan',
  'imports.apply',
  'imports.read',
  'planner.mend',
]);

/** Whether a message of the page asks for work that can take long; it may hold anything. */
export function isLong(message: unknown): boolean {
  if (typeof message !== 'object' || message === null || !('path' in message)) return false;
  const { path } = message;
  if (!Array.isArray(path) || path.length !== 2) return false;
  const [noun, verb] = path as unknown[];
  return typeof noun === 'string' && typeof verb === 'string' && LONG.has(`${noun}.${verb}`);
}

/** Tells when the first of several pieces of work begins and when the last one ends. */
export class LongWork {
  readonly #tell: (underWay: boolean) => void;
  #open = 0;

  constructor(tell: (underWay: boolean) => void) {
    this.#tell = tell;
  }

  async during<T>(work: () => Promise<T>): Promise<T> {
    this.#open += 1;
    if (this.#open === 1) this.#tell(true);
    try {
      return await work();
    } finally {
      this.#open -= 1;
      if (this.#open === 0) this.#tell(false);
    }
  }
}
