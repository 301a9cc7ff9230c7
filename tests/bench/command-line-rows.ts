import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { buildIfStale } from '../../build/fresh.mjs';
import { type Figure, type Row, inTurn, medianOf, must, row, spread } from './row.ts';
import { withStudied } from './studied-folder.ts';

const CLI = fileURLToPath(new URL('../../out/main/cli.js', import.meta.url));
const TURNS = 15;

/** What a command printed; throws when it failed. */
export function ascent(folder: string, ...given: string[]): string {
  const run = spawnSync(process.execPath, [CLI, '--data-dir', folder, ...given], { encoding: 'utf8' });
  must(run.status === 0, `ascent ${given.join(' ')}: ${run.stderr}`);
  return run.stdout;
}
const bareNode = (): unknown => spawnSync(process.execPath, ['-e', '0']);

/** A command beside Node doing nothing, in turn. */
async function besideNode(sessions: number, given: string[], expected: RegExp): Promise<Figure> {
  buildIfStale((words: string) => console.error(words));
  return withStudied(sessions, async (folder) => {
    // The first run also writes the compiled code that the others find.
    must(expected.test(ascent(folder, ...given)), `ascent ${given[0]} said something else`);
    const { own, peer } = await inTurn(() => ascent(folder, ...given), bareNode, TURNS);
    return {
      of: 'median',
      figure: medianOf(own) / medianOf(peer),
      note: `${medianOf(own).toFixed(0)} ms (${spread(own)}), Node doing nothing ${medianOf(peer).toFixed(0)} ms`,
    };
  });
}

export const rows: Row[] = [
  row('command line: --version beside Node doing nothing', 'of peer', 2, () =>
    besideNode(1000, ['--version'], /^\d+\.\d+\.\d+/),
  ),
  row('command line: log with 10,000 sessions beside Node doing nothing', 'of peer', 3, () =>
    besideNode(10_000, ['log', '1m', 'statistics', '--yes'], /^Logged/),
  ),
  row('command line: status with 100,000 sessions', 'ms', 300, async () => {
    buildIfStale((words: string) => console.error(words));
    return withStudied(100_000, async (folder) => {
      must(/Readiness/i.test(ascent(folder, 'status')), 'status said something else');
      const { own, peer } = await inTurn(() => ascent(folder, 'status'), bareNode, TURNS);
      return {
        of: 'median',
        figure: medianOf(own),
        note: `${spread(own)}; Node doing nothing ${medianOf(peer).toFixed(0)} ms`,
      };
    });
  }),
];
