import { type Counts, countPlan, spanOf } from '../../../domain/counts.ts';
import type { MonthState, PlanState } from '../../../domain/state.ts';
import { readAcknowledged } from '../acknowledged.ts';
import type { Backups } from '../backups/backups.ts';
import { type MonthDocument, type PlanDocument, readMonthDocument, readPlanDocument } from '../document.ts';
import { type FolderFiles, HISTORY, JOURNAL, monthFile, PLAN, PREVIOUS } from '../folder-files.ts';
import { olderGenerations } from '../generations.ts';
import { ENDS_EARLY } from '../loading.ts';
import type { Header, Line } from '../journal-line.ts';
import { SUPPORTED } from '../migrations/migrations.ts';
import { bytesOf, type Damage, reasonOfFailure, type Salvaged, salvageJournal } from './salvage.ts';

/** A plan, or a month, as it was at a change; `from` says in words where that comes from. */
export interface Stand<T> {
  seq: number;
  version: number;
  data: T;
  from: string;
}

/** Everything in a folder and its backups that still holds. */
export interface Sources {
  store: string;
  /** The version that the journal's changes are made on. */
  version: number;
  damage: Damage[];
  /** Intact changes by number. */
  lines: Map<number, Line>;
  plans: Stand<PlanState>[];
  months: Map<string, Stand<MonthState>[]>;
  /** The highest number that anything tells of. */
  newest: number;
  before: Counts | null;
}

interface Documents {
  plan: PlanDocument | null;
  months: Map<string, MonthDocument>;
  damage: Damage[];
}

/** Reads all there is. Throws store-newer, and store-unreadable where the system refuses to read. */
export async function gather(files: FolderFiles, backups: Backups): Promise<Sources | null> {
  const journal = await salvageJournal(files, JOURNAL);
  const previous = await salvageJournal(files, PREVIOUS);
  const older: Salvaged[] = [];
  for (const name of await olderGenerations(files)) {
    const one = await salvageJournal(files, `${HISTORY}/${name}`);
    if (one) older.push(one);
  }
  const documents = await readDocuments(files);
  const kept = (await backups.list()).backups.filter((one) => one.problem === null);
  const store = mostNamed([
    journal?.header?.store,
    previous?.header?.store,
    documents.plan?.store,
    ...[...documents.months.values()].map((month) => month.store),
  ]);
  if (store === null && kept.length === 0) return null;
  const sources = begin(store ?? '', journal?.header ?? previous?.header ?? null, documents);
  if (!journal) sources.damage.push({ file: JOURNAL, reason: 'missing' });
  const known = sources.damage.some(({ file }) => file === PLAN);
  if (!documents.plan && !known && journal?.header?.base !== 0)
    sources.damage.push({ file: PLAN, reason: 'missing' });
  for (const [name, one] of [
    [JOURNAL, journal],
    [PREVIOUS, previous],
    ...older.map((generation) => [HISTORY, generation] as const),
  ] as const) {
    if (one) takeJournal(sources, name, one);
  }
  takeDocuments(sources, documents, journal?.header?.base ?? 0);
  await takeBackups(
    sources,
    backups,
    kept.map(({ id }) => id),
  );
  const acknowledged = await readAcknowledged(files);
  const told = [...sources.plans.map(({ seq }) => seq), ...sources.lines.keys()];
  sources.newest = told.reduce((most, seq) => Math.max(most, seq), 0);
  if (acknowledged?.store === sources.store && acknowledged.seq > sources.newest) {
    sources.newest = acknowledged.seq;
    if (journal) sources.damage.push({ file: JOURNAL, reason: ENDS_EARLY });
  }
  sources.before ??= kept[0]?.counts ?? null;
  return sources;
}

function begin(store: string, header: Header | null, { plan, damage }: Documents): Sources {
  const version = header?.version ?? plan?.version ?? SUPPORTED;
  return {
    store,
    version,
    damage: [...damage],
    lines: new Map(),
    plans: [],
    months: new Map(),
    newest: 0,
    before: null,
  };
}

async function readDocuments(files: FolderFiles): Promise<Documents> {
  const found: Documents = { plan: null, months: new Map(), damage: [] };
  const attempt = async <T>(name: string, read: (bytes: Uint8Array) => T): Promise<T | null> => {
    const bytes = await bytesOf(files, name);
    if (!bytes) return null;
    try {
      return read(bytes);
    } catch (error) {
      found.damage.push({ file: name, reason: reasonOfFailure(error) });
      return null;
    }
  };
  found.plan = await attempt(PLAN, (bytes) => readPlanDocument(PLAN, bytes, true));
  for (const name of await files.monthFiles()) {
    const month = await attempt(monthFile(name), (bytes) =>
      readMonthDocument(monthFile(name), name, bytes, true),
    );
    if (month) found.months.set(name, month);
  }
  return found;
}

/** The folder that most files say they belong to; the first of equals. */
function mostNamed(names: (string | undefined)[]): string | null {
  const votes = new Map<string, number>();
  for (const name of names) if (name !== undefined) votes.set(name, (votes.get(name) ?? 0) + 1);
  return (
    [...votes].reduce<[string, number] | null>(
      (best, one) => (best && best[1] >= one[1] ? best : one),
      null,
    )?.[0] ?? null
  );
}

function takeJournal(sources: Sources, name: string, { header, lines, damage }: Salvaged): void {
  if (header && header.store !== sources.store) {
    sources.damage.push({ file: name, reason: 'belongs to another folder' });
    return;
  }
  // A damaged older generation only shortens what undo can reach.
  if (name !== HISTORY) sources.damage.push(...damage);
  if (header && header.version !== sources.version) return;
  // The newest generation comes first: what it says of a number stands.
  for (const line of lines) if (!sources.lines.has(line.seq)) sources.lines.set(line.seq, line);
}

const push = (sources: Sources, name: string, stand: Stand<MonthState>): void => {
  const known = sources.months.get(name);
  if (known) known.push(stand);
  else sources.months.set(name, [stand]);
};

function takeDocuments(sources: Sources, { plan, months }: Documents, base: number): void {
  const { store } = sources;
  const own = plan?.store === store ? plan : null;
  if (plan && !own) sources.damage.push({ file: PLAN, reason: 'belongs to another folder' });
  if (own) {
    sources.plans.push({ seq: own.seq, version: own.version, data: own.data, from: PLAN });
    const sessions = Object.values(own.months).reduce((sum, month) => sum + month.records, 0);
    const { minutes } = spanOf(own.data.totals);
    sources.before = { ...countPlan(own.data), sessions, minutes };
  }
  for (const [name, month] of months) {
    const file = monthFile(name);
    const known = own?.months[name];
    if (month.store !== store) sources.damage.push({ file, reason: 'belongs to another folder' });
    else if (known && month.seq < known.seq)
      sources.damage.push({ file, reason: 'older than the plan says' });
    else {
      // At the plan's number, and where the journal begins, every month's document held all of it.
      const current = own !== null && (known === undefined || known.seq === month.seq);
      const whole = current ? own.seq : month.seq <= base ? base : 0;
      const seq = Math.max(month.seq, whole);
      push(sources, name, { seq, version: month.version, data: month.data, from: file });
    }
  }
  for (const name of Object.keys(own?.months ?? {})) {
    if (!months.has(name) && !sources.damage.some(({ file }) => file === monthFile(name)))
      sources.damage.push({ file: monthFile(name), reason: 'missing' });
  }
}

async function takeBackups(sources: Sources, backups: Backups, ids: string[]): Promise<void> {
  for (const id of ids) {
    const content = await backups.read(id).catch(() => null);
    if (!content || (sources.store !== '' && content.header.store !== sources.store)) continue;
    sources.store = content.header.store;
    const { seq, at } = content.header;
    const stand = { seq, version: SUPPORTED, from: `the backup of ${at}` };
    sources.plans.push({ ...stand, data: content.plan });
    for (const [name, data] of content.months) push(sources, name, { ...stand, data });
    // A state without a month is one in which it held nothing.
    for (const name of sources.months.keys()) {
      if (!content.months.has(name)) push(sources, name, { ...stand, data: {} });
    }
    if (enough(sources)) return;
  }
}

/** Whether the backups read so far lead up to the newest change without a gap: older ones add nothing then. */
function enough({ plans, lines }: Sources): boolean {
  const oldest = plans.at(-1)?.seq ?? 0;
  const newest = Math.max(0, ...lines.keys());
  for (let seq = oldest + 1; seq <= newest; seq += 1) if (!lines.has(seq)) return false;
  return true;
}
