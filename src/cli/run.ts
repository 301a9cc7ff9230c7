import type { Planner } from '../adapters/open-planner.ts';
import type { Catalog } from '../domain/catalog.ts';
import { type Day, localDay } from '../domain/day.ts';
import { Failure, type FailureCode } from '../domain/failure.ts';
import type { PlanState } from '../domain/state.ts';

/** Options that every command takes. */
export interface GlobalOptions {
  dataDir?: string;
  json?: boolean;
}

/** What a command works with: the opened planner, the plan as it stands, and today. */
export interface Desk {
  planner: Planner;
  plan: PlanState;
  catalog: Catalog;
  today: Day;
}

/** What to type next, where the command line has an answer of its own. */
const HINTS: Partial<Record<FailureCode, string>> = {
  'not-started': 'Begin with: ascent init --from data-analyst --hours 6',
  'day-long': 'Add --yes to save it.',
};

/** Failures that mean the command was asked wrongly; everything else failed while carrying it out. */
const WRONG_USAGE = new Set([
  'invalid',
  'not-found',
  'target-past',
  'log-duration',
  'log-subject',
  'log-ambiguous',
  'day-full',
  'day-long',
]);

/** Opens the planner, lets the command do its work, and closes it; what goes wrong is told on stderr with an exit code. */
export async function atDesk(options: GlobalOptions, work: (desk: Desk) => Promise<void>): Promise<void> {
  try {
    const { openPlanner } = await import('../adapters/open-planner.ts');
    const planner = await openPlanner({ folder: options.dataDir, longLived: false, host: 'cli' });
    try {
      const catalog = await planner.ports.catalog.core();
      const mended = planner.ports.folder.mended();
      if (mended) {
        const { tellMending } = await import('./mending-words.ts');
        tellMending(mended, 'Damage was found and mended.', console.error);
      }
      const { clock, store } = planner.ports;
      await work({
        planner,
        plan: store.current().plan,
        catalog,
        today: localDay(clock.now(), clock.zone()),
      });
    } finally {
      await planner.close();
    }
  } catch (error) {
    await tell(error);
  }
}

/** The same, refusing before the first minutes are over. */
export function atStartedDesk(options: GlobalOptions, work: (desk: Desk) => Promise<void>): Promise<void> {
  return atDesk(options, async (desk) => {
    if (!desk.plan.profile) throw new Failure('not-started', {});
    await work(desk);
  });
}

/** Says a failure in words on stderr and sets the exit code: 2 for a wrong call, 1 for everything else. */
export async function tell(error: unknown): Promise<void> {
  if (!(error instanceof Failure)) {
    console.error(`ascent: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
    return;
  }
  const failure: Failure = error;
  const { failureText } = await import('../domain/failure-text.ts');
  const { title, detail } = failureText(failure);
  console.error(`ascent: ${title}`);
  if (detail) console.error(detail);
  const hint = HINTS[failure.code];
  if (hint) console.error(hint);
  const candidates = 'candidates' in failure.data ? failure.data.candidates : [];
  for (const one of candidates) console.error(`  ${one.id}  ${one.title}`);
  process.exitCode = WRONG_USAGE.has(failure.code) ? 2 : 1;
}
