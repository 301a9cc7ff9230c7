import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { describeError, describePageError, logError } from '../../src/main/error-log.ts';

const folder = mkdtempSync(join(tmpdir(), 'ascent-log-'));
const file = join(folder, 'errors.log');
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const NOW = new Date('2026-01-12T08:00:00Z');

/** Words that only the person could have written, in shapes that a careless log would let through. */
const PLANTED = Array.from({ length: 50 }, (_, index) => {
  const word = `Noor${index}Kiesel`;
  const shapes = [
    word,
    `/home/${word}/plan.json`,
    `C:\\Users\\${word}\\out\\main\\x.js`,
    `x\n    at ${word} (/home/${word}/out/main/${word}.js:1:2)`,
    `${word}Error`,
    `https://example.org/${word}`,
    `mailto:${word}@example.org`,
  ];
  return { word, text: shapes[index % shapes.length]! };
});

describe('the log of errors', () => {
  it('holds none of 50 planted words, wherever in an error they stand', () => {
    for (const { text, word } of PLANTED) {
      const error = Object.assign(new TypeError(text), { code: word, path: text, name: word });
      logError(file, NOW, describeError('main', error));
      logError(file, NOW, describeError('main', text));
      logError(file, NOW, describeError('main', Object.assign(new Error('x'), { message: text })));
      logError(file, NOW, describePageError(`Uncaught TypeError: ${text}`, `file:///home/${word}/x.js`, 3));
      logError(file, NOW, describePageError(text, text, 3));
    }
    const log = readFileSync(file, 'utf8');
    expect(PLANTED.filter(({ word }) => log.includes(word))).toEqual([]);
    expect(log.trim().split('\n')).toHaveLength(250);
  });

  it('says what failed and where in our own files', () => {
    const error = Object.assign(new RangeError('secret'), { code: 'ENOSPC' });
    error.stack =
      'RangeError: secret\n    at save (file:///opt/Ascent/out/main/main.js:12:3)\n    at node:fs:1:1';
    expect(describeError('main', error)).toEqual({
      where: 'main',
      name: 'RangeError',
      code: 'ENOSPC',
      frames: ['main.js:12:3'],
    });
    expect(
      describePageError('Uncaught (in promise) TypeError: x', 'ascent-app://planner/assets/a-1.js', 7),
    ).toEqual({ where: 'page', name: 'TypeError', code: null, frames: ['assets/a-1.js:7'] });
  });

  it('stays small, keeps the newest, and is for the person alone', () => {
    const frames = Array.from({ length: 20 }, (_, line) => `main.js:${line}:1`);
    for (let day = 0; day < 1_000; day++)
      logError(file, NOW, { where: 'main', name: `Error${day}`, code: null, frames });
    expect(statSync(file).size).toBeLessThanOrEqual(128 * 1024);
    const lines = readFileSync(file, 'utf8').trim().split('\n');
    expect(JSON.parse(lines.at(-1)!)).toMatchObject({ at: '2026-01-12T08:00:00.000Z', name: 'Error999' });
    expect(() => lines.map((line) => JSON.parse(line) as unknown)).not.toThrow();
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('fails nothing when it can’t be written', () => {
    writeFileSync(join(folder, 'plain'), '');
    expect(() => logError(join(folder, 'plain', 'errors.log'), NOW, describeError('main', 1))).not.toThrow();
  });
});
