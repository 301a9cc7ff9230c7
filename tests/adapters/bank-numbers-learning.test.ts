import { expect, it } from 'vitest';
import { normalQuantile, sum } from './bank-statistics.ts';
import { expectSaid } from './bank-texts.ts';

it('models trained in nested folds', () => {
  let models = 0;
  for (let outer = 0; outer < 5; outer += 1) {
    for (let candidate = 0; candidate < 10; candidate += 1) models += 4;
    models += 1;
  }
  expectSaid('bank-split-by-time-or-group', `$5 \\cdot (4 \\cdot 10 + 1) = ${models}$`);
});

it('penalised weights, found by search', () => {
  const best = (cost: (w: number) => number): number => {
    const candidates = Array.from({ length: 8001 }, (_, i) => (i - 4000) / 1000);
    return candidates.reduce((a, b) => (cost(b) < cost(a) ? b : a));
  };
  const ridge = (z: number): number => best((w) => 0.5 * (w - z) ** 2 + 0.5 * w ** 2);
  const lasso = (z: number): number => best((w) => 0.5 * (w - z) ** 2 + Math.abs(w));
  expectSaid(
    'bank-l1-l2',
    `$z = 3$ into $${ridge(3)}$ and $z = 0.8$ into $${ridge(0.8)}$`,
    `turns them into $${lasso(3)}$ and $${lasso(0.8)}$`,
  );
});

it('one case in a thousand', () => {
  const half = normalQuantile(0.975) * Math.sqrt((0.8 * 0.2) / 30);
  const corrected = (0.01 * 0.5) / (0.01 * 0.5 + 1 - 0.5);
  expectSaid(
    'bank-imbalanced',
    `reaches ${(100 * 999) / 1000} %`,
    `here ${1 / 1000}`,
    `to within some ${(100 * half).toFixed(0)} points`,
    `$p \\approx ${corrected.toFixed(4)}$`,
  );
});

it('Gini impurity, entropy and errors of two splits', () => {
  type Node = [positive: number, negative: number];
  const shares = ([a, b]: Node): number[] => [a / (a + b), b / (a + b)];
  const gini = (node: Node): number => 1 - shares(node).reduce((total, p) => total + p * p, 0);
  const entropy = (node: Node): number =>
    shares(node).reduce((total, p) => (p === 0 ? total : total - p * Math.log2(p)), 0);
  const after = (impurity: (node: Node) => number, nodes: Node[]): number =>
    nodes.reduce((total, node) => total + ((node[0] + node[1]) / 10) * impurity(node), 0);
  const errors = (nodes: Node[]): number => nodes.reduce((total, node) => total + Math.min(...node), 0);
  const whole: Node = [6, 4];
  const splitA: Node[] = [
    [4, 0],
    [2, 4],
  ];
  const splitB: Node[] = [
    [5, 2],
    [1, 2],
  ];
  expectSaid(
    'bank-gini-split',
    `= ${gini(whole).toFixed(2)}$`,
    `$1 - (2/6)^2 - (4/6)^2 \\approx ${gini([2, 4]).toFixed(3)}$`,
    `\\approx ${after(gini, splitA).toFixed(3)}$$`,
    `falls by $${(gini(whole) - after(gini, splitA)).toFixed(3)}$`,
    `$1 - (5/7)^2 - (2/7)^2 \\approx ${gini([5, 2]).toFixed(3)}$`,
    `$1 - (1/3)^2 - (2/3)^2 \\approx ${gini([1, 2]).toFixed(3)}$`,
    `\\approx ${after(gini, splitB).toFixed(3)}$`,
    `falls by $${(gini(whole) - after(gini, splitB)).toFixed(3)}$`,
    `$${entropy(whole).toFixed(3)}$ bits before and $${after(entropy, splitA).toFixed(3)}$ after`,
    `gain of $${(entropy(whole) - after(entropy, splitA)).toFixed(3)}$ bits`,
    `against $${(entropy(whole) - after(entropy, splitB)).toFixed(3)}$ for B`,
    `A leaves ${errors(splitA)} (majority vote on each side) and B leaves ${errors(splitB)}`,
  );
});

it('the variance of an average of trees', () => {
  const [rho, trees] = [0.3, 100];
  // Var(mean) = (sum of variances + sum of covariances) / B².
  const variance = (trees + trees * (trees - 1) * rho) / trees ** 2;
  expect((1 - 1 / 1000) ** 1000).toBeCloseTo(Math.exp(-1), 3);
  expectSaid(
    'bank-bagging-boosting',
    `it is $${variance.toFixed(3)}\\,\\sigma^2$`,
    `below $${rho}\\,\\sigma^2$`,
    `e^{-1} \\approx ${Math.exp(-1).toFixed(3)}$`,
  );
});

it('pairs of 100,000 rows', () => {
  expect((1e5 * (1e5 - 1)) / 2 / 1e9).toBeCloseTo(5, 3);
  expectSaid('bank-clustering-choice', '$n(n-1)/2 \\approx 5 \\cdot 10^9$');
});

it('the area under the curve, by pairs', () => {
  const positives = [0.9, 0.7, 0.4];
  const negatives = [0.8, 0.4, 0.3, 0.1];
  const won = positives.map((p) =>
    negatives.reduce((total, n) => total + (p > n ? 1 : p === n ? 0.5 : 0), 0),
  );
  const area = won.reduce((a, b) => a + b) / 12;
  expectSaid(
    'bank-area-under-curve',
    `${won.join(' + ')}}{3 \\cdot 4} = \\frac{${area * 12}}{12} \\approx ${area.toFixed(3)}`,
  );
});

it('the Brier score', () => {
  const predictions = [0.9, 0.8, 0.3, 0.1];
  const outcomes = [1, 0, 0, 0];
  const score = predictions.reduce((total, p, i) => total + (p - outcomes[i]!) ** 2, 0) / 4;
  expectSaid('bank-calibration', `= ${score.toFixed(4)}$$`);
});

it('the cheapest threshold', () => {
  const payments = [0.01, 0.03, 0.05, 0.2, 0.6];
  const cost = (threshold: number): number =>
    Math.round(payments.reduce((total, p) => total + (p > threshold ? 4 : 100 * p), 0));
  const thresholds = Array.from({ length: 101 }, (_, i) => i / 100);
  expect(Math.min(...thresholds.map(cost))).toBe(cost(0.04));
  expectSaid(
    'bank-threshold-from-costs',
    `p > ${4 / 100}$$`,
    `(0.01 + 0.03) = ${cost(0.04)}$`,
    `(0.01 + 0.03 + 0.05 + 0.2) = ${cost(0.5)}$`,
    `check all: ${cost(0)}; check none: ${cost(1)}.`,
    `$4/104 \\approx ${(4 / 104).toFixed(3)}$`,
  );
});

it('the gain of a ranked list', () => {
  const gain = (grades: number[]): number => sum(1, grades.length, (i) => grades[i - 1]! / Math.log2(i + 1));
  const ideal = gain([3, 2, 1]);
  expectSaid(
    'bank-ndcg',
    `$2/3 \\approx ${(2 / 3).toFixed(2)}$`,
    `\\frac{0}{${Math.log2(3).toFixed(3)}} + \\frac{2}{${Math.log2(4)}} = ${gain([3, 0, 2])} `,
    `\\approx ${ideal.toFixed(3)}$$`,
    `$= 4/4.762 \\approx ${(gain([3, 0, 2]) / ideal).toFixed(3)}$`,
    `$(3 + ${(2 / Math.log2(3)).toFixed(3)})/4.762 \\approx ${(gain([3, 2, 0]) / ideal).toFixed(3)}$`,
  );
});

it('a discounted reward and a step of Q-learning', () => {
  const worth = sum(0, 500, (i) => 0.9 ** i);
  const next = 2 + 0.5 * (1 + 0.9 * 4 - 2);
  expectSaid(
    'bank-exploration',
    `$1/(1 - 0.9) = ${worth.toFixed(0)}$`,
    `(1 + ${0.9 * 4} - 2) = ${next.toFixed(1)}$`,
  );
});

it('a baseline that always says no', () => {
  expectSaid('bank-without-learning', 'With 95 % of the cases negative', `an accuracy of ${100 * 0.95} %`);
});
