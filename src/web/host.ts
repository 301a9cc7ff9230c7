import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import type { RPCHandler } from '@orpc/server/fetch';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { streamSSE } from 'hono/streaming';
import type { Planner } from '../adapters/open-planner.ts';
import type { RendererFiles } from '../adapters/open-renderer.ts';
import { GUARD_HEADERS } from '../contract/content-policy.ts';
import { type Guard, createGuard } from './guard.ts';
import type { SparingMemory } from './sparing-memory.ts';
import { lockedPage, startedPage } from './start-page.ts';

/** Largest body of an operation. */
const BODY_LIMIT = 1024 * 1024;
/** A comment line this often keeps the stream of changes from being taken for dead. */
const HEARTBEAT_MS = 15_000;

export interface WebHost {
  /** What the `Host` header has to be: `127.0.0.1:port`. */
  authority: string;
  /** A fresh start link; works once, for a minute. */
  startLink(): string;
  /** The planner, once it is open; the page is served before, its calls wait. */
  opened: Promise<Planner>;
  close(): Promise<void>;
}

const empty = (status: number): Response => new Response(null, { status, headers: GUARD_HEADERS });

/**
 * Serves a planner to a browser on this machine, on the loopback address only. The planner is opened once the host
 * listens, so that a browser can fetch the page meanwhile.
 */
export async function startWebHost(
  open: () => Promise<Planner>,
  renderer: RendererFiles,
  port = 0,
  memory: Pick<SparingMemory, 'during'> = { during: (_path, answer) => answer() },
): Promise<WebHost> {
  let guard: Guard = createGuard('not listening yet');
  let listening: () => void = () => undefined;
  const opened = new Promise<void>((done) => (listening = done)).then(open);
  const streams = new Set<AbortController>();
  const app = application(opened, renderer, () => guard, streams, memory);
  const server = serve({
    fetch: app.fetch,
    hostname: '127.0.0.1',
    port,
    serverOptions: { headersTimeout: 10_000, requestTimeout: 30_000 },
  });
  await new Promise<void>((ready, failed) => {
    server.once('listening', ready);
    server.once('error', failed);
  });
  const authority = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  guard = createGuard(authority);
  // Not before the caller could tell the link: loading the planner's code holds everything up.
  setImmediate(listening);
  return {
    authority,
    opened,
    startLink: () => `http://${authority}/start?key=${guard.freshKey()}`,
    close: () =>
      new Promise((closed) => {
        for (const stream of streams) stream.abort();
        server.close(() => closed());
        if ('closeAllConnections' in server) server.closeAllConnections();
      }),
  };
}

function application(
  opened: Promise<Planner>,
  renderer: RendererFiles,
  guard: () => Guard,
  streams: Set<AbortController>,
  memory: Pick<SparingMemory, 'during'>,
): Hono {
  const app = new Hono();
  let rpc: RPCHandler<Planner['ports']> | undefined;

  app.use(async (context, next) => {
    const { method, path } = context.req;
    const wants = path.startsWith('/rpc/') || path === '/changes' ? 'data' : 'file';
    const verdict = guard().check({ method, path, header: (name) => context.req.header(name) }, wants);
    if (!verdict.pass) return empty(verdict.status);
    await next();
    for (const [name, value] of Object.entries(GUARD_HEADERS)) context.res.headers.set(name, value);
    return undefined;
  });

  app.get('/start', (context) => {
    const cookie = guard().trade(context.req.query('key') ?? '');
    return cookie === null ? lockedPage() : startedPage(cookie);
  });

  app.post('/rpc/*', bodyLimit({ maxSize: BODY_LIMIT, onError: () => empty(413) }), async (context) => {
    // Loaded with the first call: the page is on its way before.
    const [planner, orpc] = await Promise.all([opened, import('@orpc/server/fetch')]);
    rpc ??= new orpc.RPCHandler(planner.service);
    const handler = rpc;
    return memory.during(context.req.path, async () => {
      const { response } = await handler.handle(context.req.raw, { prefix: '/rpc', context: planner.ports });
      return response ?? empty(404);
    });
  });

  app.get('/changes', (context) =>
    streamSSE(context, async (stream) => {
      const planner = await opened;
      const ended = new AbortController();
      streams.add(ended);
      const stop = planner.subscribe((change) => void stream.writeSSE({ data: JSON.stringify(change) }));
      const beat = setInterval(() => void stream.write(': still here\n\n'), HEARTBEAT_MS);
      stream.onAbort(() => ended.abort());
      await stream.writeSSE({ event: 'newest', data: String(planner.newest()) });
      await new Promise((done) => ended.signal.addEventListener('abort', done, { once: true }));
      clearInterval(beat);
      stop();
      streams.delete(ended);
    }),
  );

  app.all('*', async (context) => {
    const { method, path } = context.req;
    // The raw path: what the router decoded could hide what was asked.
    const raw = new URL(context.req.url).pathname;
    const header = (name: string): string | undefined => context.req.header(name);
    if (!renderer.has(raw) && !guard().check({ method, path, header }, 'page').pass) return lockedPage();
    const answer = await renderer.answer(method, raw);
    return new Response(method === 'HEAD' ? null : answer.body, {
      status: answer.status,
      headers: answer.headers,
    });
  });
  return app;
}
