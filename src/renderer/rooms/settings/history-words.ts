import { mdiCheck, mdiSwapHorizontal, mdiUndoVariant } from '@mdi/js';
import type { HistoryEntry } from '../../../contract/answers.ts';
import { groupBy } from '../../../domain/group-by.ts';
import { dayOf } from '../../format.ts';

export const STATES: Record<HistoryEntry['state'], { word: string; icon: string; title: string }> = {
  done: { word: 'done', icon: mdiCheck, title: 'It stands' },
  undone: { word: 'undone', icon: mdiUndoVariant, title: 'Taken back; it can be done again' },
  replaced: {
    word: 'replaced',
    icon: mdiSwapHorizontal,
    title: 'Taken back, and something else was done since',
  },
};

const HOSTS: Readonly<Record<string, string>> = {
  ascent: 'this computer',
  window: 'window',
  web: 'browser',
  cli: 'command line',
  doctor: 'ascent doctor',
};

/** The host in `cli 4711`, in words; one without words of its own is told as it is. */
export function hostWord(by: string): string {
  const [host = ''] = by.split(' ');
  return HOSTS[host] ?? host;
}

/** Changes by their local day, as they come. */
export const byDay = (entries: readonly HistoryEntry[]): [string, HistoryEntry[]][] => [
  ...groupBy(entries, (entry) => dayOf(entry.at)),
];

/** What undo takes back next. */
export const nextUndo = (entries: readonly HistoryEntry[]): HistoryEntry | null =>
  entries.find((entry) => entry.next === 'undo') ?? null;

/** What redo does again next. */
export const nextRedo = (entries: readonly HistoryEntry[]): HistoryEntry | null =>
  entries.find((entry) => entry.next === 'redo') ?? null;
