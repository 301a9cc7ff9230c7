import { elapsedClock } from '../domain/timer.ts';

export type TrayAction = 'start' | 'pause' | 'resume' | 'stop' | 'show' | 'quit';
/** A line of the tray's menu; without an action it only says something, `null` is a line between groups. */
export type TrayItem = { label: string; action: TrayAction | null } | null;

export interface TrayFace {
  /** Beside the icon, where a menu bar has room for words. */
  title: string;
  toolTip: string;
  items: TrayItem[];
}

const LONGEST = 60;

/** A title on one line, not too long for a menu. */
function short(title: string): string {
  const signs = [...title.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim()];
  return signs.length > LONGEST ? `${signs.slice(0, LONGEST - 1).join('')}…` : signs.join('');
}

/** In a menu an ampersand marks the key of a line; two are one. */
const inMenu = (text: string): string => text.replaceAll('&', '&&');

/** What the tray shows of the timer at an instant, minutes and no seconds. */
export function trayFace(
  timer: Parameters<typeof elapsedClock>[0] | null,
  title: string,
  now: string,
): TrayFace {
  const always: TrayItem[] = [
    null,
    { label: 'Show Ascent', action: 'show' },
    { label: 'Quit', action: 'quit' },
  ];
  if (timer === null)
    return {
      title: '',
      toolTip: 'Ascent',
      items: [{ label: 'Start the timer', action: 'start' }, ...always],
    };
  const time = elapsedClock(timer, now);
  const isRunning = timer.resumedAt !== null;
  const said = `${short(title)} · ${time}${isRunning ? '' : ', paused'}`;
  return {
    title: time,
    toolTip: `Ascent: ${said}`,
    items: [
      { label: inMenu(said), action: null },
      isRunning ? { label: 'Pause', action: 'pause' } : { label: 'Resume', action: 'resume' },
      { label: 'Stop and log', action: 'stop' },
      ...always,
    ],
  };
}
