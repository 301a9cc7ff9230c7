import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { openAppWindow } from '../../src/web/app-window.ts';

const folder = mkdtempSync(join(tmpdir(), 'ascent-window-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const LINK = 'http://127.0.0.1:1/start?key=secret-key';

/** A program in the browser's place: keeps what it was called with and the file it was handed, then ends. */
function browserThatEnds(code: number): { path: string; seen: string } {
  const seen = join(folder, `seen-${code}`);
  const path = join(folder, `browser-${code}`);
  writeFileSync(
    path,
    `#!${process.execPath}\nconst fs = require('node:fs'); const app = process.argv.find((word) => word.startsWith('--app=')).slice(6);\n` +
      `const file = new URL(app); fs.writeFileSync(${JSON.stringify(seen)}, JSON.stringify({ args: process.argv.slice(2), text: fs.readFileSync(file, 'utf8'), mode: fs.statSync(file).mode & 0o777 }));\nprocess.exit(${code});\n`,
  );
  chmodSync(path, 0o755);
  return { path, seen };
}

describe.skipIf(process.platform === 'win32')(
  'the app window (a script stands in for the browser; not on Windows)',
  () => {
    it('gets the link in a file that only the person can read, never as a word of the command line', async () => {
      const browser = browserThatEnds(0);
      expect(await openAppWindow(browser.path, LINK, () => undefined).closed).toBe(true);
      const seen = JSON.parse(readFileSync(browser.seen, 'utf8')) as {
        args: string[];
        text: string;
        mode: number;
      };
      expect(seen.args.join(' ')).not.toContain('secret-key');
      expect(seen.text).toContain(LINK);
      expect(seen.mode).toBe(0o600);
      expect(seen.args).toContain('--disable-background-networking');
      const file = fileURLToPath(seen.args.find((word) => word.startsWith('--app='))!.slice(6));
      await expect.poll(() => existsSync(file)).toBe(false);
    });

    it('says when it could not open', async () => {
      expect(await openAppWindow(browserThatEnds(3).path, LINK, () => undefined).closed).toBe(false);
      expect(await openAppWindow(join(folder, 'no-browser'), LINK, () => undefined).closed).toBe(false);
    });
  },
);
