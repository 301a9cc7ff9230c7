import { join } from 'node:path';
import { type BrowserWindow, app, nativeImage } from 'electron';
import type { Planner } from '../adapters/open-planner.ts';
import { resourcesFolder } from '../adapters/open-renderer.ts';
import { elapsedClock } from '../domain/timer.ts';
import { planNow } from './running-timer.ts';

const BEAT_MS = 5_000;

/**
 * Shows on the dock of macOS or the task bar of Windows that a timer's clock runs, as long as the window lives: in a
 * corner of the icon, clear of the progress of long work. A dock of Linux has only a number of what is new, which
 * would say something else; there the window's title is the sign.
 */
export function signTimer(
  window: BrowserWindow,
  planner: Planner,
  platform: NodeJS.Platform = process.platform,
): void {
  if (platform !== 'darwin' && platform !== 'win32') return;
  let shown = '';
  const show = (): void => {
    const clock = runningClock(planner);
    // A picture of that size holds no time: it changes only when the timer starts or stands still.
    const sign = platform === 'win32' && clock !== '' ? 'A timer runs' : clock;
    if (sign === shown || window.isDestroyed()) return;
    shown = sign;
    if (platform === 'darwin') app.dock?.setBadge(sign);
    else window.setOverlayIcon(sign === '' ? null : picture(), sign);
  };
  const stop = planner.subscribe(show);
  const beat = setInterval(show, BEAT_MS);
  window.once('closed', () => {
    stop();
    clearInterval(beat);
  });
  show();
}

const picture = () => nativeImage.createFromPath(join(resourcesFolder(), 'desktop', 'running.png'));

/** What a running timer shows; '' while none runs. */
function runningClock(planner: Planner): string {
  const timer = planNow(planner)?.timer ?? null;
  return timer === null || timer.resumedAt === null ? '' : elapsedClock(timer, new Date().toISOString());
}
