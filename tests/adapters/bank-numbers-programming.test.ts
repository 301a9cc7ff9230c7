import { expect, it } from 'vitest';
import { expectSaid, fences, grouped } from './bank-texts.ts';

/** How much faster a whole becomes when a share of it becomes `factor` times faster (Amdahl). */
const speedUp = (share: number, factor: number): number => 1 / (1 - share + share / factor);

it('what parallel work and a second language gain', () => {
  expectSaid('bank-threads-processes', `\\approx ${speedUp(0.9, 8).toFixed(1)}$$`);
  expectSaid('bank-second-language', `\\approx ${speedUp(0.6, 20).toFixed(1)}$$`);
});

it('comparisons and tests that halve what is left', () => {
  expectSaid('bank-hash-or-tree', `$\\log_2 10^6 \\approx ${Math.log2(1e6).toFixed(0)}$`);
  expectSaid('bank-merge-rebase', `$\\log_2 1000 \\approx ${Math.log2(1000).toFixed(0)}$`);
});

it('the ninth field of a log line, and the code after the quotation mark', () => {
  const line = '203.0.113.7 - - [10/Oct/2026:13:55:36 +0000] "GET /x HTTP/1.1" 200 2326';
  expectSaid('bank-count-log', `\`${line}\``, '-f 9 ', "'\" [0-9]{3} '");
  expect(line.split(' ')[9 - 1]).toBe('200');
  expect(line.match(/" [0-9]{3} /g)).toEqual(['" 200 ']);
});

it('parts and classes', () => {
  expectSaid('bank-composition', `$3 + 4 = ${3 + 4}$`, `$3 \\cdot 4 = ${3 * 4}$`);
  const predict = (value: number): number => 2 * Math.max(value, 0);
  expect(fences('bank-composition', 'python')[0]).toContain(
    `print(predict(-3), predict(4))  # → ${predict(-3)} ${predict(4)}`,
  );
});

it('the waits between retries', () => {
  const waits = [0, 1, 2, 3, 4].map((retry) => 2 ** retry);
  expectSaid(
    'bank-retries',
    `waits of ${waits.slice(0, -1).join(', ')} and ${waits.at(-1)} seconds`,
    `take ${waits.reduce((a, b) => a + b)} seconds`,
  );
});

it('the capacity of a service', () => {
  const mean = 20e6 / (24 * 60 * 60);
  const peak = 3 * mean;
  const most = 8 / 0.04;
  const usable = 0.6 * most;
  expect(Math.ceil(peak / usable)).toBe(6);
  expectSaid(
    'bank-capacity-estimate',
    `20{,}000{,}000 / 86{,}400 \\approx ${mean.toFixed(0)}$`,
    `about ${peak.toFixed(0)}.`,
    `694 \\cdot 0.04 \\approx ${(peak * 0.04).toFixed(0)}$`,
    `$8 / 0.04 = ${most}$`,
    `which is ${usable} a second: $694 / 120 \\approx ${(peak / usable).toFixed(1)}$, so 6 instances`,
    `\\approx ${((peak * 2) / 1000).toFixed(1)}$ MB`,
    `makes ${grouped(20e6 / 1e6)} GB a day and ${((90 * 20) / 1000).toFixed(1)} TB in 90 days`,
  );
});
