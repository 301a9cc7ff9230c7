import { fromBase64 } from '../domain/base64.ts';
import { Failure } from '../domain/failure.ts';
import { rememberMappings } from '../domain/import-mapping.ts';
import { addThings } from '../domain/import-things.ts';
import { addImported } from '../domain/imported-sessions.ts';
import { isOpen } from '../domain/reading.ts';
import { regenerate } from '../domain/regenerate.ts';
import { sessionClock } from '../domain/session-clock.ts';
import type { Session } from '../domain/session-schema.ts';
import { isBehind } from '../domain/update-roadmap.ts';
import { previewOf, sift } from './import-preview.ts';
import { procedures, started, today } from './procedures.ts';

const { imports } = procedures;

export const importProcedures = {
  put: imports.put.handler(({ context, input: { id, file, name, offset, base64 } }) => {
    context.imports.put(id, { file, name, offset, bytes: fromBase64(base64) });
    return {};
  }),
  read: imports.read.handler(async ({ context, input: { id, format, choices } }) => {
    const read = await context.imports.read(id, { format, choices });
    // A whole plan is how somebody moves to a new machine: it needs none before it.
    if (!read.backup) started(context.store.current().plan);
    return previewOf(context, id, read);
  }),
  apply: imports.apply.handler(async ({ context, input }) => {
    const { format, reading } = context.imports.last(input.id);
    if (!format || isOpen(reading))
      throw new Failure('invalid', {
        field: 'import',
        reason: 'needs an answer to what the file leaves open',
      });
    const { fresh, longDays, months } = await sift(context, reading.sessions);
    const [day] = longDays;
    if (day !== undefined && !input.confirmed)
      throw new Failure('day-long', { day, minutes: minutesOf(fresh, day) });
    const said = new Map(input.mappings.map((one) => [one.group, one]));
    const unsaid = fresh.find(({ group }) => !said.has(group));
    if (unsaid)
      throw new Failure('invalid', {
        field: 'import',
        reason: `needs to know what “${unsaid.group}” is for, or that it is left out`,
      });
    const clock = sessionClock();
    const sessions = fresh.flatMap((read): Session[] => {
      const mapping = said.get(read.group);
      if (!mapping || mapping.left) return [];
      const { start, zone, minutes, note, tags } = read;
      const id = `${clock.day(read).slice(0, 7)}.${context.ids.fresh()}`;
      return [{ id, start, zone, minutes, subject: mapping.subject, note, tags, origin: 'import' }];
    });
    const left = new Set(input.leave);
    const things = reading.things.filter((_, index) => !left.has(index));
    const catalog = await context.catalog.core();
    await context.backups.make('import');
    const minutes = sessions.reduce((sum, one) => sum + one.minutes, 0);
    const what = `Import from ${format.title}`;
    const { seq, value } = await context.store.change(what, months, (state) => {
      started(state.plan);
      addImported(state, sessions);
      rememberMappings(
        state.plan,
        input.mappings.map((one) => ({ ...one, format: format.id })),
      );
      const added = addThings(state.plan, things, {
        catalog,
        today: today(context),
        freshId: () => context.ids.fresh(),
        roadmap: reading.roadmap,
      });
      // While a changed catalogue waits to be agreed to, the roadmap waits with it.
      if (added > 0 && !isBehind(catalog, state.plan)) regenerate(catalog, state.plan);
      return added;
    });
    context.imports.drop(input.id);
    return { seq, id: input.id, sessions: sessions.length, minutes, things: value };
  }),
  drop: imports.drop.handler(({ context, input }) => {
    context.imports.drop(input.id);
    return {};
  }),
};

/** Minutes that the new sessions of a day have together. */
function minutesOf(sessions: readonly Pick<Session, 'start' | 'zone' | 'minutes'>[], day: string): number {
  const clock = sessionClock();
  return sessions.filter((one) => clock.day(one) === day).reduce((sum, one) => sum + one.minutes, 0);
}
