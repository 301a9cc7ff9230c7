/** One end of a line between the test and the double's process; what crosses is structured-cloned. */
interface End {
  send(message: object): void;
  listen(hear: (message: unknown) => void): void;
}

type Answer = (...given: never[]) => unknown;
interface Call {
  id: number;
  name: string;
  given: unknown[];
}
interface Reply {
  to: number;
  value?: unknown;
  error?: string;
}

/** Calls by name in both directions; a call that nobody answers fails. */
export class Line {
  readonly #end: End;
  readonly #answers: Record<string, Answer>;
  readonly #waiting = new Map<number, PromiseWithResolvers<unknown>>();
  #next = 0;

  constructor(end: End, answers: Record<string, Answer>) {
    this.#end = end;
    this.#answers = answers;
    end.listen((message) => void this.#hear(message as Call | Reply));
  }

  call(name: string, ...given: unknown[]): Promise<unknown> {
    const id = this.#next++;
    const waiting = Promise.withResolvers<unknown>();
    this.#waiting.set(id, waiting);
    this.#end.send({ id, name, given } satisfies Call);
    return waiting.promise;
  }

  /** Fails what is still waiting, when the other end is gone. */
  drop(): void {
    for (const { reject } of this.#waiting.values()) reject(new Error('the other end is gone'));
    this.#waiting.clear();
  }

  async #hear(message: Call | Reply): Promise<void> {
    if ('to' in message) {
      const waiting = this.#waiting.get(message.to);
      this.#waiting.delete(message.to);
      if (message.error === undefined) waiting?.resolve(message.value);
      else waiting?.reject(new Error(message.error));
      return;
    }
    const { id, name, given } = message;
    try {
      const answer = this.#answers[name];
      if (!answer) throw new Error(`nobody answers ${name}`);
      this.#end.send({ to: id, value: await answer(...(given as never[])) } satisfies Reply);
    } catch (error) {
      this.#end.send({ to: id, error: String(error) } satisfies Reply);
    }
  }
}
