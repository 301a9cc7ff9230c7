import type { Instant } from './day.ts';
import type { SessionClock } from './session-clock.ts';
import type { Session } from './session-schema.ts';
import { type Column, hoursCell, listCell } from './table-columns.ts';

/** What a table of sessions has to ask for. */
export interface AboutSessions {
  clock: SessionClock;
  title: (subject: string | null) => string;
  /** The name of the area that a subject counts for; empty for none. */
  area: (subject: string | null) => string;
}

/** A moment so many minutes after another, in seconds of UTC. */
const after = (start: Instant, minutes: number): Instant =>
  new Date(Date.parse(start) + minutes * 60_000).toISOString().replace(/\.\d+Z$/, 'Z');

/** The columns of the table of sessions. Start and end are moments in UTC; day and time are those of the place. */
export const SESSION_COLUMNS: readonly Column<Session, AboutSessions>[] = [
  { id: 'day', title: 'Day', cell: (session, { clock }) => clock.day(session) },
  { id: 'time', title: 'Time', cell: (session, { clock }) => clock.time(session) },
  { id: 'start', title: 'Start (UTC)', cell: ({ start }) => after(start, 0) },
  { id: 'end', title: 'End (UTC)', cell: ({ start, minutes }) => after(start, minutes) },
  { id: 'zone', title: 'Time zone', cell: ({ zone }) => zone },
  { id: 'minutes', title: 'Minutes', cell: ({ minutes }) => minutes },
  { id: 'hours', title: 'Hours', cell: ({ minutes }) => hoursCell(minutes) },
  { id: 'subject', title: 'Subject', cell: ({ subject }, { title }) => title(subject) },
  { id: 'area', title: 'Area', cell: ({ subject }, { area }) => area(subject) },
  { id: 'note', title: 'Note', cell: ({ note }) => note },
  { id: 'tags', title: 'Tags', cell: ({ tags }) => listCell(tags) },
  { id: 'origin', title: 'Origin', cell: ({ origin }) => origin },
  { id: 'subject-id', title: 'Subject ID', cell: ({ subject }) => subject },
  { id: 'id', title: 'ID', cell: ({ id }) => id },
];
