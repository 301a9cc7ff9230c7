import { openStore } from '../../src/adapters/store/open-store.ts';
import type { Session } from '../../src/domain/session-schema.ts';
import { session } from '../adapters/store/sample-state.ts';

/** Ten years, as the bar has them. */
const MONTHS = 120;

const monthAt = (index: number): string =>
  `${2016 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;

/** The newest of the months, into which saves go. */
export const NEWEST = monthAt(MONTHS - 1);

const sessionOf = (index: number): { month: string; made: Session } => {
  const month = monthAt(index % MONTHS);
  const day = String((Math.floor(index / MONTHS) % 28) + 1).padStart(2, '0');
  return { month, made: { ...session(`${month}.s${index}`), start: `${month}-${day}T08:30:00Z` } };
};

/** A data folder with so many sessions over ten years, all of them in their documents. */
export async function makeMany(folder: string, count: number): Promise<void> {
  const store = await openStore({ folder, idleCheckpoint: false });
  const names = Array.from({ length: MONTHS }, (_, index) => monthAt(index));
  for (let from = 0; from < count; from += 20_000) {
    await store.change('Import', names, ({ months }) => {
      for (let index = from; index < Math.min(count, from + 20_000); index += 1) {
        const { month, made } = sessionOf(index);
        const sessions = months[month];
        if (sessions) sessions[made.id] = made;
      }
    });
  }
  await store.checkpoint(true);
  await store.checkpoint(true);
  await store.close();
}

/** The same sessions as one object, for plain lowdb. */
export const manyPlain = (count: number): Record<string, Session> =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => sessionOf(index).made).map((one) => [one.id, one]),
  );
