import { inFolder } from '../durability/temporary-folder.ts';
import { manyPlain } from '../durability/many-sessions.ts';
import { type Saves, timeSaves } from '../durability/save-times.ts';
import { openLikeNew } from './opening.ts';
import { type Row, medianOf, must, row, spread } from './row.ts';
import { sqliteSaves } from './sqlite-saves.ts';

const MOST = 100_000;
let saves: Promise<Saves> | undefined;
const measured = (): Promise<Saves> => (saves ??= timeSaves(MOST));
const ms = (time: number): string => `${time.toFixed(2)} ms`;

export const rows: Row[] = [
  row('store: a flushed save with 100,000 sessions beside plain lowdb 7', 'of peer', 0.1, async () => {
    const { save, plain } = await measured();
    const theirs = await inFolder((folder) => sqliteSaves(folder, Object.values(manyPlain(MOST))));
    const sqlite = theirs
      ? `node:sqlite (WAL, synchronous=FULL) ${ms(medianOf(theirs))}, without what ours also writes: schema check, undo, history`
      : 'SQLite: missing (this Node has no node:sqlite)';
    const note = `${ms(save)}, lowdb ${ms(plain)} without a flush; ${sqlite}; better-sqlite3: missing`;
    return { of: 'median', figure: save / plain, note };
  }),
  row('store: a flushed save with 100,000 sessions above the disk’s own flush', 'ms', 2, async () => {
    const { save, probe } = await measured();
    return {
      of: 'median',
      figure: save - probe,
      note: `${ms(save)}, 4 KiB written and flushed ${ms(probe)}`,
    };
  }),
  row('store: opening with 100,000 sessions, plan and newest month', 'ms', 30, async () => {
    const openings = await openLikeNew(MOST);
    must(
      openings.every(({ sessions }) => sessions === MOST),
      'sessions are missing',
    );
    const times = openings.map(({ first }) => first).sort((a, b) => a - b);
    return { of: 'median', figure: medianOf(times), note: spread(times) };
  }),
];
