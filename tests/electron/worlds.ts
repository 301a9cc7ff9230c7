/** What crosses between worlds and processes: JSON with the few other values that a structured clone would carry. */
export function parcels() {
  type Keep = (value: object) => unknown;
  /** Packs a value; `keep` may give a stand-in for what can't be cloned, else that is refused. */
  function pack(value: unknown, keep: Keep): unknown {
    if (value === undefined) return { '#': 'undefined' };
    if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
    if (typeof value === 'number')
      return Number.isFinite(value) ? value : { '#': 'number', is: String(value) };
    if (typeof value === 'function' || value instanceof Promise) return { '#': 'kept', is: keep(value) };
    if (typeof value !== 'object') throw new TypeError('An object could not be cloned.');
    if (Array.isArray(value)) return value.map((one) => pack(one, keep));
    const kind = Object.prototype.toString.call(value);
    if (kind !== '[object Object]') throw new TypeError(`the double carries no ${kind}`);
    return {
      '#': 'object',
      is: Object.entries(value).map(([key, one]) => [key, pack(one, keep)]),
    };
  }
  function unpack(packed: unknown, found: (kept: unknown) => unknown): unknown {
    if (typeof packed !== 'object' || packed === null) return packed;
    if (Array.isArray(packed)) return packed.map((one) => unpack(one, found));
    const { '#': kind, is } = packed as { '#': string; is: unknown };
    if (kind === 'undefined') return undefined;
    if (kind === 'number') return Number(is);
    if (kind === 'kept') return found(is);
    const entries = is as [string, unknown][];
    return Object.fromEntries(entries.map(([key, one]) => [key, unpack(one, found)]));
  }
  return { pack, unpack };
}
type Parcels = ReturnType<typeof parcels>;

/** One end of the bridge between a page's two worlds; they share nothing but events whose detail is text. */
export function bridgeEnd(me: string, other: string, secret: string, { pack, unpack }: Parcels) {
  interface Said {
    kind: 'call' | 'reply' | 'settled' | 'expose' | 'ready';
    id?: number;
    given?: unknown;
    error?: string;
  }
  const kept = new Map<number, (...given: unknown[]) => unknown>();
  const promises = new Map<number, PromiseWithResolvers<unknown>>();
  let next = 0;
  let reply: Said | null = null;
  let expose: (given: unknown) => void = () => undefined;
  let ready: () => void = () => undefined;

  const say = (said: Said): void =>
    void window.dispatchEvent(new CustomEvent(`${secret}-${other}`, { detail: JSON.stringify(said) }));
  const settle = (id: number, value: unknown, error?: unknown): void =>
    say({ kind: 'settled', id, given: wrap(value), ...(error ? { error: String(error) } : {}) });
  const wrap = (value: unknown): unknown =>
    pack(value, (live) => {
      const id = next++;
      if (live instanceof Promise)
        live.then(
          (done) => settle(id, done),
          (error: unknown) => settle(id, undefined, error),
        );
      else kept.set(id, live as () => unknown);
      return { id, promise: live instanceof Promise };
    });
  const stand = (given: unknown): unknown => {
    const { id, promise } = given as { id: number; promise: boolean };
    if (promise) {
      const waiting = Promise.withResolvers<unknown>();
      promises.set(id, waiting);
      return waiting.promise;
    }
    return (...words: unknown[]) => {
      // What is no function has to survive a structured clone; a proxy or a class of the page's does not.
      const cloned = words.map((word) => (typeof word === 'function' ? word : structuredClone(word)));
      reply = null;
      say({ kind: 'call', id, given: cloned.map(wrap) });
      const answer = reply as Said | null;
      if (!answer || answer.error !== undefined) throw new Error(answer?.error ?? 'no answer');
      return unpack(answer.given, stand);
    };
  };
  window.addEventListener(`${secret}-${me}`, (event) => {
    const said = JSON.parse((event as CustomEvent<string>).detail) as Said;
    const { kind, id = -1, given, error } = said;
    if (kind === 'reply') reply = said;
    else if (kind === 'ready') ready();
    else if (kind === 'expose') expose(unpack(given, stand));
    else if (kind === 'settled') {
      const waiting = promises.get(id);
      promises.delete(id);
      if (error === undefined) waiting?.resolve(unpack(given, stand));
      else waiting?.reject(new Error(error));
    } else {
      try {
        const answer = kept.get(id)?.(...(unpack(given, stand) as unknown[]));
        say({ kind: 'reply', given: wrap(answer) });
      } catch (failure) {
        say({ kind: 'reply', error: String(failure) });
      }
    }
  });
  return {
    say,
    wrap,
    onExpose: (hear: (given: unknown) => void) => void (expose = hear),
    onReady: (hear: () => void) => void (ready = hear),
  };
}
type BridgeEnd = ReturnType<typeof bridgeEnd>;

/** The page's own world: what the preload exposes appears there, frozen, before any script of the page runs. */
export function mainWorld({ say, onExpose }: BridgeEnd): void {
  onExpose((given) => {
    const { name, api } = given as { name: string; api: object };
    Object.defineProperty(window, name, { value: Object.freeze(api), configurable: false, writable: false });
  });
  say({ kind: 'ready' });
}

/** What a sandboxed preload finds: `require('electron')` with two modules of which a few members are modelled. */
export function preloadWorld(
  end: BridgeEnd | null,
  { pack, unpack }: Parcels,
  send: (message: string) => void,
  platform: string,
) {
  type Listener = (event: object, ...given: unknown[]) => void;
  const listeners = new Map<string, Set<Listener>>();
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  const refuse = (): never => {
    throw new Error('An object could not be cloned.');
  };
  const strict = (name: string, modelled: object): object =>
    new Proxy(modelled, {
      get(target, key) {
        if (typeof key === 'symbol' || Object.hasOwn(target, key)) return Reflect.get(target, key) as unknown;
        throw new Error(`the double has no ${name}.${key}`);
      },
    });
  let next = 0;
  let exposed: object | null = null;
  end?.onReady(() => exposed && end.say({ kind: 'expose', given: end.wrap(exposed) }));

  const contextBridge = strict('contextBridge', {
    exposeInMainWorld(name: string, api: object) {
      if (!end) throw new Error('contextBridge API can only be used when contextIsolation is enabled');
      exposed = { name, api };
      end.say({ kind: 'expose', given: end.wrap(exposed) });
    },
  });
  const ipcRenderer = strict('ipcRenderer', {
    invoke(channel: string, ...given: unknown[]) {
      const id = next++;
      const answer = Promise.withResolvers<unknown>();
      waiting.set(id, answer);
      send(JSON.stringify({ id, channel, given: pack(structuredClone(given), refuse) }));
      return answer.promise;
    },
    on(channel: string, listener: Listener) {
      listeners.set(channel, (listeners.get(channel) ?? new Set()).add(listener));
    },
    removeListener: (channel: string, listener: Listener) => void listeners.get(channel)?.delete(listener),
  });
  const modules = strict('electron', { contextBridge, ipcRenderer });
  return {
    require(name: string): object {
      if (name !== 'electron') throw new Error(`module not found: ${name}`);
      return modules;
    },
    process: strict('process', { platform }),
    /** Takes what the main process answers or tells. */
    deliver(message: string): void {
      const { id, channel, value, error } = JSON.parse(message) as {
        id?: number;
        channel: string;
        value: unknown;
        error?: string;
      };
      if (id === undefined) {
        for (const listener of listeners.get(channel) ?? [])
          listener({}, ...(unpack(value, refuse) as unknown[]));
        return;
      }
      const answer = waiting.get(id);
      waiting.delete(id);
      if (error === undefined) answer?.resolve(unpack(value, refuse));
      else answer?.reject(new Error(`Error invoking remote method '${channel}': ${error}`));
    },
  };
}
