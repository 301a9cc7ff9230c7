import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RendererFiles, openRendererFiles } from '../../src/adapters/renderer-files.ts';
import { answerRequest } from '../../src/main/page-answer.ts';

const folder = mkdtempSync(join(tmpdir(), 'ascent-page-'));
let files: RendererFiles;
beforeAll(async () => {
  const built = join(folder, 'renderer');
  mkdirSync(join(built, 'assets'), { recursive: true });
  mkdirSync(join(folder, 'renderer-old'));
  writeFileSync(join(built, 'index.html'), '<!doctype html><title>page</title>');
  writeFileSync(join(built, 'assets', 'main-abc.js'), 'export {};');
  writeFileSync(join(folder, 'renderer-old', 'secret.js'), 'secret');
  writeFileSync(join(folder, 'secret.json'), 'secret');
  files = await openRendererFiles(built);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const own = 'ascent-app://planner';
const steps = [
  '..',
  '%2e%2e',
  '%2E.',
  '.%2e',
  '%252e%252e',
  '..%2f',
  '..%5c',
  '..\\',
  '....//',
  '..;',
  '%c0%ae%c0%ae',
  '%u002e%u002e',
];
const climbing = steps.flatMap((step) => [
  `${own}/${step}/secret.json`,
  `${own}/assets/${step}/${step}/secret.json`,
  `${own}/${step}/renderer-old/secret.js`,
]);
const others = [
  `${own}/assets/main-abc.js%00.html`,
  `${own}/secret.json%00`,
  `${own}/%00`,
  `${own}//secret.json`,
  `${own}///etc/passwd.json`,
  `${own}/C:/secret.json`,
  `${own}/C:%5csecret.json`,
  `${own}/%5c%5cserver%5cshare%5csecret.json`,
  `${own}/\\\\server\\share\\secret.json`,
  `${own}/file:///secret.json`,
  `${own}/assets`.concat('%2fmain-abc.js'),
  `${own}/ASSETS/main-abc.js`,
  `${own}/assets/MAIN-ABC.js`,
  `${own}/assets/main-abc.js/`,
  `${own}/assets/main-abc.js::$DATA`,
  `${own}/assets/main-abc.js.`.concat('json'),
  `${own}-old/secret.js`,
  `${own}.evil/assets/main-abc.js`,
  'ascent-app://evil/assets/main-abc.js',
  'ascent-app://PLANNER/assets/main-abc.js',
  'ascent-app://planner:1/assets/main-abc.js',
  'ascent-app://a@planner/assets/main-abc.js',
  'ascent-app://a:b@planner/assets/main-abc.js',
  'ascent-app:/assets/main-abc.js',
  'ascent-app:assets/main-abc.js',
  'https://planner/assets/main-abc.js',
  'file:///assets/main-abc.js',
  'not an address',
  '',
  `${own}/${'a'.repeat(3_000)}`,
  `${own}/renderer-old/secret.js`,
  `${own}/‮nosj.terces.json`,
];

describe('the answer to a request under the scheme', () => {
  it('is the page, or a file of the build', async () => {
    const text = async (path: string): Promise<string> =>
      new TextDecoder().decode((await answerRequest({ files, trouble: null }, 'GET', `${own}${path}`)).body);
    expect(await text('/today')).toContain('<title>page');
    expect(await text('/assets/main-abc.js?x#y')).toBe('export {};');
  });

  it(`is nothing of the disk for ${climbing.length + others.length} hostile addresses`, async () => {
    expect(climbing.length + others.length).toBeGreaterThanOrEqual(60);
    for (const address of [...climbing, ...others]) {
      const { status, body, headers } = await answerRequest({ files, trouble: null }, 'GET', address);
      const text = new TextDecoder().decode(body);
      expect(text, address).not.toContain('secret');
      expect(text, address).not.toContain('export');
      // An address made of plain words after parsing is the app's own: it gets the page and nothing else.
      expect(status === 404 || text.includes('<title>page'), address).toBe(true);
      expect(headers['content-security-policy']).toContain("default-src 'none'");
    }
  });

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE', 'get', 'CONNECT', ''])(
    'refuses %s',
    async (method) => {
      expect(
        (await answerRequest({ files, trouble: null }, method, `${own}/assets/main-abc.js`)).status,
      ).toBe(405);
    },
  );
});
