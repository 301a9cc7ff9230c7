import { countState } from '../domain/counts.ts';
import { compareStates, type Whole } from '../domain/compare-states.ts';
import { localDay, localTime } from '../domain/day.ts';
import { overwrite } from '../domain/overwrite.ts';
import type { Ports } from './ports.ts';
import { procedures, save } from './procedures.ts';

const { backups } = procedures;

/** Differences that one page tells; beyond them only their number. */
const MOST = 300;

async function wholeNow(ports: Ports): Promise<Whole> {
  await ports.store.refresh();
  const months: [string, Awaited<ReturnType<Ports['store']['month']>>][] = [];
  for (const name of await ports.store.monthNames()) months.push([name, await ports.store.month(name)]);
  return { plan: ports.store.current().plan, months: new Map(months) };
}

export const backupProcedures = {
  list: backups.list.handler(({ context }) => context.backups.list()),
  make: backups.make.handler(({ context }) => context.backups.make('asked')),
  compare: backups.compare.handler(async ({ context, input }) => {
    const { backup, ...then } = await context.backups.read(input.id);
    const now = await wholeNow(context);
    const differences = compareStates(then, now);
    return {
      backup,
      now: countState(now.plan, now.months.values()),
      differences: differences.slice(0, MOST),
      more: Math.max(0, differences.length - MOST),
    };
  }),
  restore: backups.restore.handler(async ({ context, input }) => {
    const { backup, ...then } = await context.backups.read(input.id);
    await context.store.refresh();
    const months = [...new Set([...(await context.store.monthNames()), ...then.months.keys()])];
    await context.backups.make('restore');
    const zone = context.clock.zone();
    const at = backup.at.replace(/\.\d+Z$/, 'Z');
    return save(
      context,
      `Restore the backup of ${localDay(at, zone)} ${localTime(at, zone)}`,
      months,
      (state) => {
        overwrite(state, then);
        return backup.id;
      },
    );
  }),
};
