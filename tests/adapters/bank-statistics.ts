/** The sum of `term(i)` for i from `from` to `to`, both included. */
export function sum(from: number, to: number, term: (i: number) => number): number {
  let total = 0;
  for (let i = from; i <= to; i += 1) total += term(i);
  return total;
}

/** n over k. */
function choose(n: number, k: number): number {
  let product = 1;
  for (let i = 1; i <= k; i += 1) product = (product * (n - k + i)) / i;
  return product;
}

/** The probability of at least `k` successes in `n` trials. */
export function binomialTail(n: number, k: number, p: number): number {
  return sum(k, n, (i) => choose(n, i) * p ** i * (1 - p) ** (n - i));
}

/** The density of the standard normal distribution. */
export function normalDensity(z: number): number {
  return Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
}

/** The distribution function of the standard normal, by its power series (good for |z| < 6). */
export function normalBelow(z: number): number {
  let term = z;
  let total = z;
  for (let odd = 3; Math.abs(term) > 1e-17; odd += 2) {
    term = (term * z * z) / odd;
    total += term;
  }
  return 0.5 + normalDensity(z) * total;
}

/** The value below which an increasing function stays under `target`, by bisection. */
export function solve(increasing: (x: number) => number, target: number, low: number, high: number): number {
  let [from, to] = [low, high];
  for (let step = 0; step < 80; step += 1) {
    const middle = (from + to) / 2;
    if (increasing(middle) < target) from = middle;
    else to = middle;
  }
  return (from + to) / 2;
}

/** The quantile of the standard normal distribution. */
export function normalQuantile(p: number): number {
  return solve(normalBelow, p, -6, 6);
}

/** The p-value of a chi-squared statistic with one degree of freedom. */
export function chiSquaredTail(statistic: number): number {
  return 2 * (1 - normalBelow(Math.sqrt(statistic)));
}

/** The integral of a smooth function, by Simpson’s rule. */
export function integral(f: (x: number) => number, from: number, to: number, steps = 2000): number {
  const h = (to - from) / steps;
  return (h / 3) * sum(0, steps, (i) => f(from + i * h) * (i === 0 || i === steps ? 1 : i % 2 ? 4 : 2));
}

/** The logistic sigmoid. */
export function sigmoid(z: number): number {
  return 1 / (1 + Math.exp(-z));
}

/** Exponentials that sum to one. */
export function softmax(scores: number[]): number[] {
  const powers = scores.map((score) => Math.exp(score));
  const total = powers.reduce((a, b) => a + b);
  return powers.map((power) => power / total);
}
