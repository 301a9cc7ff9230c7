import { connect } from 'node:net';
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Planner, openPlanner } from '../../src/adapters/open-planner.ts';
import { openRendererFiles } from '../../src/adapters/renderer-files.ts';
import { createGuard } from '../../src/web/guard.ts';
import { type WebHost, startWebHost } from '../../src/web/host.ts';

let folder = '';
let planner: Planner;
let host: WebHost;
let cookie = '';
const origin = (): string => `http://${host.authority}`;
const port = (): number => Number(host.authority.split(':')[1]);

/** One request on a raw socket: what browsers and fetch would tidy arrives as it is written. */
function raw(lines: string[], body = ''): Promise<{ status: number; text: string }> {
  return new Promise((done, failed) => {
    const socket = connect(port(), '127.0.0.1');
    let text = '';
    socket.on('data', (chunk) => (text += chunk.toString('latin1')));
    socket.on('error', failed);
    socket.on('close', () => done({ status: Number(text.split(' ')[1] ?? 0), text }));
    socket.write(`${lines.join('\r\n')}\r\nConnection: close\r\n\r\n${body}`);
  });
}
const get = (path: string, host_: string, more: string[] = []) =>
  raw([`GET ${path} HTTP/1.1`, `Host: ${host_}`, ...more]);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ascent-web-'));
  const page = join(folder, 'renderer');
  mkdirSync(join(page, 'assets'), { recursive: true });
  writeFileSync(
    join(page, 'index.html'),
    '<!doctype html><meta name="csp-nonce" content="__CSP_NONCE__"><title>page</title>',
  );
  writeFileSync(join(page, 'assets', 'main-abc.js'), 'export {};');
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  planner = await openPlanner({ folder: join(folder, 'data'), longLived: true });
  host = await startWebHost(() => Promise.resolve(planner), await openRendererFiles(page));
  const started = await fetch(host.startLink());
  cookie = started.headers.get('set-cookie')!.split(';')[0]!;
});
afterAll(async () => {
  await host.close();
  await planner.close();
  rmSync(folder, { recursive: true, force: true });
});

const snapshot = (headers: Record<string, string>) =>
  fetch(`${origin()}/rpc/planner/snapshot`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: '{"json":{}}',
  });

describe('the web host', () => {
  it('listens on the loopback address only', () => expect(host.authority).toMatch(/^127\.0\.0\.1:\d+$/));

  it('answers only to the exact authority it printed', async () => {
    const p = port();
    const wrong = [
      `localhost:${p}`,
      `LOCALHOST:${p}`,
      `127.0.0.1`,
      `127.0.0.1:${p + 1}`,
      `127.0.0.1:0${p}`,
      `127.1:${p}`,
      `127.0.0.2:${p}`,
      `0.0.0.0:${p}`,
      `[::1]:${p}`,
      `[::ffff:127.0.0.1]:${p}`,
      `2130706433:${p}`,
      `0x7f000001:${p}`,
      `0177.0.0.1:${p}`,
      `127.0.0.1.:${p}`,
      `127.0.0.1:${p}.`,
      `evil.test`,
      `evil.test:${p}`,
      `127.0.0.1:${p}@evil.test`,
      `evil.test@127.0.0.1:${p}`,
      `127.0.0.1:${p}/`,
      `127.0.0.1:${p}#`,
      `127.0.0.1:${p}?`,
      `127.0.0.1.evil.test:${p}`,
      `127.0.0.1.nip.io:${p}`,
      `http://127.0.0.1:${p}`,
      `127.0.0.1 :${p}`,
      `127.0.0.1: ${p}`,
      `127.0.0.1:${p},evil.test`,
      `evil.test,127.0.0.1:${p}`,
      `127.0.0.1:${p}\t`.trim() + 'x',
      `127.0.0.1:80`,
      `127.0.0.1:443`,
      `127.0.0.1:+${p}`,
      `127.0.0.1:-${p}`,
      `１２７.0.0.1:${p}`,
      `127。0。0。1:${p}`,
      `ascent:${p}`,
      `*:${p}`,
      `*`,
      `:${p}`,
      `127.0.0.1:${p}:${p}`,
    ];
    expect(wrong.length).toBeGreaterThanOrEqual(40);
    for (const authority of wrong) {
      const answer = await get('/today', authority, [`Cookie: ${cookie}`]);
      expect([400, 421], authority).toContain(answer.status);
      expect(answer.text, authority).not.toContain('<title>page');
    }
    expect((await get('/today', host.authority, [`Cookie: ${cookie}`])).status).toBe(200);
    expect(
      (await raw(['GET /today HTTP/1.1', `Host: ${host.authority}`, 'Host: evil.test', `Cookie: ${cookie}`]))
        .status,
    ).not.toBe(200);
  });

  it('gives data only to its own page with its cookie', async () => {
    expect((await snapshot({ cookie, origin: origin() })).status).toBe(200);
    expect((await snapshot({ cookie, 'sec-fetch-site': 'same-origin' })).status).toBe(200);
    expect((await snapshot({ cookie })).status).toBe(403);
    expect((await snapshot({ cookie, origin: 'null' })).status).toBe(403);
    expect((await snapshot({ cookie, origin: 'http://evil.test' })).status).toBe(403);
    expect((await snapshot({ cookie, origin: `http://localhost:${port()}` })).status).toBe(403);
    expect((await snapshot({ cookie, 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await snapshot({ origin: origin() })).status).toBe(401);
    expect((await snapshot({ origin: origin(), cookie: 'ascent=guess' })).status).toBe(401);
    expect((await fetch(`${origin()}/changes`, { headers: { cookie } })).status).toBe(403);
  });

  it('begins the word of changes with the number of the newest one', async () => {
    const answer = await fetch(`${origin()}/changes`, {
      headers: { cookie, 'sec-fetch-site': 'same-origin' },
    });
    const reader = answer.body?.getReader();
    const first = new TextDecoder().decode((await reader?.read())?.value);
    await reader?.cancel();
    const { seq } = (
      (await (await snapshot({ cookie, origin: origin() })).json()) as { json: { seq: number } }
    ).json;
    expect(first).toBe(`event: newest\ndata: ${seq}\n\n`);
  });

  it('trades a start link once, within a minute, for a strict cookie', async () => {
    const link = host.startLink();
    const first = await fetch(link);
    expect(first.headers.get('set-cookie')).toMatch(/^ascent=[\w-]{43}; HttpOnly; SameSite=Strict; Path=\/$/);
    expect(first.headers.get('referrer-policy')).toBe('no-referrer');
    expect((await fetch(link)).status).toBe(401);
    let now = 0;
    const guard = createGuard('127.0.0.1:1', () => now);
    const key = guard.freshKey();
    now = 60_001;
    expect(guard.trade(key)).toBeNull();
  });

  it('shares nothing with other origins', async () => {
    for (const path of ['/today', '/rpc/planner/snapshot', '/assets/main-abc.js']) {
      const preflight = await fetch(`${origin()}${path}`, {
        method: 'OPTIONS',
        headers: { origin: 'http://evil.test', 'access-control-request-method': 'POST' },
      });
      expect(preflight.status).toBe(405);
      const answer = await fetch(`${origin()}${path}`, { headers: { cookie } });
      for (const name of answer.headers.keys()) expect(name).not.toMatch(/^access-control/);
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
      expect(answer.headers.get('cross-origin-resource-policy')).toBe('same-origin');
    }
    const page = await fetch(`${origin()}/today`, { headers: { cookie } });
    expect(page.headers.get('content-security-policy')).toMatch(
      /default-src 'none'; script-src 'self'; style-src 'self' 'nonce-[\w+/=]+'/,
    );
  });

  it('serves names of the build and nothing else', async () => {
    expect((await fetch(`${origin()}/assets/main-abc.js`)).status).toBe(200);
    expect((await fetch(`${origin()}/today`)).status).toBe(401);
    const hostile = [
      '/../secret.txt',
      '/assets/../../secret.txt',
      '/%2e%2e/secret.txt',
      '/%2e%2e%2fsecret.txt',
      '/..%2fsecret.txt',
      '/..%5csecret.txt',
      '/%252e%252e%252fsecret.txt',
      '/assets/%2e%2e/%2e%2e/secret.txt',
      '/assets\\..\\..\\secret.txt',
      '/assets/main-abc.js%00.txt',
      '//secret.txt',
      '/assets/',
      '/assets',
      '/C:/secret.txt',
      '/c:%5csecret.txt',
      '//evil.test/secret.txt',
      '/file:///etc/passwd',
      '/etc/passwd',
      '/ASSETS/MAIN-ABC.JS',
      '/renderer2/secret.txt',
      '/index.html/../../secret.txt',
      '/./secret.txt',
      '/.git/config',
      '/package.json',
      '/assets/main-abc.js/',
      '/%c0%ae%c0%ae/secret.txt',
    ];
    for (const path of hostile) {
      const answer = await get(path, host.authority, [`Cookie: ${cookie}`]);
      expect(answer.text, path).not.toContain('secret\n');
      expect(answer.text.endsWith('secret'), path).toBe(false);
      expect(answer.text, path).not.toContain('root:');
    }
  });

  it('limits what it reads and survives slow and broken callers', async () => {
    const big = await raw(
      [
        'POST /rpc/catalog/search HTTP/1.1',
        `Host: ${host.authority}`,
        `Origin: ${origin()}`,
        `Cookie: ${cookie}`,
        'Content-Type: application/json',
        'Content-Length: 2000000',
      ],
      '{"json":{"text":"x',
    );
    expect(big.status).toBe(413);
    const slow = Array.from({ length: 50 }, () => connect(port(), '127.0.0.1').on('error', () => undefined));
    for (const socket of slow) socket.write('POST /rpc/planner/snapshot HTTP/1.1\r\nHost: ');
    expect((await snapshot({ cookie, origin: origin() })).status).toBe(200);
    for (const socket of slow) socket.destroy();
    expect((await raw(['NONSENSE', '']))?.status).toBe(400);
    for (const path of [
      'planner/constructor',
      '__proto__/toString',
      'planner/snapshot/call',
      'nothing/there',
    ]) {
      const answer = await fetch(`${origin()}/rpc/${path}`, {
        method: 'POST',
        headers: { cookie, origin: origin(), 'content-type': 'application/json' },
        body: '{"json":{}}',
      });
      expect(answer.status, path).toBe(404);
    }
  });

  it('never redirects', async () => {
    for (const path of ['/', '/today', '/start?key=x', '/start?next=http://evil.test', '/nowhere/at/all']) {
      const answer = await fetch(`${origin()}${path}`, { redirect: 'manual', headers: { cookie } });
      expect(answer.status, path).toBeLessThan(300 + (answer.status >= 400 ? 300 : 0));
      expect(answer.headers.get('location')).toBeNull();
    }
  });

  it('serves the page while the planner is still opened; calls wait for it', async () => {
    let open: (planner: Planner) => void = () => undefined;
    const slow = await startWebHost(
      () => new Promise((done) => (open = done)),
      await openRendererFiles(join(folder, 'renderer')),
    );
    try {
      const at = `http://${slow.authority}`;
      const started = await fetch(slow.startLink());
      const headers = { cookie: started.headers.get('set-cookie')!.split(';')[0]!, origin: at };
      expect(await (await fetch(`${at}/today`, { headers })).text()).toContain('<title>page');
      const call = fetch(`${at}/rpc/planner/snapshot`, {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json' },
        body: '{"json":{}}',
      });
      open(planner);
      const answer = await call;
      expect([answer.status, await answer.text()]).toEqual([
        200,
        await (await snapshot({ cookie, origin: origin() })).text(),
      ]);
    } finally {
      await slow.close();
    }
  });

  it('tells whoever started it that the planner could not be opened', async () => {
    const failing = await startWebHost(
      () => Promise.reject(new Error('no such disk')),
      await openRendererFiles(join(folder, 'renderer')),
    );
    await expect(failing.opened).rejects.toThrow('no such disk');
    await failing.close();
  });
});
