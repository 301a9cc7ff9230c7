import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { root } from '../../build/fresh.mjs';
import { REGISTER } from './double-app.ts';
import { ascent } from '../e2e/running-host.ts';
import { expect, test } from './double-test.ts';

/** Starts the built main process over the double with words, and waits for its end. */
async function started(folder: string, ...words: string[]) {
  const child = spawn(process.execPath, ['--import', REGISTER, join(root, 'out/main/main.js'), ...words], {
    env: { ...process.env, ASCENT_DATA_DIR: folder, TZ: 'Europe/Berlin' },
  });
  const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')]);
  return { out, err, code: code as number | null };
}

test('the app started with a command runs it on the same data and ends with its exit code', async ({
  double,
}) => {
  const { folder } = double;
  const begun = await started(folder, 'init', '--from', 'data-analyst', '--hours', '6');
  expect(begun).toMatchObject({ err: '', code: 0 });
  expect(begun.out).toContain('Your roadmap is made');
  expect((await started(folder, 'log', '45m linear algebra')).code).toBe(0);
  const sessions = await started(folder, 'list', 'sessions', '--json');
  expect(sessions.out).toBe((await ascent(folder, 'list', 'sessions', '--json')).out);
  expect(JSON.parse(sessions.out)).toMatchObject([{ minutes: 45 }]);
  expect(await started(folder, 'log', 'nonsense')).toMatchObject({ out: '', code: 2 });
  expect((await started(folder, 'status', '--no-such-option')).code).toBe(2);
  expect(await started(folder, '--version')).toMatchObject({ out: '0.1.0\n', code: 0 });
  // Nothing of a window was begun.
  expect(existsSync(join(folder, 'window.json'))).toBe(false);
});
