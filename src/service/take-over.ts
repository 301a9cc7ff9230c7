import type { Imported } from '../contract/import-answers.ts';
import type { ImportApply } from '../contract/import-inputs.ts';
import { Failure } from '../domain/failure.ts';
import { rememberMappings } from '../domain/import-mapping.ts';
import { addThings } from '../domain/import-things.ts';
import { ImportedDays } from '../domain/imported-sessions.ts';
import { type ReadSession, isOpen } from '../domain/reading.ts';
import { regenerate } from '../domain/regenerate.ts';
import { sessionClock } from '../domain/session-clock.ts';
import type { Session } from '../domain/session-schema.ts';
import { isBehind } from '../domain/update-roadmap.ts';
import { TURN, sift } from './import-preview.ts';
import type { Ports } from './ports.ts';
import { started, today } from './procedures.ts';
import type { GoOn } from './work-under-way.ts';

/**
 * Takes an import over in one change; until that is written it can be given up and nothing was changed. Throws
 * `invalid`, `day-long`, `day-full`, `cancelled`.
 */
export async function takeOver(ports: Ports, wish: ImportApply, goOn: GoOn): Promise<Imported> {
  const { format, reading } = ports.imports.last(wish.id);
  if (!format || isOpen(reading))
    throw new Failure('invalid', {
      field: 'import',
      reason: 'needs an answer to what the file leaves open',
    });
  const { fresh, longDays } = await sift(ports, reading.sessions, goOn);
  const [day] = longDays;
  if (day !== undefined && !wish.confirmed)
    throw new Failure('day-long', { day, minutes: minutesOf(fresh, day) });
  const { sessions, days, minutes } = await filed(ports, fresh, wish.mappings, goOn);
  const left = new Set(wish.leave);
  const things = reading.things.filter((_, index) => !left.has(index));
  const catalog = await ports.catalog.core();
  await ports.backups.make('import');
  goOn();
  const what = `Import from ${format.title}`;
  const { seq, value } = await ports.store.addSessions(
    what,
    sessions,
    (plan) => {
      started(plan);
      days.addTo(plan);
      rememberMappings(
        plan,
        wish.mappings.map((one) => ({ ...one, format: format.id })),
      );
      const added = addThings(plan, things, {
        catalog,
        today: today(ports),
        freshId: () => ports.ids.fresh(),
        roadmap: reading.roadmap,
      });
      // While a changed catalogue waits to be agreed to, the roadmap waits with it.
      if (added > 0 && !isBehind(catalog, plan)) regenerate(catalog, plan);
      return added;
    },
    goOn,
  );
  ports.imports.drop(wish.id);
  return { seq, id: wish.id, sessions: sessions.length, minutes, things: value };
}

/** The sessions as they will be filed, and what they come to. Throws `invalid` for a group that nothing was said of. */
async function filed(
  ports: Ports,
  fresh: readonly ReadSession[],
  mappings: ImportApply['mappings'],
  goOn: GoOn,
): Promise<{ sessions: Session[]; days: ImportedDays; minutes: number }> {
  const said = new Map(mappings.map((one) => [one.group, one]));
  const clock = sessionClock();
  const sessions: Session[] = [];
  const days = new ImportedDays();
  let together = 0;
  for (const [index, { group, start, zone, minutes, note, tags }] of fresh.entries()) {
    if (index % TURN === TURN - 1) {
      await ports.imports.turn();
      goOn();
    }
    const mapping = said.get(group);
    if (!mapping)
      throw new Failure('invalid', {
        field: 'import',
        reason: `needs to know what “${group}” is for, or that it is left out`,
      });
    if (mapping.left) continue;
    const day = clock.day({ start, zone });
    const id = `${day.slice(0, 7)}.${ports.ids.fresh()}`;
    const { subject } = mapping;
    sessions.push({ id, start, zone, minutes, subject, note, tags, origin: 'import' });
    days.count({ subject, minutes }, day);
    together += minutes;
  }
  return { sessions, days, minutes: together };
}

/** Minutes that the new sessions of a day have together. */
function minutesOf(sessions: readonly Pick<Session, 'start' | 'zone' | 'minutes'>[], day: string): number {
  const clock = sessionClock();
  return sessions.filter((one) => clock.day(one) === day).reduce((sum, one) => sum + one.minutes, 0);
}
