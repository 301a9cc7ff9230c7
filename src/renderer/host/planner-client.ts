import { type ClientLink, createORPCClient, createORPCErrorFromJson, isORPCErrorJson } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import type { AscentBridge } from '../../contract/bridge.ts';
import type { Change } from '../../contract/change.ts';
import type { PlannerClient, PlannerOperations } from '../../contract/client.ts';
import { fromWire } from '../../contract/wire-failure.ts';

declare global {
  interface Window {
    /** Given by the Electron preload; absent in a browser. */
    ascent?: AscentBridge;
  }
}

/** The planner over whichever host shows this page. */
export interface HostedPlanner extends PlannerClient {
  /**
   * Tells since when word of changes arrives, as the number of the newest change before; null when it doesn't any more.
   * Whoever knows an older number then has missed something.
   */
  onConnection(listener: (newest: number | null) => void): () => void;
}

type Link = ClientLink<Record<never, never>>;

/** Turns what a host says went wrong back into the failure it stands for. */
const failing = (link: Link): Link => ({
  call: (path, input, options) =>
    link.call(path, input, options).catch((error: unknown) => {
      throw fromWire(error);
    }),
});

/** The same input as HTTP would carry it; the bridge clones no reactive proxies. */
const plain = (input: unknown): unknown =>
  input === undefined ? undefined : (JSON.parse(JSON.stringify(input)) as unknown);

function overBridge(bridge: AscentBridge): HostedPlanner {
  const link: Link = {
    async call(path, input) {
      const answer = await bridge.invoke(path, plain(input));
      if (answer.ok) return answer.value;
      throw isORPCErrorJson(answer.error)
        ? createORPCErrorFromJson(answer.error)
        : new Error('The planner gave no answer');
    },
  };
  return {
    operations: createORPCClient<PlannerOperations>(failing(link)),
    subscribe: (listener) => bridge.onChange(listener),
    onConnection: () => () => undefined,
  };
}

function overHttp(origin: string, openEvents: (url: string) => EventSource): HostedPlanner {
  const link = new RPCLink({ url: `${origin}/rpc` });
  const changes = new Set<(change: Change) => void>();
  const connections = new Set<(newest: number | null) => void>();
  let events: EventSource | null = null;
  let newest: number | null = null;
  const connect = (since: number | null): void => {
    newest = since;
    for (const listener of connections) listener(since);
  };

  const open = (): void => {
    if (events) return;
    events = openEvents('/changes');
    events.onmessage = (message: MessageEvent<string>) => {
      const change = JSON.parse(message.data) as Change;
      for (const listener of changes) listener(change);
    };
    events.onerror = () => {
      connect(null);
      // The browser tries again by itself unless it gave up.
      if (events?.readyState !== EventSource.CLOSED) return;
      events = null;
      setTimeout(open, 2_000);
    };
    events.addEventListener('newest', (message: MessageEvent<string>) => connect(Number(message.data)));
  };
  const listen = <T>(listeners: Set<T>, listener: T): (() => void) => {
    listeners.add(listener);
    open();
    return () => listeners.delete(listener);
  };
  return {
    operations: createORPCClient<PlannerOperations>(failing(link)),
    subscribe: (listener) => listen(changes, listener),
    onConnection: (listener) => {
      // Told before somebody listened.
      if (newest !== null) listener(newest);
      return listen(connections, listener);
    },
  };
}

/** The planner's client: over the Electron bridge when the page has one, else over HTTP to the host it came from. */
export function openPlannerClient(
  host: Pick<Window, 'ascent' | 'location'> = window,
  openEvents: (url: string) => EventSource = (url) => new EventSource(url),
): HostedPlanner {
  return host.ascent ? overBridge(host.ascent) : overHttp(host.location.origin, openEvents);
}
