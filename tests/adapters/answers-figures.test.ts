import { expect, it } from 'vitest';
import { answerParts, documentQuestions, shownFigures } from './answer-parts.ts';
import { firstShare } from './answers-printed.ts';

const share = (part: number, rest: number): number => part / (part + rest);
const mean = (values: number[]): number => values.reduce((sum, one) => sum + one, 0) / values.length;
const squares = (values: number[], from = mean(values)): number =>
  values.reduce((sum, one) => sum + (one - from) ** 2, 0);
const gini = (...counts: number[]): number =>
  1 - counts.reduce((sum, one) => sum + (one / counts.reduce((a, b) => a + b)) ** 2, 0);
const standardError = (p: number, n: number): number => Math.sqrt((p * (1 - p)) / n);
/** Variance of the mean of equally correlated variables of variance 1, from the sum of their covariances. */
const varianceOfMean = (correlation: number, models: number): number =>
  (models + models * (models - 1) * correlation) / models ** 2;

const models = [7, 9, 8, 8];
const height = [1, 2, 3];
const weight = [2, 3, 5];
const slope =
  height.reduce((sum, x, at) => sum + (x - mean(height)) * ((weight[at] ?? 0) - mean(weight)), 0) /
  squares(height);
const [whole, first, second] = [gini(6, 4), gini(5, 1), gini(1, 3)];
const afterSplit = (6 * first + 4 * second) / 10;

/** Each figure that an answer works out, computed again, in the order of the text; given ones as they are given. */
const COMPUTED: Record<string, number[]> = {
  'a-bias-variance': [
    0,
    mean(models),
    (mean(models) - 10) ** 2,
    squares(models) / models.length,
    squares(models, 10) / models.length,
  ],
  'a-favourite-algorithm': [Math.exp(0.7)],
  'a-missing-fields': [squares([2, 4, 6]) / 2, squares([2, 4, 6, mean([2, 4, 6])]) / 3],
  'a-model-assumptions': [1 / (1 - 0.9), Math.sqrt(1 / (1 - 0.9))],
  'a-overfitting': [0.5, 3 / 1.5],
  'a-parametric': [slope, mean(weight) - slope * mean(height)],
  'a-precision-recall': [
    share(80, 20),
    share(80, 40),
    (2 * share(80, 20) * share(80, 40)) / (share(80, 20) + share(80, 40)),
  ],
  'a-recommender': [1 / Math.log2(3 + 1)],
  'a-sample-real-distribution': [0.7 / 0.5, 0.3 / 0.5, 0.7 * 10 + 0.3 * 20, mean([10, 20])],
  'a-split-sizes': [
    standardError(0.9, 1_000),
    100 * 1.96 * standardError(0.9, 1_000),
    100 * 1.96 * standardError(0.9, 10_000),
  ],
  // Of 10,000 people 100 are ill: 90 found, and 495 of the 9,900 others alarmed.
  'c-bayes': [share(90, 495)],
  'c-bias-variance': [4 / 1, 4 / 16],
  'c-classification-regression': [share(1, 9)],
  'c-decision-tree-pruning': [whole, afterSplit, whole - afterSplit, (0.1 - 0.04) / (4 - 1)],
  'c-low-bias-high-variance': [
    1,
    varianceOfMean(0.3, 100),
    varianceOfMean(0.1, 100),
    Array.from({ length: 100 }, () => 99 / 100).reduce((chance, one) => chance * one, 1),
  ],
  'c-parallel-pseudocode': [1 / (0.05 + 0.95 / 8), 1 / 0.05],
  'c-pca': [100 * firstShare],
};

/** Whether a figure is the computed one, rounded to the places that are shown. */
const isRounded = (shown: string, computed: number | undefined): boolean =>
  computed !== undefined &&
  Math.abs(Number(shown) - computed) <= 0.5 * 10 ** -(shown.split('.')[1]?.length ?? 0) + 1e-9;

it('every figure that an answer to the documents’ questions works out is right', () => {
  for (const { id, prose } of answerParts.filter(({ id }) => documentQuestions.has(id))) {
    const shown = shownFigures(prose);
    const computed = COMPUTED[id] ?? [];
    expect(shown, `${id} works out other figures than are computed here`).toHaveLength(computed.length);
    expect(
      shown.filter((figure, at) => !isRounded(figure, computed[at])),
      id,
    ).toEqual([]);
  }
});

it.each([
  ['c-bayes', 'five in six alarms are false', Math.round(6 * (1 - share(90, 495))), 5],
  ['c-communicate', 'of 100 fraud cases we find 80', 0.8 * 100, 80],
  ['c-communicate', 'one false alarm', (1 - 0.5) / 0.5, 1],
  ['c-decision-tree-pruning', '0.278', Number(first.toFixed(3)), 0.278],
  ['c-decision-tree-pruning', '0.375', second, 0.375],
  ['a-parametric', '3/2', slope * squares(height), 3],
])('%s says “%s”', (id, words, computed, said) => {
  expect(answerParts.find((one) => one.id === id)?.prose).toContain(words);
  expect(computed).toBeCloseTo(said, 9);
});

it('reads figures out of text as they are meant', () => {
  expect(
    shownFigures('$a/b = 80/100 = 0.80$, $\\sum_{i=1}^n x \\approx 0.7$, ±1.9, $F_1 = 2PR$, about 94 %.'),
  ).toEqual(['0.80', '0.7', '1.9', '94']);
});
