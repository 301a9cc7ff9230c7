import { expect, it } from 'vitest';
import { normalQuantile } from './bank-statistics.ts';
import { answerFile, expectSaid, fences } from './bank-texts.ts';

const total = (values: number[]): number => values.reduce((a, b) => a + b, 0);

it('counts and averages with a missing amount', () => {
  const amounts = [10, null, 20];
  const known = amounts.filter((amount) => amount !== null);
  // A comparison with a missing amount is unknown and so not kept; with NULL in the list, every one is.
  const other = known.filter((amount) => amount !== 10).length;
  const code = fences('bank-sql-null', 'python')[0];
  expect(code).toContain('[(1, 10), (2, None), (3, 20)]');
  expect(code).toContain(
    `# → (${amounts.length}, ${known.length}, ${(total(known) / known.length).toFixed(1)})`,
  );
  expect(code).toContain(`amount <> 10"))  # → (${other},)`);
  expect(code).toContain('(10, NULL)"))  # → (0,)');
  expectSaid('bank-sql-null', `the three rows would be ${total(known) / amounts.length}.`);
});

it('the join as of a moment', () => {
  const orders = [
    { at: '2026-02-10', total: 3 },
    { at: '2026-03-15', total: 8 },
  ];
  const asOf = (moment: string): number => orders.filter(({ at }) => at < moment).at(-1)!.total;
  const totals = ['2026-03-01', '2026-06-01'].map(asOf);
  expect(fences('bank-point-in-time', 'python')[0]).toContain(`# → [${totals.join(', ')}]`);
  expectSaid(
    'bank-point-in-time',
    `In March the customer had ${totals[0]} orders`,
    'would have said 8 for both',
  );
});

it('running totals and the newest orders', () => {
  const orders: [string, number, number][] = [
    ['ann', 1, 10],
    ['ann', 3, 20],
    ['ann', 4, 5],
    ['bob', 2, 5],
    ['bob', 4, 7],
  ];
  const of = (name: string) => orders.filter(([customer]) => customer === name);
  const totals = orders.map(([name, until]) =>
    total(of(name).flatMap(([, day, amount]) => (day <= until ? [amount] : []))),
  );
  const newest = ['ann', 'bob'].map((name) => `('${name}', ${of(name).at(-1)![2]})`);
  const code = fences('bank-window-functions', 'python')[0];
  orders.forEach(([name, day, amount], i) => {
    expect(code).toContain(`(${i + 1}, "${name}", ${day}, ${amount})`);
  });
  expect(code).toContain(`# → [${totals.join(', ')}]`);
  expect(code).toContain(`# → [${newest.join(', ')}]`);
});

it('pairwise distances and their memory', () => {
  const b = [
    [0, 0],
    [6, 8],
    [3, 0],
  ];
  const distances = b.map(([x, y]) => Math.hypot(3 - x!, 4 - y!).toFixed(1));
  expect(fences('bank-pairwise-distances', 'python')[0]).toContain(`# → (2, 3) [${distances.join(', ')}]`);
  expectSaid(
    'bank-pairwise-distances',
    `$nmd \\cdot 8 = ${(1e4 * 1e4 * 100 * 8) / 1e9}$ GB`,
    `$nm \\cdot 8 = ${(1e4 * 1e4 * 8) / 1e9}$ GB`,
  );
});

it('one score for each fold', () => {
  const [code = ''] = fences('bank-pipeline-in-folds', 'python');
  const [, folds] = /n_splits=(\d+)/.exec(code)!;
  expect(code).toContain(`print(len(scores))  # → ${folds}`);
});

it('the first hour', () => {
  const minutes = [...answerFile('bank-unknown-table').matchAll(/\((\d+) minutes\)/g)].map(([, n]) =>
    Number(n),
  );
  expect(total(minutes)).toBe(60);
});

it('bars from 90 and Wilson intervals', () => {
  const wilson = (successes: number, n: number): string[] => {
    const z = normalQuantile(0.975);
    const p = successes / n;
    const middle = p + z ** 2 / (2 * n);
    const half = z * Math.sqrt((p * (1 - p)) / n + z ** 2 / (4 * n ** 2));
    return [middle - half, middle + half].map((edge) => ((100 * edge) / (1 + z ** 2 / n)).toFixed(0));
  };
  const [few, many] = [wilson(8, 10), wilson(800, 1000)];
  expectSaid(
    'bank-misleading-chart',
    `have lengths ${95 - 90} and ${100 - 90}`,
    `though it is ${(100 * (100 / 95 - 1)).toFixed(0)} % more`,
    `both ${(100 * 8) / 10} %`,
    `from ${few[0]} % to ${few[1]} % and from ${many[0]} % to ${many[1]} %`,
  );
});

it('a skewed key', () => {
  const mean = 1e9 / 200;
  const hot = 0.3 * 1e9;
  expectSaid(
    'bank-shuffle-skew',
    `one holds ${mean / 1e6} million on average`,
    `at least ${hot / 1e6} million, ${hot / mean} times the mean`,
    `has about ${hot / 20 / 1e6} million rows`,
  );
});
