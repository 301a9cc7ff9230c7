import type { Change } from './change.ts';

/** A stretch in which nobody was at the computer: it slept, was locked, or had no input; instants in UTC. */
export interface Absence {
  from: string;
  to: string;
}

/** A file that the person saved. Where it lies stays in the main process, which knows it by its number. */
export interface SavedFile {
  name: string;
  number: number;
}

/** What the desktop window does on this machine, by the person's choice. */
export interface DesktopChoices {
  /** Whether the timer is in the tray or menu bar. */
  tray: boolean;
  startAtLogin: boolean;
}

/** What the Electron preload gives the page: a handful of named functions and no Electron. */
export interface AscentBridge {
  /** Carries one operation to the main process; an error comes back as the JSON of an oRPC error. */
  invoke(path: readonly string[], input: unknown): Promise<BridgeAnswer>;
  onChange(listener: (change: Change) => void): () => void;
  /** Tells of addresses that the app was asked for from outside: by a link, or by a file opened with it. */
  onLead(listener: (address: string) => void): () => void;
  /** Tells, while a timer runs, of stretches in which nobody was there, once each is over. */
  onAbsence(listener: (absence: Absence) => void): () => void;
  /** Asks where to save and writes the file; null when the person cancelled. */
  saveFile(name: string, base64: string): Promise<SavedFile | null>;
  /** Shows a saved file in its folder, or begins to drag it out of the window; false when it is no longer there. */
  handOut(number: number, how: 'show' | 'drag'): Promise<boolean>;
  /** Changes choices of the desktop window and gives how they are then; an empty wish only asks. */
  choose(wish: Partial<DesktopChoices>): Promise<DesktopChoices>;
  /** Brings the window before the person. */
  raise(): Promise<void>;
  platform: string;
}

export type BridgeAnswer = { ok: true; value: unknown } | { ok: false; error: unknown };
