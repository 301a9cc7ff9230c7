import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { buildIfStale } from '../../build/fresh.mjs';
import { openPlanner } from '../../src/adapters/open-planner.ts';
import { makePlan } from '../../src/domain/plan.ts';
import { timeSaves } from '../durability/save-times.ts';
import { logRoomTimes } from './interface-run.ts';
import { openLikeNew } from './opening.ts';
import { type Line, drawLogLog } from './log-log.ts';
import { medianOf, must, timed } from './row.ts';
import { withStudied } from './studied-folder.ts';

const SIZES = [1000, 10_000, 100_000];
const CLI = fileURLToPath(new URL('../../out/main/cli.js', import.meta.url));

async function planTime(folder: string): Promise<number> {
  const planner = await openPlanner({ folder, longLived: false });
  const { plan } = await planner.operations.planner.snapshot({});
  await planner.close();
  const today = new Date().toISOString().slice(0, 10);
  return medianOf(timed(() => makePlan(plan, today), 30));
}

function statusTime(folder: string): number {
  const times = Array.from({ length: 7 }, () => {
    const begin = performance.now();
    must(spawnSync(process.execPath, [CLI, '--data-dir', folder, 'status']).status === 0, 'status failed');
    return performance.now() - begin;
  });
  return medianOf(times.sort((a, b) => a - b));
}

/** What one size of data costs, in milliseconds. */
const COSTS: Record<string, (sessions: number) => Promise<number>> = {
  'save, flushed': async (sessions) => (await timeSaves(sessions)).save,
  'open the store': async (sessions) =>
    medianOf((await openLikeNew(sessions)).map(({ first }) => first).sort((a, b) => a - b)),
  'ascent status': (sessions) => withStudied(sessions, (folder) => Promise.resolve(statusTime(folder))),
  plan: (sessions) => withStudied(sessions, planTime),
  'open the study log': async (sessions) => medianOf(await logRoomTimes(sessions)),
};

/** Cost against the number of sessions as one picture. */
export async function drawGrowth(tell: (line: string) => void): Promise<string> {
  buildIfStale(tell);
  const lines: Line[] = [];
  for (const [name, cost] of Object.entries(COSTS)) {
    const points: [number, number][] = [];
    for (const size of SIZES) points.push([size, await cost(size)]);
    tell(
      `${name}: ${points.map(([size, ms]) => `${size.toLocaleString('en')} ${ms.toFixed(1)} ms`).join(', ')}`,
    );
    lines.push({ name, points });
  }
  return drawLogLog('Milliseconds against the number of sessions in ten years', lines);
}
