import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from './planner-test.ts';

let evil: Server;
let evilOrigin = '';
test.beforeAll(async () => {
  evil = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html');
    response.end('<!doctype html><title>evil</title><body></body>');
  });
  await new Promise<void>((ready) => evil.listen(0, '127.0.0.1', ready));
  // Another site, not only another port: cookies do not tell ports apart.
  evilOrigin = `http://localhost:${(evil.address() as AddressInfo).port}`;
});
test.afterAll(() => new Promise<void>((closed) => evil.close(() => closed())));

test('a page of another origin reads nothing and writes nothing', async ({ planner, context }) => {
  const page = await planner.openSample();
  const origin = new URL(page.url()).origin;
  const before = (await planner.ascent('list', 'sessions', '--json')).out;

  const other = await context.newPage();
  await other.goto(evilOrigin);
  const got = await other.evaluate(async (target) => {
    const tried: Record<string, string> = {};
    const body = JSON.stringify({ json: {} });
    const read = async (name: string, work: () => Promise<Response>): Promise<void> => {
      tried[name] = await work().then(
        async (response) => `${response.type} ${(await response.text()).slice(0, 20)}`,
        () => 'refused',
      );
    };
    await read('fetch', () =>
      fetch(`${target}/rpc/planner/snapshot`, {
        method: 'POST',
        credentials: 'include',
        body,
        headers: { 'content-type': 'application/json' },
      }),
    );
    await read('simple', () =>
      fetch(`${target}/rpc/planner/snapshot`, {
        method: 'POST',
        credentials: 'include',
        body,
        headers: { 'content-type': 'text/plain' },
      }),
    );
    await read('opaque', () =>
      fetch(`${target}/rpc/timer/start`, { method: 'POST', mode: 'no-cors', credentials: 'include', body }),
    );
    await read('page', () => fetch(`${target}/today`, { credentials: 'include' }));
    const loads = (make: () => HTMLElement): Promise<string> =>
      new Promise((done) => {
        const element = make();
        element.onload = () => done('loaded');
        element.onerror = () => done('refused');
        document.body.append(element);
      });
    tried['image'] = await loads(() =>
      Object.assign(document.createElement('img'), { src: `${target}/icon.svg` }),
    );
    tried['script'] = await loads(() =>
      Object.assign(document.createElement('script'), { src: `${target}/rpc/planner/snapshot` }),
    );
    tried['socket'] = await new Promise((done) => {
      const socket = new WebSocket(target.replace('http', 'ws'));
      socket.onopen = () => done('open');
      socket.onerror = () => done('refused');
    });
    tried['events'] = await new Promise((done) => {
      const events = new EventSource(`${target}/changes`, { withCredentials: true });
      events.onopen = () => done('open');
      events.onerror = () => done('refused');
    });
    return tried;
  }, origin);
  expect(got).toEqual({
    fetch: 'refused',
    simple: 'refused',
    opaque: 'refused',
    page: 'refused',
    image: 'refused',
    script: 'refused',
    socket: 'refused',
    events: 'refused',
  });

  await other.setContent(
    `<form method="post" enctype="text/plain" action="${origin}/rpc/timer/start"><input name='{"json":{"note":"' value='"}}'></form><iframe src="${origin}/today"></iframe>`,
  );
  await other.locator('form').evaluate((form: HTMLFormElement) => form.submit());
  await other.waitForURL(`${origin}/**`);
  const status = JSON.parse((await planner.ascent('status', '--json')).out) as { timer: unknown };
  expect(status.timer).toBeNull();
  expect((await planner.ascent('list', 'sessions', '--json')).out).toBe(before);
});

test('a name that is pointed at this machine is refused', async ({ planner, playwright }) => {
  const page = await planner.open();
  const { port } = new URL(page.url());
  const request = await playwright.request.newContext();
  const answer = await request.get(`http://127.0.0.1:${port}/today`, {
    headers: { host: `rebound.example:${port}` },
  });
  expect(answer.status()).toBe(421);
  expect(await answer.text()).toBe('');
  await request.dispose();
});
