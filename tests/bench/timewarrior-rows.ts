import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildIfStale } from '../../build/fresh.mjs';
import { openStore } from '../../src/adapters/store/open-store.ts';
import { groupBy } from '../../src/domain/group-by.ts';
import { ascent } from './command-line-rows.ts';
import { type Row, inTurn, medianOf, must, row, spread } from './row.ts';
import { withStudied } from './studied-folder.ts';

const RUNS = 5;
/** Timewarrior holds every interval against every other; nobody waits longer for it than this. */
const MOST_MS = 60_000;
const MINUTE_MS = 60_000;

/** A moment as Timewarrior writes it: `20261122T080000Z`. */
const compact = (ms: number): string => new Date(ms).toISOString().replace(/[-:]|\.\d+/g, '');

/** The sessions of a data folder as a database of Timewarrior; gives their minutes. */
async function writeIntervals(folder: string, database: string): Promise<number> {
  const store = await openStore({ folder, idleCheckpoint: false });
  const months = await Promise.all((await store.monthNames()).map((month) => store.month(month)));
  await store.close();
  const sessions = months.flatMap((month) => Object.values(month));
  mkdirSync(join(database, 'data'), { recursive: true });
  writeFileSync(join(database, 'timewarrior.cfg'), '');
  for (const [month, some] of groupBy(sessions, ({ start }) => start.slice(0, 7))) {
    const lines = some
      .map(({ start, minutes, subject }) => ({ from: Date.parse(start), minutes, subject }))
      .sort((one, other) => one.from - other.from)
      .map(
        ({ from, minutes, subject }) =>
          `inc ${compact(from)} - ${compact(from + minutes * MINUTE_MS)} # "${subject ?? 'study'}"\n`,
      );
    writeFileSync(join(database, 'data', `${month}.data`), lines.join(''));
  }
  return sessions.reduce((sum, { minutes }) => sum + minutes, 0);
}

/** Hours, minutes and seconds that `timew summary` tells last, in minutes. */
function toldMinutes(summary: string): number {
  const [hours = 0, minutes = 0] = (/(\d+:\d+:\d+)\s*$/.exec(summary)?.[1] ?? '').split(':').map(Number);
  return hours * 60 + minutes;
}

export const rows: Row[] = [
  row('Timewarrior / command line: ten years summed up', 'times', 20, async () => {
    if (spawnSync('timew', ['--version']).status !== 0)
      return { of: 'median', figure: null, note: 'Timewarrior: missing (timew is not on the PATH)' };
    buildIfStale((words: string) => console.error(words));
    return withStudied(100_000, async (folder) => {
      const database = mkdtempSync(join(tmpdir(), 'ascent-timew-'));
      try {
        const minutes = await writeIntervals(folder, database);
        const begin = performance.now();
        const { stdout, signal } = spawnSync('timew', ['summary', '2000-01-01', '-', '2100-01-01'], {
          encoding: 'utf8',
          env: { ...process.env, TIMEWARRIORDB: database },
          maxBuffer: 1 << 28,
          timeout: MOST_MS,
        });
        const theirs = performance.now() - begin;
        must(
          signal !== null || toldMinutes(stdout) === minutes,
          `Timewarrior tells ${toldMinutes(stdout)} minutes`,
        );
        const { own } = await inTurn(
          () => {
            const said = ascent(folder, 'hours', '--by', 'year');
            must(said.includes(`${Math.floor(minutes / 60)} h`), 'ascent hours tells another sum');
          },
          () => undefined,
          RUNS,
        );
        const ended = signal === null ? '' : ', when it was ended';
        return {
          of: 'median',
          figure: theirs / medianOf(own),
          note: `${medianOf(own).toFixed(0)} ms (${spread(own)}), Timewarrior ${(theirs / 1000).toFixed(1)} s${ended}`,
        };
      } finally {
        rmSync(database, { recursive: true, force: true });
      }
    });
  }),
];
