import { writeDocument } from './careful-file.ts';
import { writeFailure } from './careful-file.ts';
import { SESSIONS } from './folder-files.ts';
import { rotate } from './journal-append.ts';
import type { Keeper } from './keeper.ts';
import { makeFolder } from './kept.ts';

/** From here on a journal is closed and a new one begun; two generations are the undo history. */
export const JOURNAL_BYTES = 512 * 1024;
export const JOURNAL_LINES = 1000;

export const isLong = ({ place }: Keeper): boolean =>
  place !== null && (place.lines >= JOURNAL_LINES || place.offset > JOURNAL_BYTES);

/**
 * Brings the documents up to the journal, inside the lock and caught up. A kill at any point loses nothing: each
 * document is replaced as a whole and carries its number, lines up to it are skipped, and the journal is only rotated
 * when the plan, written last, says that every document has all of it.
 */
export async function checkpoint(keeper: Keeper, turn = isLong(keeper)): Promise<void> {
  const { memory, files } = keeper;
  if (!keeper.place || memory.store === null) return;
  if (memory.written < memory.seq) {
    const head = { version: memory.version, store: memory.store, seq: memory.seq };
    const index = { ...memory.index };
    if (memory.touched.size > 0) {
      await makeFolder(files, SESSIONS).catch((error: unknown) => {
        throw writeFailure(SESSIONS, error);
      });
    }
    for (const month of memory.touched) {
      const data = await keeper.month(month);
      await writeDocument(files.month(month), { format: 'ascent-sessions', ...head, month, data });
      const records = Object.keys(data).length;
      // An emptied month keeps its file: an absent one would be taken for lost.
      if (records > 0) index[month] = { seq: memory.seq, records };
      else Reflect.deleteProperty(index, month);
    }
    await writeDocument(files.plan(), { format: 'ascent-plan', ...head, months: index, data: memory.plan });
    memory.index = index;
    memory.written = memory.seq;
    memory.touched.clear();
  }
  if (!turn || keeper.place.lines === 0) return;
  // Windows replaces no file that is held open.
  await keeper.end();
  keeper.place = await rotate(files, keeper.place, memory.seq);
}
