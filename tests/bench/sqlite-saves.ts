import { join } from 'node:path';
import type { Session } from '../../src/domain/session-schema.ts';

const TIMED = 200;

/** Milliseconds of saves into SQLite that holds these sessions, sorted; null where this Node has no SQLite. */
export async function sqliteSaves(folder: string, sessions: readonly Session[]): Promise<number[] | null> {
  const sqlite = await import('node:sqlite').catch(() => null);
  if (!sqlite) return null;
  const database = new sqlite.DatabaseSync(join(folder, 'sessions.sqlite'));
  try {
    database.exec(
      'PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE sessions (id TEXT PRIMARY KEY, start TEXT, data TEXT); CREATE INDEX starts ON sessions (start);',
    );
    const insert = database.prepare('INSERT INTO sessions VALUES (?, ?, ?)');
    const add = (one: Session): unknown => insert.run(one.id, one.start, JSON.stringify(one));
    database.exec('BEGIN');
    for (const one of sessions) add(one);
    database.exec('COMMIT');
    const [pattern] = sessions;
    if (!pattern) throw new Error('there are no sessions');
    return Array.from({ length: TIMED }, (_, at) => {
      const begin = performance.now();
      add({ ...pattern, id: `new${at}` });
      return performance.now() - begin;
    }).sort((a, b) => a - b);
  } finally {
    database.close();
  }
}
