import { buildIfStale } from '../../build/fresh.mjs';
import { firstLoad } from '../renderer/first-load.ts';
import type { Input } from './input-probe.ts';
import { type InterfaceRun, heapGrowth, interfaceRun, paletteInputs } from './interface-run.ts';
import { type Figure, type Result, type Row, medianOf, must, quantile, row } from './row.ts';

const CYCLES = 100;
const FRAME_MS = 17;

const over = (
  sessions: number,
  what: string,
  unit: Result['unit'],
  bar: number,
  read: (run: InterfaceRun) => Figure,
): Row =>
  row(`interface, ${sessions.toLocaleString('en')} sessions: ${what}`, unit, bar, async () =>
    read(await interfaceRun(sessions)),
  );

function inputTimes(inputs: readonly Input[]): { times: number[]; note: string } {
  must(inputs.length > 20, `only ${inputs.length} inputs were seen`);
  const slowest = inputs.toSorted((a, b) => b.ms - a.ms).slice(0, 3);
  const named = slowest.map(({ ms, type, on, path }) => `${ms.toFixed(0)} ms ${type} on “${on}” in ${path}`);
  return {
    times: inputs.map(({ ms }) => ms).sort((a, b) => a - b),
    note: `${inputs.length} inputs; slowest ${named.join('; ')}`,
  };
}
const input =
  (of: 'p95' | 'p98' | 'worst') =>
  ({ inputs }: Pick<InterfaceRun, 'inputs'>): Figure => {
    const { times, note } = inputTimes(inputs);
    return { of, figure: quantile(times, { p95: 0.95, p98: 0.98, worst: 1 }[of]), note };
  };
const median = (times: readonly number[]): Figure => ({
  of: 'median',
  figure: medianOf(times),
  note: times.map((time) => time.toFixed(0)).join(', '),
});
const smooth = (frames: readonly number[]): number =>
  (100 * frames.filter((time) => time < FRAME_MS).length) / frames.length;

const start = ({ starts, bareStarts }: InterfaceRun): Figure => ({
  ...median(starts),
  note: `${median(starts).note}; Node doing nothing ${medianOf(bareStarts).toFixed(0)} ms`,
});
const navigation = ({ navigations }: InterfaceRun): Figure => median(navigations);
const memory = ({ hostMemory }: InterfaceRun): Figure => ({
  of: 'resident',
  figure: hostMemory,
  note: hostMemory === null ? 'host memory: not told by this system' : 'after two tours',
});
const largest = ({ largest: { megabytes, call } }: InterfaceRun): Figure => {
  must(megabytes > 0, 'no call was seen');
  return { of: 'most', figure: megabytes, note: call };
};

const firstSize = (kind: 'js' | 'css') => (): Promise<Figure> => {
  buildIfStale((words: string) => console.error(words));
  const { files, gzip } = firstLoad(kind);
  return Promise.resolve({ of: 'sum', figure: gzip / 1024, note: `${files.length} files, gzip` });
};

export const rows: Row[] = [
  row('interface, first JavaScript with Today', 'KB', 250, firstSize('js')),
  row('interface, first CSS with Today', 'KB', 60, firstSize('css')),
  over(10_000, 'process start to listening', 'ms', 250, start),
  over(10_000, 'navigation to usable', 'ms', 600, navigation),
  over(10_000, 'input to next paint', 'ms', 80, input('p95')),
  over(10_000, 'body of a call', 'MB', 1, largest),
  over(10_000, 'memory of the host', 'MB', 120, memory),
  over(100_000, 'process start to listening', 'ms', 400, start),
  over(100_000, 'navigation to usable', 'ms', 900, navigation),
  over(100_000, 'input to next paint', 'ms', 100, input('p98')),
  over(100_000, 'input to next paint, worst', 'ms', 200, input('worst')),
  over(100_000, 'body of a call', 'MB', 1, largest),
  over(100_000, 'memory of the host', 'MB', 200, memory),
  over(100_000, 'frames under 17 ms while the study log scrolls', '%', 95, ({ frames, emptyFrames }) => ({
    of: 'share',
    figure: smooth(frames),
    note: `${smooth(emptyFrames).toFixed(1)} % on an empty page; longest ${Math.max(...frames).toFixed(0)} ms, there ${Math.max(...emptyFrames).toFixed(0)} ms`,
  })),
  row('interface, palette over 10,000 things: input to next paint', 'ms', 100, async () =>
    input('p98')({ inputs: await paletteInputs(10_000) }),
  ),
  row(`interface, ${CYCLES} cycles through all rooms: growth of the heap`, 'MB', 5, async () => {
    const { megabytes, nodes } = await heapGrowth(10_000, CYCLES);
    return { of: 'growth', figure: megabytes, note: `${nodes} nodes more, detached ones included` };
  }),
];
