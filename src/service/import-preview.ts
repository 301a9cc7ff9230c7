import type { ImportPreview } from '../contract/import-answers.ts';
import { type ReadGroup, DayLoad, KnownSessions, countGroup } from '../domain/imported-sessions.ts';
import { rememberedMapping, suggestedSubject } from '../domain/import-mapping.ts';
import { becomes, knownThing } from '../domain/known-things.ts';
import type { ReadSession, RefusedRow } from '../domain/reading.ts';
import { sessionClock } from '../domain/session-clock.ts';
import { logSubjects } from '../domain/subjects.ts';
import type { ImportRead } from './imports-port.ts';
import type { Ports } from './ports.ts';
import type { GoOn } from './work-under-way.ts';

const EXAMPLES = 20;
const MOST_REFUSED = 1000;
/** So many sessions are looked at before others get their turn: some ten milliseconds. */
export const TURN = 5000;

/** The sessions that an import would add, after what is there already and what no day can hold was taken out. */
export interface Sifted {
  fresh: ReadSession[];
  known: { count: number; minutes: number };
  refused: RefusedRow[];
  longDays: string[];
}

export async function sift(
  ports: Ports,
  sessions: readonly ReadSession[],
  goOn: GoOn = () => undefined,
): Promise<Sifted> {
  await ports.store.refresh();
  const clock = sessionClock();
  const there = new Set(await ports.store.monthNames());
  const looked = new Set<string>();
  const known = new KnownSessions();
  const load = new DayLoad(ports.store.current().plan, clock);
  const sifted: Sifted = {
    fresh: [],
    known: { count: 0, minutes: 0 },
    refused: [],
    longDays: [],
  };
  for (const [index, session] of sessions.entries()) {
    if (index % TURN === TURN - 1) {
      await ports.imports.turn();
      goOn();
    }
    const month = clock.day(session).slice(0, 7);
    if (there.has(month) && !looked.has(month))
      for (const one of Object.values(await ports.store.month(month))) known.add(one);
    looked.add(month);
    if (known.take(session)) {
      sifted.known.count += 1;
      sifted.known.minutes += session.minutes;
      continue;
    }
    const refused = load.take(session);
    if (refused) sifted.refused.push(refused);
    else sifted.fresh.push(session);
  }
  return { ...sifted, longDays: load.long };
}

/** What an import would bring, with what is asked before it can. */
export async function previewOf(ports: Ports, id: string, read: ImportRead): Promise<ImportPreview> {
  const { reading } = read;
  const { fresh, known, refused, longDays } = await sift(ports, reading.sessions);
  const clock = sessionClock();
  const catalog = await ports.catalog.core();
  const { plan } = ports.store.current();
  const subjects = logSubjects(catalog, plan);
  const isThere = (subject: string): boolean => subjects.some((one) => one.id === subject);
  const groups = new Map<string, ReadGroup>();
  const zones = new Set<string>();
  let minutes = 0;
  let [first, last] = [null as string | null, null as string | null];
  for (const [index, session] of fresh.entries()) {
    if (index % TURN === TURN - 1) await ports.imports.turn();
    countGroup(groups, session);
    zones.add(session.zone);
    minutes += session.minutes;
    const day = clock.day(session);
    first = first === null || day < first ? day : first;
    last = last === null || day > last ? day : last;
  }
  const format = read.format?.id ?? '';
  const rows = [...reading.refused, ...refused].toSorted((a, b) => a.line - b.line);
  return {
    id,
    backup: read.backup,
    format: read.format,
    formats: read.formats,
    choices: reading.choices,
    rows: reading.rows,
    sessions: { count: fresh.length, minutes, first, last, zones: [...zones].toSorted() },
    known,
    examples: fresh.slice(0, EXAMPLES),
    groups: [...groups.values()]
      .toSorted((a, b) => b.minutes - a.minutes)
      .map((group) => {
        const remembered = rememberedMapping(plan.mappings, format, group.group, isThere);
        return {
          ...group,
          remembered: remembered ? { subject: remembered.subject, left: remembered.left } : null,
          suggested: remembered ? null : suggestedSubject(group.group, subjects),
        };
      }),
    longDays,
    roadmap: reading.roadmap,
    things: reading.things.map((thing) => ({
      thing,
      known: knownThing(plan, catalog, thing),
      becomes: becomes(catalog, thing),
    })),
    refused: rows.slice(0, MOST_REFUSED),
    refusedCount: rows.length,
    remarks: reading.remarks,
  };
}
