import { type BrowserWindow, powerMonitor } from 'electron';
import type { Planner } from '../adapters/open-planner.ts';
import { type Sign, UNKNOWN, notice } from './presence.ts';
import { runningTimer } from './running-timer.ts';

const LOOK_MS = 5_000;

/** Tells the window's page, while a timer runs, of every stretch in which nobody was there. */
export function watchPresence(window: BrowserWindow, planner: Planner): void {
  let known = UNKNOWN;
  const hear = (sign: Sign): void => {
    const isRunning = runningTimer(planner);
    // How long somebody rests is asked for only while it matters.
    const told = notice(known, sign, Date.now(), isRunning ? powerMonitor.getSystemIdleTime() : 0);
    known = told.presence;
    if (told.absence && isRunning && !window.isDestroyed())
      window.webContents.send('ascent:absence', told.absence);
  };
  powerMonitor.on('suspend', () => hear('asleep'));
  powerMonitor.on('resume', () => hear('awake'));
  powerMonitor.on('lock-screen', () => hear('locked'));
  powerMonitor.on('unlock-screen', () => hear('unlocked'));
  const beat = setInterval(() => {
    if (runningTimer(planner)) hear('look');
    else if (known.holds.length === 0) known = UNKNOWN;
  }, LOOK_MS);
  window.once('closed', () => clearInterval(beat));
}
