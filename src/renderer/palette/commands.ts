import { MOD } from '../composables/use-shortcuts.ts';
import { inDesktop } from '../host/desktop.ts';
import { NAVIGATION, SETTINGS } from '../navigation.ts';
import type { ExportKind } from '../rooms/export/export-kinds.ts';

/** One line of the palette: what it does, and other words it is found by. */
export interface Command {
  id: string;
  group: string;
  title: string;
  /** A faint word at the end: a key, a kind, a source. */
  note: string;
  also: string;
  run: () => unknown;
}

/** What the commands act on; given by the palette, so that this list stays plain data. */
export interface CommandActions {
  go: (path: string) => unknown;
  startTimer: () => unknown;
  pauseTimer: () => unknown;
  resumeTimer: () => unknown;
  stopTimer: () => unknown;
  discardTimer: () => unknown;
  undo: () => unknown;
  redo: () => unknown;
  theme: (name: 'system' | 'light' | 'dark') => unknown;
  export: (kind: ExportKind) => unknown;
  makeBackup: () => unknown;
  keys: () => unknown;
}

const command = (
  group: string,
  id: string,
  title: string,
  run: () => unknown,
  note = '',
  also = '',
): Command => ({
  id,
  group,
  title,
  note,
  also,
  run,
});

/** Parts of the settings that one goes to by name. */
const PARTS: readonly { title: string; path: string; also: string }[] = [
  {
    title: 'Reminders and timer',
    path: '/settings?part=reminders',
    also: 'notifications idle quiet hours streak',
  },
  { title: 'Look', path: '/settings?part=look', also: 'theme text size date format first day of week' },
  {
    title: 'Import',
    path: '/import',
    also: 'toggl clockify csv file other tool take in whole plan pdf json backup',
  },
  { title: 'Backups', path: '/settings?part=backups', also: 'restore compare copy' },
  { title: 'History', path: '/settings?part=history', also: 'changes undo redo' },
  { title: 'Trash', path: '/settings?part=trash', also: 'deleted bring back bin' },
];

/** A part that only the desktop window has. */
const DESKTOP = {
  title: 'Desktop',
  path: '/settings?part=desktop',
  also: 'tray menu bar start at login autostart',
};

/** Documents to make; each opens the export dialog with its choices. No room's name is among the words: that finds the room. */
const EXPORTS: readonly { kind: ExportKind; title: string; also: string }[] = [
  { kind: 'pdf', title: 'Export the plan as PDF', also: 'print document report' },
  { kind: 'md', title: 'Export Markdown', also: 'text notes wiki' },
  { kind: 'portfolio', title: 'Export the portfolio page', also: 'evidence' },
  {
    kind: 'csv',
    title: 'Export a table as CSV',
    also: 'excel spreadsheet hours',
  },
  { kind: 'ics', title: 'Export a calendar (ICS)', also: 'due days exams reminders outlook google' },
  { kind: 'resume', title: 'Export a JSON Resume', also: 'cv curriculum' },
  { kind: 'json', title: 'Export everything as JSON', also: 'backup data' },
];

/** Every room to go to. */
export const roomCommands = (actions: CommandActions): Command[] => [
  ...[...NAVIGATION.flatMap((group) => group.rooms), SETTINGS].map((room) =>
    command('Go to', `go ${room.path}`, room.title, () => actions.go(room.path), '', 'go open room'),
  ),
  ...(inDesktop() ? [...PARTS, DESKTOP] : PARTS).map(({ title, path, also }) =>
    command('Go to', `go ${path}`, title, () => actions.go(path), 'settings', `go open ${also}`),
  ),
];

/** Everything that can be done from anywhere; of the timer only what makes sense now. */
export function actionCommands(actions: CommandActions, timer: 'none' | 'running' | 'paused'): Command[] {
  const of = (id: string, title: string, run: () => unknown, note = '', also = ''): Command =>
    command('Do', id, title, run, note, also);
  const timers = {
    none: [of('start', 'Start the timer', actions.startTimer, '', 'clock begin study')],
    running: [
      of('pause', 'Pause the timer', actions.pauseTimer, '', 'clock'),
      of('stop', 'Stop the timer and log', actions.stopTimer),
    ],
    paused: [
      of('resume', 'Resume the timer', actions.resumeTimer, '', 'clock'),
      of('stop', 'Stop the timer and log', actions.stopTimer),
    ],
  };
  return [
    ...timers[timer],
    ...(timer === 'none' ? [] : [of('discard', 'Discard the timer', actions.discardTimer, '', 'throw away')]),
    of('undo', 'Undo the last change', actions.undo, `${MOD} Z`, 'back'),
    of('redo', 'Do it again', actions.redo, `${MOD} Shift Z`, 'redo'),
    ...EXPORTS.map(({ kind, title, also }) =>
      of(kind, title, () => actions.export(kind), '', `save ${also}`),
    ),
    of('backup', 'Make a backup now', actions.makeBackup, '', 'copy keep save'),
    of('light', 'Light theme', () => actions.theme('light'), '', 'colours appearance bright'),
    of('dark', 'Dark theme', () => actions.theme('dark'), '', 'colours appearance night'),
    of('system', 'Theme of the system', () => actions.theme('system'), '', 'colours appearance'),
    of('keys', 'Show the keys', actions.keys, '?', 'keyboard shortcuts help'),
  ];
}
