import { createHash } from 'node:crypto';
import { setImmediate as turn } from 'node:timers/promises';
import type { Patches } from 'mutative';
import type { Session } from '../../domain/session-schema.ts';
import { monthOfId } from '../../domain/sessions.ts';
import type { MonthState } from '../../domain/state.ts';
import type { GoOn } from '../../service/work-under-way.ts';
import type { Line } from './journal-line.ts';
import { fileInto } from './memory.ts';
import { requireSessions } from './shape.ts';

/*
 * An import of ten years is one change, and one line of a hundred megabytes. Made in one go it would let nothing else
 * of its process run for many seconds, so what it does to sessions is made part by part: held against the schema and
 * written out before the lock is taken where it rests on nothing, and put together while it is appended.
 */

/** So many sessions are one part: some ten milliseconds. */
const PART = 1000;

/** From so many patches of sessions on, a change is taken back part by part. */
const MANY = 5000;

/** A part of what a change does to sessions, in the line's own words. */
export interface Part {
  patches: Patches<true>;
  /** The text of the patches and of their inverse, each behind a comma. */
  forward: Buffer;
  back: Buffer;
}

type Patch = Patches<true>[number];

export const goOnAlways: GoOn = () => undefined;

/** Parts that carry out `patches` and are taken back by what `inverseOf` gives. Throws `invalid`, and what `goOn` throws. */
async function partsOf(
  count: number,
  patchAt: (index: number) => Patch,
  inverseOf: (patch: Patch) => Patch,
  goOn: GoOn,
): Promise<Part[]> {
  const parts: Part[] = [];
  for (let from = 0; from < count; from += PART) {
    await turn();
    goOn();
    const patches = Array.from({ length: Math.min(PART, count - from) }, (_, index) => patchAt(from + index));
    const text = patches.map((patch) => JSON.stringify(patch)).join(',');
    // Memory is made from the line's own text, so that it can't differ from what the disk will give back.
    const read = JSON.parse(`[${text}]`) as Patches<true>;
    requireSessions(
      read,
      fileInto({}, read, () => undefined),
    );
    const back = patches.map((patch) => JSON.stringify(inverseOf(patch))).join(',');
    parts.push({ patches: read, forward: Buffer.from(`,${text}`), back: Buffer.from(`,${back}`) });
  }
  return parts;
}

/** Parts that file new sessions, each under the month that its id begins with. */
export const filing = (sessions: readonly Session[], goOn: GoOn): Promise<Part[]> =>
  partsOf(
    sessions.length,
    (index) => {
      const value = sessions[index] as Session;
      return { op: 'add', path: ['months', monthOfId(value.id), value.id], value };
    },
    ({ path }) => ({ op: 'remove', path }),
    goOn,
  );

const isOfMonths = ({ path }: Patch): boolean => path[0] === 'months';

/** Whether a change does so much to sessions, and to sessions one by one, that it is made part by part. */
export const isMany = (patches: Patches<true>): boolean => {
  const those = patches.filter(isOfMonths);
  return those.length >= MANY && those.every(({ path }) => path.length === 3);
};

/** Parts that carry out those of `patches` that are about sessions, on months that were read. */
export function redoing(
  patches: Patches<true>,
  months: ReadonlyMap<string, MonthState>,
  goOn: GoOn,
): Promise<Part[]> {
  const those = patches.filter(isOfMonths);
  const inverseOf = ({ path }: Patch): Patch => {
    const value = months.get(String(path[1]))?.[String(path[2])];
    return value ? { op: 'replace', path, value } : { op: 'remove', path };
  };
  return partsOf(those.length, (index) => those[index] as Patch, inverseOf, goOn);
}

/** The patches of a change that are not about sessions. */
export const ofPlan = (patches: Patches<true>): Patches<true> => patches.filter((one) => !isOfMonths(one));

/** Months as parts make them, each a copy of what it was before. */
export async function monthsWith(
  parts: readonly Part[],
  before: ReadonlyMap<string, MonthState>,
): Promise<Record<string, MonthState>> {
  const months: Record<string, MonthState> = {};
  for (const { patches } of parts) {
    fileInto(months, patches, (name) => before.get(name));
    await turn();
  }
  return months;
}

export const namesOf = (parts: readonly Part[]): string[] => {
  const names = new Set<string>();
  for (const { patches } of parts) for (const { path } of patches) names.add(String(path[1]));
  return [...names].sort();
};

/** The line as `printLine` makes it, with the parts behind its own patches, piece by piece; the checksum comes last. */
export function* linePieces(line: Line, parts: readonly Part[], goOn: GoOn): Generator<Buffer> {
  const { patches, inverse, ...head } = line;
  const sum = createHash('sha256');
  const piece = (bytes: Buffer): Buffer => {
    sum.update(bytes);
    return bytes;
  };
  /** A list without its bracket, and then what goes on in it. */
  function* list(own: Patches<true>, texts: Buffer[]): Generator<Buffer> {
    for (const [index, text] of texts.entries()) {
      goOn();
      yield piece(index === 0 && own.length === 0 ? text.subarray(1) : text);
    }
  }
  yield piece(Buffer.from(JSON.stringify({ ...head, patches }).slice(0, -2)));
  yield* list(
    patches,
    parts.map(({ forward }) => forward),
  );
  yield piece(Buffer.from(`],"inverse":${JSON.stringify(inverse).slice(0, -1)}`));
  yield* list(
    inverse,
    parts.map(({ back }) => back),
  );
  sum.update(']');
  yield Buffer.from(`],"sum":"${sum.digest('hex')}"}\n`);
}
