import { expect, it } from 'vitest';
import { sum } from './bank-statistics.ts';
import { answerFile, expectSaid, grouped } from './bank-texts.ts';

/** The cells of a Markdown table’s rows, without its head. */
function tableRows(question: string): string[][] {
  const rows = [...answerFile(question).matchAll(/^\| (.+) \|$/gm)].map(([, row]) => row!);
  return rows.slice(2).map((row) => row.split('|').map((cell) => cell.trim()));
}

it('the exit codes of a pod', () => {
  expectSaid(
    'bank-crashing-pod',
    `${128 + 9} is $128 + 9$`,
    `${128 + 15} is $128 + 15$`,
    `up to ${300 / 60} minutes`,
  );
});

it('the cost of endpoints and of spot capacity', () => {
  expect((365 * 24) / 12).toBe(730);
  expectSaid(
    'bank-cloud-bill',
    `$730 \\cdot 1.20 = ${730 * 1.2}$`,
    `$30 \\cdot 1.20 = ${30 * 1.2}$`,
    `$0.3 \\cdot 1.15 = ${(0.3 * 1.15).toFixed(3)}$`,
  );
});

it('what a quiet canary proves', () => {
  // The greatest rate at which 300 requests without a failure still have probability 5 %.
  const bound = 1 - 0.05 ** (1 / 300);
  expect(3 / 300).toBeCloseTo(bound, 3);
  expectSaid('bank-canary-shadow', `of up to ${(100 * bound).toFixed(0)} % possible`);
});

it('the population stability index', () => {
  const expected = [0.2, 0.3, 0.3, 0.2];
  const actual = [0.1, 0.2, 0.4, 0.3];
  const terms = expected.map((e, i) => (actual[i]! - e) * Math.log(actual[i]! / e));
  const index = terms.reduce((a, b) => a + b);
  const divergence = (p: number[], q: number[]): number => sum(0, 3, (i) => p[i]! * Math.log(p[i]! / q[i]!));
  expect(divergence(actual, expected) + divergence(expected, actual)).toBeCloseTo(index, 12);
  expectSaid(
    'bank-stability-index',
    ...actual.map(
      (a, i) => `- Bin ${i + 1}: $${(a - expected[i]!).toFixed(1)} \\cdot \\ln(${a}/${expected[i]})`,
    ),
    ...terms.map((term) => `\\approx ${term.toFixed(4)}$`),
    `sum is about $${index.toFixed(3)}$`,
    `a result of about ${index.toFixed(2)}`,
    `upwards, by ${sum(0, 3, (i) => i * (actual[i]! - expected[i]!)).toFixed(1)} of a bin on average`,
  );
});

it('the index that chance alone gives', () => {
  // A small seeded generator; the reference is exact, so all of the spread is that of the sample.
  let state = 7;
  const uniform = (): number => (state = (1664525 * state + 1013904223) % 2 ** 32) / 2 ** 32;
  const [bins, rows, runs] = [10, 2000, 400];
  const mean =
    sum(1, runs, () => {
      const counts = new Array<number>(bins).fill(0);
      for (let row = 0; row < rows; row += 1) counts[Math.floor(uniform() * bins)]! += 1;
      return sum(0, bins - 1, (i) => (counts[i]! / rows - 0.1) * Math.log(counts[i]! / rows / 0.1));
    }) / runs;
  expect(mean / ((bins - 1) / rows)).toBeCloseTo(1, 1);
  expectSaid('bank-stability-index', 'about $(B - 1)/n$ is expected');
});

it('the volume and the latency of a fraud system', () => {
  const payments = 500 * 24 * 60 * 60;
  const steps = tableRows('bank-fraud-system').map(([, time]) => Number(time));
  const used = steps.reduce((a, b) => a + b);
  expect(steps).toHaveLength(5);
  expectSaid(
    'bank-fraud-system',
    `are ${payments / 1e6} million payments a day`,
    `would be ${grouped(payments / 1000)} cases; at 100 each a day that takes ${payments / 1000 / 100} people`,
    `That is ${used} ms`,
    `leaves ${100 - used} in reserve`,
    `(2 kB each is ${((payments * 2) / 1e6).toFixed(1)} GB a day)`,
  );
});

it('two groups and three criteria', () => {
  const groups = [
    { name: 'A', suitable: 50 },
    { name: 'B', suitable: 20 },
  ];
  const rows = groups.map(({ name, suitable }) => {
    const right = Math.round(0.8 * suitable);
    const wrong = Math.round(0.2 * (100 - suitable));
    const base = suitable / 100;
    const precision = (0.8 * base) / (0.8 * base + 0.2 * (1 - base));
    expect(right / (right + wrong)).toBeCloseTo(precision, 12);
    return [name, ...[right, wrong, right + wrong].map(String), precision.toFixed(2)];
  });
  expect(tableRows('bank-fairness-conflict')).toEqual(rows);
  expectSaid('bank-fairness-conflict', '80 % suitable in A and 50 % in B', '50 % against 32 %');
});

it('Shapley values over all orders', () => {
  const known: Record<string, number> = { '': 100, A: 130, B: 120, AB: 170 };
  const added = (feature: string, before: string): number =>
    known[[...before, feature].sort().join('')]! - known[before]!;
  const values = { A: (added('A', '') + added('A', 'B')) / 2, B: (added('B', '') + added('B', 'A')) / 2 };
  expect((2 ** 20 / 1e6).toFixed(0)).toBe('1');
  expectSaid(
    'bank-shapley-values',
    `A adds $130 - 100 = ${added('A', '')}$, B adds $170 - 130 = ${added('B', 'A')}$`,
    `B adds $120 - 100 = ${added('B', '')}$, A adds $170 - 120 = ${added('A', 'B')}$`,
    `\\phi_A = \\frac{30 + 50}{2} = ${values.A} `,
    `\\phi_B = \\frac{40 + 20}{2} = ${values.B}$$`,
    `sum to $${values.A + values.B} = 170 - 100$`,
    `give ${known['AB']! - known['A']! - known['B']! + known['']!} more than alone`,
  );
});

it('hashes tried one after the other', () => {
  expectSaid('bank-pseudonymous', `take ${1e10 / 1e9} seconds`);
});

it('what a list of leavers earns', () => {
  const worth = (precision: number): number => Math.round(500 * precision * 0.3 * 400 - 500 * 5);
  const even = (500 * 5) / (500 * 0.3 * 400);
  expectSaid(
    'bank-churn-request',
    `reach ${500 * 0.03} leavers and keep ${500 * 0.03 * 0.3}: `,
    `= ${worth(0.03)}$`,
    `reach ${500 * 0.2} and keep ${500 * 0.2 * 0.3}: `,
    `= ${grouped(worth(0.2)).replace(',', '{,}')}$`,
    `about ${(100 * even).toFixed(1)} %`,
  );
});
