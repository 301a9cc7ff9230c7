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
  /** Tells whether word of changes arrives; after `true` what was missed has to be read again. */
  onConnection(listener: (connected: boolean) => void): () => void;
}

type Link = ClientLink<Record<never, never>>;

/** Turns what a host says went wrong back into the failure it stands for. */
const failing = (link: Link): Link => ({
  call: (path, input, options) =>
    link.call(path, input, options).catch((error: unknown) => {
      throw fromWire(error);
    }),
});

function overBridge(bridge: AscentBridge): HostedPlanner {
  const link: Link = {
    async call(path, input) {
      const answer = await bridge.invoke(path, input);
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
  const connections = new Set<(connected: boolean) => void>();
  let events: EventSource | null = null;
  let lost = false;

  const open = (): void => {
    events ??= openEvents('/changes');
    events.onmessage = (message: MessageEvent<string>) => {
      const change = JSON.parse(message.data) as Change;
      for (const listener of changes) listener(change);
    };
    events.onerror = () => {
      lost = true;
      for (const listener of connections) listener(false);
      // The browser tries again by itself unless it gave up.
      if (events?.readyState !== EventSource.CLOSED) return;
      events = null;
      setTimeout(open, 2_000);
    };
    events.onopen = () => {
      if (lost) for (const listener of connections) listener(true);
      lost = false;
    };
  };
  const listen = <T>(listeners: Set<T>, listener: T): (() => void) => {
    listeners.add(listener);
    open();
    return () => listeners.delete(listener);
  };
  return {
    operations: createORPCClient<PlannerOperations>(failing(link)),
    subscribe: (listener) => listen(changes, listener),
    onConnection: (listener) => listen(connections, listener),
  };
}

/** The planner's client: over the Electron bridge when the page has one, else over HTTP to the host it came from. */
export function openPlannerClient(
  host: Pick<Window, 'ascent' | 'location'> = window,
  openEvents: (url: string) => EventSource = (url) => new EventSource(url),
): HostedPlanner {
  return host.ascent ? overBridge(host.ascent) : overHttp(host.location.origin, openEvents);
}
