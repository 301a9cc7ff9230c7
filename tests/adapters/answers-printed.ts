type Matrix = number[][];

const rounded = (value: number, places: number): number => Number(value.toFixed(places));
const sum = (values: number[]): number => values.reduce((total, one) => total + one, 0);
const at = (matrix: Matrix, i: number, j: number): number => matrix[i]?.[j] ?? NaN;

/** Logistic regression on one feature by Newton's method, where the answer goes down the gradient. */
function logistic(xs: number[], ys: number[]): { w: number; b: number } {
  let [w, b] = [0, 0];
  for (let step = 0; step < 50; step++) {
    const p = xs.map((x) => 1 / (1 + Math.exp(-(w * x + b))));
    const curve = p.map((one) => one * (1 - one));
    const gradient = [
      sum(p.map((one, i) => (one - (ys[i] ?? 0)) * (xs[i] ?? 0))),
      sum(p.map((one, i) => one - (ys[i] ?? 0))),
    ] as const;
    const ww = sum(curve.map((one, i) => one * (xs[i] ?? 0) ** 2));
    const wb = sum(curve.map((one, i) => one * (xs[i] ?? 0)));
    const bb = sum(curve);
    const determinant = ww * bb - wb * wb;
    w -= (bb * gradient[0] - wb * gradient[1]) / determinant;
    b -= (ww * gradient[1] - wb * gradient[0]) / determinant;
  }
  return { w, b };
}

/** Pearson correlations of the columns. */
function correlations(rows: Matrix): Matrix {
  const columns = (rows[0] ?? []).map((_, j) => rows.map((row) => row[j] ?? NaN));
  const centred = columns.map((column) => column.map((one) => one - sum(column) / column.length));
  const product = (a: number[], b: number[]): number => sum(a.map((one, i) => one * (b[i] ?? NaN)));
  return centred.map((a) => centred.map((b) => product(a, b) / Math.sqrt(product(a, a) * product(b, b))));
}

/** Eigenvalues of a symmetric matrix, largest first, and the first one's vector: Jacobi's rotations, where the answer takes singular values. */
function eigen(symmetric: Matrix): { values: number[]; first: number[] } {
  const size = symmetric.length;
  let matrix = symmetric;
  let vectors: Matrix = symmetric.map((row, i) => row.map((_, j) => Number(i === j)));
  const rotated = (rows: Matrix, p: number, q: number, angle: number): Matrix =>
    rows.map((row, i) =>
      row.map((one, j) => {
        if (j === p) return Math.cos(angle) * one - Math.sin(angle) * at(rows, i, q);
        if (j === q) return Math.sin(angle) * at(rows, i, p) + Math.cos(angle) * one;
        return one;
      }),
    );
  const turned = (rows: Matrix): Matrix => rows.map((_, i) => rows.map((row) => row[i] ?? NaN));
  for (let sweep = 0; sweep < 30; sweep++)
    for (let p = 0; p < size; p++)
      for (let q = p + 1; q < size; q++) {
        const angle = 0.5 * Math.atan2(2 * at(matrix, p, q), at(matrix, q, q) - at(matrix, p, p));
        matrix = turned(rotated(turned(rotated(matrix, p, q, angle)), p, q, angle));
        vectors = rotated(vectors, p, q, angle);
      }
  const values = matrix.map((row, i) => row[i] ?? NaN);
  const largest = values.indexOf(Math.max(...values));
  const first = vectors.map((row) => row[largest] ?? NaN);
  return {
    values: values.toSorted((a, b) => b - a),
    first: first.map((one) => one * Math.sign(first[0] ?? 1)),
  };
}

function kMeansRound(points: number[], centres: number[]): number[] {
  return centres.map((centre) => {
    const own = points.filter((x) => centres.every((other) => Math.abs(x - centre) <= Math.abs(x - other)));
    return own.length > 0 ? sum(own) / own.length : centre;
  });
}

const exam = logistic([1, 2, 3, 4, 5, 6, 7, 8], [0, 0, 0, 1, 0, 1, 1, 1]);
const measured = correlations([
  [160, 158, 38],
  [165, 168, 39],
  [170, 167, 42],
  [175, 178, 41],
  [180, 177, 44],
  [185, 188, 44],
]);
const main = eigen(measured);
/** The share of the variance along the first direction of the body measurements. */
export const firstShare = (main.values[0] ?? NaN) / sum(main.values);
const reports = [
  ['a', 10.5],
  ['b', 7],
  ['b', 7.5],
  ['c', Number('n/a')],
] as const;
const [sound, unsound] = [true, false].map((isSound) => reports.filter(([, one]) => one >= 0 === isSound));
const sales = new Map(sound);
const centres = kMeansRound([1, 2, 10, 3, 11, 12, 13], [0, 14]);

/** What the Python of each answer prints, fence by fence, computed by other means than there. */
export const PRINTED: Readonly<Record<string, unknown[][]>> = {
  'c-build-pipeline': [[sales.size, sum([...sales.values()]), unsound?.length]],
  'c-favourite-algorithm': [
    [
      rounded(exam.w, 2),
      rounded(-exam.b / exam.w, 2),
      rounded(1 / (1 + Math.exp(-(exam.w * 6 + exam.b))), 2),
    ],
  ],
  'c-parallel-pseudocode': [[centres, centres]],
  'c-pca': [
    [
      [at(measured, 0, 1), at(measured, 0, 2), at(measured, 1, 2)].map((one) => rounded(one, 2)),
      main.values.map((one) => rounded(one / sum(main.values), 3)),
      main.first.map((one) => rounded(one, 3)),
    ],
  ],
};
