import { expect, it } from 'vitest';
import { sigmoid, softmax } from './bank-statistics.ts';
import { expectSaid, grouped } from './bank-texts.ts';

/** Thousands apart as a formula writes them. */
const inFormula = (value: number): string => grouped(value).replaceAll(',', '{,}');
const dot = (a: number[], b: number[]): number => a.reduce((total, value, i) => total + value * b[i]!, 0);

interface Network {
  w: [number[], number[]];
  v: number[];
}

it('a forward and a backward pass', () => {
  const x = [1, 2];
  const start: Network = {
    w: [
      [0.5, 0.25],
      [-1, 0.25],
    ],
    v: [2, 3],
  };
  const forward = ({ w, v }: Network) => {
    const z = w.map((row) => dot(row, x));
    const h = z.map((value) => Math.max(value, 0));
    const y = dot(v, h);
    return { z, h, y, loss: 0.5 * (y - 3) ** 2 };
  };
  const { z, h, y, loss } = forward(start);
  const error = y - 3;
  // Adding 0 turns −0 into 0.
  const byV = h.map((value) => error * value + 0);
  const byH = start.v.map((value) => error * value);
  const byZ = byH.map((value, i) => (z[i]! > 0 ? value : 0));
  const byW = byZ.map((value) => x.map((input) => value * input));
  const after = (rate: number): number =>
    forward({
      w: start.w.map((row, i) => row.map((value, j) => value - rate * byW[i]![j]!)) as Network['w'],
      v: start.v.map((value, i) => value - rate * byV[i]!),
    }).loss;
  const vector = (values: number[]): string => `(${values.join(', ')})$`;
  expectSaid(
    'bank-backpropagation',
    `$z = ${vector(z)}, $h = ${vector(h)}, $\\hat y = ${y}$, $L = ${loss}$`,
    `\\hat y - y = ${error} `,
    `= -1 \\cdot h = (${byV.join(', ')})`,
    `= -1 \\cdot v = (${byH.join(', ')})`,
    `$\\partial L/\\partial z = ${vector(byZ)}`,
    `\\begin{pmatrix} ${byW.map((row) => row.join(' & ')).join(' \\\\ ')} \\end{pmatrix}`,
    `rate 0.02 lowers the loss to $${after(0.02).toFixed(3)}$`,
    `0.1 overshoots to $${after(0.1).toFixed(2)}$`,
  );
});

it('products over layers', () => {
  const [digits, power] = (0.25 ** 10).toExponential(1).split('e');
  expectSaid(
    'bank-vanishing-gradient',
    `derivative is at most ${sigmoid(0) * (1 - sigmoid(0))}`,
    `\\approx ${digits} \\cdot 10^{${power}}$`,
    `$1.5^{20} \\approx ${(1.5 ** 20).toFixed(0)}$`,
    `$\\sqrt{2/512} = ${Math.sqrt(2 / 512)}$`,
  );
});

it('dropout’s scale and accumulated batches', () => {
  expectSaid('bank-batch-norm-dropout', `for $p = 0.2$ by ${1 / (1 - 0.2)}`);
  expectSaid('bank-training-loop', `4 batches of 8 make an effective ${4 * 8}`, 'divided by 4');
});

it('the memory of training', () => {
  const single = 4 + 4 + 8;
  const mixed = 2 + 2 + 4 + 8;
  expect(mixed).toBe(single);
  expectSaid(
    'bank-training-memory',
    `$4 + 4 + 8 = ${single}$ bytes`,
    `= ${(single * 1e9) / 1e9} GB (${((single * 1e9) / 2 ** 30).toFixed(1)} GiB)`,
    `again ${mixed}.`,
    `with 4 of them ${single / 4} GB each`,
    `bytes = ${(1e7 * 16) / 1e9} GB`,
    `${(1e9 * 16) / 8 / 1e9} GB in 16 bits or ${(1e9 * 4) / 8 / 1e9} GB in 4 bits`,
  );
});

it('a convolution', () => {
  const side = Math.floor((224 + 2 * 3 - 7) / 2) + 1;
  const [inputs, outputs] = [224 ** 2 * 3, side ** 2 * 64];
  const field = (layers: number): number => 1 + layers * (3 - 1);
  expect(((inputs * outputs) / 1e11).toFixed(1)).toBe('1.2');
  expectSaid(
    'bank-convolution-shape',
    `= ${side - 1} + 1 = ${side}$$`,
    `$${side} \\times ${side} \\times 64$`,
    `= ${inFormula(64 * (7 * 7 * 3 + 1))}$`,
    `$7 \\cdot 7 \\cdot 3 = ${7 * 7 * 3}$`,
    `\\approx ${((outputs * 147) / 1e6).toFixed(0)}$ million`,
    `$${inFormula(inputs)} \\cdot ${inFormula(outputs)} \\approx 1.2 \\cdot 10^{11}$`,
    `see $${field(2)} \\times ${field(2)}$, three see $${field(3)} \\times ${field(3)}$`,
    `$3 \\cdot 9 = ${3 * 9}$ instead of $${7 * 7}$`,
  );
});

it('the first loss of ten classes', () => {
  expectSaid('bank-network-does-not-learn', `$\\ln 10 \\approx ${Math.log(10).toFixed(3)}$`);
});

it('TF-IDF and cosines, by hand', () => {
  const [common, rare] = [Math.log(3 / 2), Math.log(3)];
  const query = Math.hypot(common, common);
  const first = (2 * common * common) / (query * Math.hypot(2 * common, rare, rare));
  const third = (common * common) / (query * Math.hypot(rare, common, rare));
  expectSaid(
    'bank-tf-idf',
    `$\\ln(3/2) \\approx ${common.toFixed(3)}$`,
    `$\\ln 3 \\approx ${rare.toFixed(3)}$`,
    `then the first (${first.toFixed(3)}, since`,
    `then the third (${third.toFixed(3)})`,
    'comes first (1.000)',
  );
});

it('the size of an embedding table', () => {
  expectSaid('bank-tokens-embeddings', `$50{,}000 \\cdot 768 = ${(50_000 * 768) / 1e6}$ million`);
});

it('attention by hand', () => {
  const query = [1, 1, 0, 0];
  const scores = [query, [0, 0, 1, 1]].map((key) => dot(query, key));
  const [first, second] = softmax(scores.map((score) => score / Math.sqrt(4)));
  expectSaid(
    'bank-attention-by-hand',
    `$q \\cdot k_1 = ${scores[0]}$, $q \\cdot k_2 = ${scores[1]}$`,
    `\\approx ${first!.toFixed(3)}$ and $${second!.toFixed(3)}$`,
    `\\approx (${(10 * first!).toFixed(2)}, ${(10 * second!).toFixed(2)})$`,
    `already be $${softmax(scores)[0]!.toFixed(3)}$`,
    `that is $${inFormula(4096 ** 2)}$ scores`,
  );
});

it('low-rank weights and fewer bits', () => {
  const [trained, all] = [2 * 4096 * 8, 4096 ** 2];
  expectSaid(
    'bank-low-rank-adaptation',
    `= ${inFormula(trained)}$ trained numbers instead of $${inFormula(all)}$`,
    `or $${((100 * trained) / all).toFixed(2)}\\,\\%$`,
    `take ${(7e9 * 16) / 8 / 1e9} GB in 16 bits and ${(7e9 * 4) / 8 / 1e9} GB in 4 bits`,
  );
});

it('passages and their vectors', () => {
  const passages = 40_000 * 20;
  expectSaid(
    'bank-document-answers',
    `there are ${grouped(passages)};`,
    `about ${((passages * 768 * 4) / 1e9).toFixed(1)} GB`,
  );
});
