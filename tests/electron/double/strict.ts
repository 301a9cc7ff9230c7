/** An object of Electron's with the members that are modelled; whoever asks for another one is stopped. */
export function strict<T extends object>(name: string, modelled: Partial<T>): T {
  return new Proxy(modelled as T, {
    get(target, key) {
      // What awaiting and printing ask of any object.
      if (typeof key === 'symbol' || key === 'then') return undefined;
      if (Object.hasOwn(target, key)) return Reflect.get(target, key) as unknown;
      throw new Error(`the double has no ${name}.${key}`);
    },
    set(_target, key) {
      throw new Error(`the double lets nobody set ${name}.${String(key)}`);
    },
  });
}

type Listener = (...given: never[]) => void;

/** Listeners of the modelled events of one object; listening to another event is refused. */
export class Listeners<Event extends string> {
  readonly #name: string;
  readonly #lists: Map<string, { listener: Listener; once: boolean }[]>;

  constructor(name: string, events: readonly Event[]) {
    this.#name = name;
    this.#lists = new Map(events.map((event) => [event, []]));
  }

  add(event: string, listener: Listener, once = false): void {
    const list = this.#lists.get(event);
    if (!list) throw new Error(`the double never tells ${this.#name} of ${event}`);
    list.push({ listener, once });
  }

  /** Tells an event; true when a listener prevented what would follow. */
  tell(event: Event, details: object = {}, ...given: unknown[]): boolean {
    let prevented = false;
    const told = { ...details, preventDefault: () => (prevented = true) };
    const list = this.#lists.get(event) ?? [];
    for (const entry of [...list]) {
      if (entry.once) list.splice(list.indexOf(entry), 1);
      entry.listener(...([told, ...given] as never[]));
    }
    return prevented;
  }
}
