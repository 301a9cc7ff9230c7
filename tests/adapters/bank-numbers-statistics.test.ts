import { expect, it } from 'vitest';
import {
  binomialTail,
  chiSquaredTail,
  integral,
  normalBelow,
  normalDensity,
  normalQuantile,
  sigmoid,
  solve,
  sum,
} from './bank-statistics.ts';
import { expectSaid, grouped } from './bank-texts.ts';

it('the logarithm of the likelihood', () => {
  expect(0.1 ** 1000).toBe(0);
  expectSaid('bank-log-likelihood', `about $${(1000 * Math.log(0.1)).toFixed(1)}$`);
  const logLikelihood = (p: number): number => 7 * Math.log(p) + 3 * Math.log(1 - p);
  const best = sum(1, 99, (i) => (logLikelihood(i / 100) >= logLikelihood(0.7) ? i / 100 : 0));
  expectSaid('bank-log-likelihood', `7 successes in 10 trials $\\hat p = ${best.toFixed(1)}$`);
});

it('the sigmoid', () => {
  expectSaid(
    'bank-sigmoid',
    `$\\sigma(2) \\approx ${sigmoid(2).toFixed(3)}$`,
    `$\\sigma(-2) \\approx ${sigmoid(-2).toFixed(3)}$`,
    `at most $${sigmoid(0) * (1 - sigmoid(0))}$`,
    `at $z = 6$ it is about $${(sigmoid(6) * (1 - sigmoid(6))).toFixed(4)}$`,
  );
});

it('the normal equations', () => {
  const xs = [0, 1, 2, 3];
  const ys = [1, 3, 4, 4];
  const total = (values: number[]): number => values.reduce((a, b) => a + b);
  const [n, x, xx] = [xs.length, total(xs), total(xs.map((v) => v * v))];
  const [y, xy] = [total(ys), total(xs.map((v, i) => v * ys[i]!))];
  const determinant = n * xx - x * x;
  const [w0, w1] = [(xx * y - x * xy) / determinant, (n * xy - x * y) / determinant];
  const residuals = ys.map((v, i) => v - w0 - w1 * xs[i]!);
  expect(total(residuals)).toBe(0);
  expect(total(residuals.map((r, i) => r * xs[i]!))).toBe(0);
  expectSaid(
    'bank-normal-equations',
    `\\begin{pmatrix} ${n} & ${x} \\\\ ${x} & ${xx} \\end{pmatrix}`,
    `\\begin{pmatrix} ${y} \\\\ ${xy} \\end{pmatrix}`,
    `4 \\cdot 14 - 6 \\cdot 6 = ${determinant}$`,
    `(14 \\cdot 12 - 6 \\cdot 23)/20 = ${w0}$`,
    `(4 \\cdot 23 - 6 \\cdot 12)/20 = ${w1}$`,
    `y - \\hat y = (${residuals.join(', ')})$`,
    `squares sum to ${total(residuals.map((r) => r * r))}.`,
    `# → [${w0.toFixed(1)} ${w1}. ]`,
  );
});

it('the learning rate', () => {
  const after = (rate: number, steps: number): number => {
    let w = 1;
    for (let step = 0; step < steps; step += 1) w -= rate * 2 * w;
    return w;
  };
  expectSaid(
    'bank-learning-rate',
    `the factor $${after(0.1, 1).toFixed(1)}$ a step`,
    `$0.8^{10} \\approx ${after(0.1, 10).toFixed(3)}$`,
    `the factor is $${after(1.1, 1).toFixed(1)}$`,
  );
});

it('an hour without a call', () => {
  expectSaid('bank-which-distribution', `$e^{-2} \\approx ${Math.exp(-2).toFixed(3)}$`);
});

it('the base rate', () => {
  const [recall, falseAlarms, prior] = [0.99, 0.02, 1 / 500];
  const flagged = recall * prior + falseAlarms * (1 - prior);
  const ratio = recall / falseAlarms;
  const twice = ratio ** 2 / 499;
  expect((ratio / 499 / (1 + ratio / 499)).toFixed(3)).toBe('0.090');
  expectSaid(
    'bank-base-rate',
    `\\approx ${((recall * prior) / flagged).toFixed(3)}$$`,
    `${grouped(100_000 * prior)} are fraudulent and ${grouped(100_000 * prior * recall)} of these`,
    `${grouped(100_000 * (1 - prior))} are honest and ${grouped(100_000 * (1 - prior) * falseAlarms)} of these`,
    `$198 / ${(100_000 * flagged).toFixed(0)} \\approx ${((100 * recall * prior) / flagged).toFixed(1)}\\,\\%$`,
    `= ${ratio}$`,
    `49.5/499 \\approx ${(ratio / 499).toFixed(3)}$`,
    `\\approx ${twice.toFixed(2)}$, a probability of about ${(twice / (1 + twice)).toFixed(2)}`,
  );
});

it('the beta posterior', () => {
  const [a, b] = [2 + 7, 2 + 3];
  const density = (t: number): number => t ** (a - 1) * (1 - t) ** (b - 1);
  const whole = integral(density, 0, 1);
  const below = (t: number): number => integral(density, 0, t) / whole;
  const deviation = Math.sqrt((a * b) / ((a + b) ** 2 * (a + b + 1)));
  expect(a / (a + b)).toBeCloseTo((4 / 14) * 0.5 + (10 / 14) * 0.7, 12);
  expectSaid(
    'bank-beta-binomial',
    `That is Beta(${a}, ${b}).`,
    `$9/14 \\approx ${(a / (a + b)).toFixed(3)}$`,
    `$8/12 \\approx ${((a - 1) / (a + b - 2)).toFixed(3)}$`,
    `standard deviation about $${deviation.toFixed(3)}$`,
    `from about ${solve(below, 0.025, 0, 1).toFixed(2)} to ${solve(below, 0.975, 0, 1).toFixed(2)}.`,
    `$${2 + 700}/${4 + 1000} \\approx ${(702 / 1004).toFixed(3)}$`,
  );
});

it('sixty heads', () => {
  const tail = binomialTail(100, 60, 0.5);
  const z = (60 - 50) / Math.sqrt(100 * 0.25);
  expectSaid(
    'bank-p-value',
    `\\approx ${tail.toFixed(4)}$`,
    `two-sided p-value is about $${(2 * tail).toFixed(3)}$`,
    `= ${z}$, gives $${(2 * (1 - normalBelow(z))).toFixed(3)}$`,
  );
});

it('the size of a sample', () => {
  const [level, power] = [normalQuantile(0.975), normalQuantile(0.8)];
  const square = (level + power) ** 2;
  const size = (p1: number, p2: number): number =>
    (square * (p1 * (1 - p1) + p2 * (1 - p2))) / (p2 - p1) ** 2;
  const rounded = Math.ceil(size(0.1, 0.12));
  expect(Math.ceil((2 * rounded) / 1000)).toBe(8);
  expect(size(0.1, 0.11) / size(0.1, 0.12)).toBeGreaterThan(3.8);
  expectSaid(
    'bank-sample-size',
    `z_{0.975} \\approx ${level.toFixed(3)}$ and $z_{0.8} \\approx ${power.toFixed(3)}$`,
    `is about $${square.toFixed(3)}$`,
    `$0.12 \\cdot 0.88 = ${(0.12 * 0.88).toFixed(4)}$`,
    `\\cdot ${(0.1 * 0.9 + 0.12 * 0.88).toFixed(4)}}`,
    `\\approx ${size(0.1, 0.12).toFixed(1)}`,
    `that is ${grouped(rounded)} for each variant and ${grouped(2 * rounded)} in all`,
    `takes ${grouped(Math.ceil(size(0.1, 0.11)))} a variant`,
  );
});

/** How often `looks` evenly spaced looks at the level of 5 % find an effect that isn’t there. */
function falseAlarms(looks: number): number {
  const [step, edge] = [0.02, normalQuantile(0.975)];
  let [width, density] = [edge, normalDensity as (s: number) => number];
  for (let look = 2; look <= looks; look += 1) {
    const [from, half] = [density, width];
    const kept = new Map<number, number>();
    const next = (s: number): number => integral((u) => from(u) * normalDensity(s - u), -half, half, 300);
    width = edge * Math.sqrt(look);
    const points = Math.ceil(width / step);
    for (let i = -points; i <= points; i += 1) kept.set(i, next(i * step));
    // Between the points of the grid the density is nearly straight.
    density = (s) => {
      const at = Math.min(Math.max(s / step, -points), points);
      const low = Math.min(Math.floor(at), points - 1);
      return kept.get(low)! * (low + 1 - at) + kept.get(low + 1)! * (at - low);
    };
  }
  return 1 - integral(density, -width, width, 300);
}

it('looks at a test and the sizes of its groups', () => {
  const statistic = (2 * 450 ** 2) / 50_000;
  expect(falseAlarms(1)).toBeCloseTo(0.05, 4);
  expectSaid(
    'bank-peeking',
    `the false positive rate is about ${(100 * falseAlarms(5)).toFixed(0)} %`,
    `$1 - 0.95^{10} \\approx ${(1 - 0.95 ** 10).toFixed(2)}$`,
    `= ${statistic}$$`,
    `about $${chiSquaredTail(statistic).toFixed(3)}$`,
  );
});

it('the bootstrap interval, from the exact distribution of a resampled median', () => {
  const sample = [9, 11, 12, 13, 15, 15, 16, 18, 19, 20, 21, 22, 24, 26, 29, 33, 36, 41, 48, 57, 74];
  // The median of 21 draws is at most the k-th value when at least 11 draws are.
  const quantile = (p: number): number =>
    sample.find((_, i) => binomialTail(sample.length, 11, (i + 1) / sample.length) >= p)!;
  expectSaid(
    'bank-bootstrap-interval',
    `The median is ${sample[10]}, the interval from ${quantile(0.025)} to ${quantile(0.975)}.`,
  );
});
