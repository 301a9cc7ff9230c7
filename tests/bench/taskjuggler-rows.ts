import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dayFromNumber, dayNumber } from '../../src/domain/day.ts';
import { makePlan } from '../../src/domain/plan.ts';
import { dayCapacity } from '../../src/domain/schedule.ts';
import { TODAY, manyTasks } from './many-tasks.ts';
import { type Result, type Row, medianOf, must, timed } from './row.ts';
import { taskJugglerProject } from './taskjuggler-project.ts';

const NAME = 'TaskJuggler / plan of 200 tasks';
const LEAST = 50;

// TaskJuggler knows no focus limit; at four tasks a day of at most three hours none is cut short here.
const state = manyTasks({ tasks: 200, late: 0, focusLimit: 4 });

/** Runs `tj3` over the project; gives its milliseconds and the last end. */
function runTaskJuggler(project: string): { milliseconds: number; end: string } {
  const folder = mkdtempSync(join(tmpdir(), 'ascent-bench-'));
  try {
    writeFileSync(join(folder, 'roadmap.tjp'), project);
    const start = performance.now();
    const run = spawnSync('tj3', ['--silent', '--output-dir', folder, 'roadmap.tjp'], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, LANG: 'C.UTF-8', TZ: 'UTC' },
    });
    const milliseconds = performance.now() - start;
    must(run.status === 0, `tj3 failed: ${run.stderr}`);
    const days = readFileSync(join(folder, 'ends.csv'), 'utf8').match(/\d{4}-\d{2}-\d{2}/g) ?? [];
    must(days.length >= 200, 'tj3 left tasks out');
    return { milliseconds, end: days.sort().at(-1) ?? '' };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Days with hours between two days: how far two ends are apart for somebody who studies. */
function studyDaysBetween(one: string, other: string): number {
  const capacity = state.availability ? dayCapacity(state.availability) : () => 0;
  const [from = '', to = ''] = [one, other].sort();
  let days = 0;
  for (let number = dayNumber(from) + 1; number <= dayNumber(to); number++)
    if (capacity(number) > 0) days += 1;
  return days;
}

function measure(): Result {
  const none = {
    name: NAME,
    unit: 'times',
    of: 'median',
    figure: null,
    p95: null,
    bar: LEAST,
    holds: null,
  } as const;
  if (spawnSync('tj3', ['--version']).status !== 0)
    return { ...none, note: 'TaskJuggler: missing (tj3 is not on the PATH)' };
  const made = makePlan(state, TODAY);
  must(made.unplanned.length === 0, 'tasks are missing');
  const project = taskJugglerProject(state, made, TODAY);
  const own = medianOf(timed(() => makePlan(state, TODAY), 60));
  const runs = [runTaskJuggler(project), runTaskJuggler(project), runTaskJuggler(project)];
  const theirs = medianOf(runs.map((run) => run.milliseconds).sort((a, b) => a - b));
  const end = runs[0]?.end ?? '';
  const apart = studyDaysBetween(made.end ?? '', end);
  must(apart <= 1, `the plan ends ${made.end}, TaskJuggler’s ${end}`);
  const ratio = theirs / own;
  return {
    ...none,
    figure: ratio,
    holds: ratio >= LEAST,
    note: `${own.toFixed(1)} ms against ${theirs.toFixed(0)} ms, ends ${made.end} and ${dayFromNumber(dayNumber(end))}`,
  };
}

export const rows: Row[] = [{ name: NAME, measure }];
