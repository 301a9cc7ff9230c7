import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPlanner } from '../../src/adapters/open-planner.ts';
import { openStore } from '../../src/adapters/store/open-store.ts';
import { type Day, addDays } from '../../src/domain/day.ts';
import { groupBy } from '../../src/domain/group-by.ts';
import { seeded } from '../../src/domain/random.ts';
import type { Session } from '../../src/domain/session-schema.ts';
import { NO_SUBJECT, changeTotal } from '../../src/domain/sessions.ts';

const YEARS = 10;
/** More than this on a day is more than anybody studies. */
const SUBJECTS_A_DAY = 3;

/** Sessions over ten years before a day, the same for the same count and day; a day holds few subjects. */
function* studied(count: number, until: Day, subjects: readonly string[]): Generator<[Day, Session]> {
  const random = seeded(count);
  const whole = (below: number): number => Math.floor(random() * below);
  const days = YEARS * 365;
  for (let at = 0; at < count; at += 1) {
    const back = Math.floor((at * days) / count);
    const day = addDays(until, -1 - back);
    const subject = subjects[(Math.floor(back / 5) + whole(SUBJECTS_A_DAY)) % subjects.length] ?? null;
    const id = `${day.slice(0, 7)}.s${String(at).padStart(6, '0')}`;
    const start = `${day}T${String(6 + whole(14)).padStart(2, '0')}:${String(whole(60)).padStart(2, '0')}:00Z`;
    const note = at % 4 === 0 ? `Chapter ${whole(40)}, exercises ${whole(20)}` : '';
    const tags = at % 9 === 0 ? ['book'] : [];
    const minutes = 10 + whole(30);
    yield [day, { id, start, zone: 'Europe/Berlin', minutes, subject, note, tags, origin: 'manual' }];
  }
}

/** Fills a data folder with the sample and so many sessions of the ten years before today beside it. */
export async function makeStudied(folder: string, count: number): Promise<void> {
  const planner = await openPlanner({ folder, longLived: false });
  await planner.operations.planner.loadSample({});
  const { plan } = await planner.operations.planner.snapshot({});
  await planner.close();
  const store = await openStore({ folder, idleCheckpoint: false });
  const subjects = Object.keys(plan.tasks).slice(0, 40);
  const all = studied(count, new Date().toISOString().slice(0, 10), subjects);
  const byYear = groupBy(all, ([day]) => day.slice(0, 4));
  for (const some of byYear.values()) {
    const names = [...new Set(some.map(([day]) => day.slice(0, 7)))];
    await store.change('Import', names, (state) => {
      for (const [day, session] of some) {
        (state.months[day.slice(0, 7)] ??= {})[session.id] = session;
        changeTotal(state.plan, day, session.subject ?? NO_SUBJECT, session.minutes);
      }
    });
  }
  await store.checkpoint(true);
  await store.checkpoint(true);
  await store.close();
}

/** Fills a data folder with a plan of which the palette finds so many things; courses, since those plan nothing. */
export async function makeFindable(folder: string, count: number): Promise<void> {
  const planner = await openPlanner({ folder, longLived: false });
  await planner.operations.planner.loadSample({});
  await planner.close();
  const store = await openStore({ folder, idleCheckpoint: false });
  await store.change('Import', [], ({ plan }) => {
    const [pattern] = Object.values(plan.courses);
    if (!pattern) throw new Error('the sample has no course');
    for (let at = 0; at < count; at += 1) {
      const id = `made.${String(at).padStart(5, '0')}`;
      const title = `Course ${at} on pandas, statistics and models`;
      plan.courses[id] = { ...pattern, id, title, catalog: null, status: 'wished', covers: [], history: [] };
    }
  });
  await store.checkpoint(true);
  await store.close();
}

/** A job over a folder filled like that, which goes afterwards. */
export async function withStudied<T>(count: number, job: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'ascent-bench-'));
  try {
    await makeStudied(folder, count);
    return await job(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
