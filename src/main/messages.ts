import { type BrowserWindow, ipcMain, type IpcMainInvokeEvent } from 'electron';
import type { Planner } from '../adapters/open-planner.ts';
import { answerMessage } from '../contract/message.ts';
import { chooseDesktop } from './desktop-choices.ts';
import { describeError } from './error-log.ts';
import { keepError } from './error-watch.ts';
import { Exports } from './exports.ts';
import { loginStart } from './login-start.ts';
import { LongWork, isLong } from '../contract/long-work.ts';
import { raise } from './raise.ts';
import { isOurs } from './sender.ts';
import type { ShellFile } from './shell-file.ts';
import { TimerTray } from './timer-tray.ts';

/** What the progress of a window is called beyond its end: under way, nobody knows how far. */
const UNDER_WAY = 2;
const NO_PROGRESS = -1;

/** Answers the page's calls and tells it of changes, as long as the window lives. */
export function connectWindow(window: BrowserWindow, planner: Planner, shell: ShellFile): void {
  const refuseStrangers = (event: IpcMainInvokeEvent): void => {
    if (!isOurs(event.senderFrame, window.webContents.mainFrame)) throw new Error('refused');
  };
  const longWork = new LongWork((underWay) => {
    if (!window.isDestroyed()) window.setProgressBar(underWay ? UNDER_WAY : NO_PROGRESS);
  });
  const exports = new Exports(window, shell);
  const login = loginStart();
  const tray = new TimerTray(window, planner);
  try {
    tray.set(shell.kept.tray);
  } catch (error) {
    // The window is worth more than an icon.
    keepError(describeError('main', error));
  }
  const channels: Record<string, (message: unknown) => unknown> = {
    'ascent:invoke': (message) => {
      const answer = (): ReturnType<typeof answerMessage> => answerMessage(planner.operations, message);
      return isLong(message) ? longWork.during(answer) : answer();
    },
    'ascent:save': (message) => exports.save(message),
    'ascent:hand-out': (message) => exports.handOut(message),
    'ascent:choose': (message) => chooseDesktop(message, shell, login, tray),
    'ascent:raise': () => raise(window),
  };
  for (const [channel, answer] of Object.entries(channels))
    ipcMain.handle(channel, async (event, message: unknown) => {
      refuseStrangers(event);
      try {
        return await answer(message);
      } catch (error) {
        keepError(describeError('main', error));
        // Why may name folders, which are not the page's to know: of an error only its message crosses.
        throw new Error('failed', { cause: error });
      }
    });
  const stop = planner.subscribe((change) => {
    if (!window.isDestroyed()) window.webContents.send('ascent:change', change);
  });
  window.once('closed', () => {
    stop();
    tray.set(false);
    for (const channel of Object.keys(channels)) ipcMain.removeHandler(channel);
  });
}
