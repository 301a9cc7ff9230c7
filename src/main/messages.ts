import { basename, join } from 'node:path';
import { type BrowserWindow, app, dialog, ipcMain, type IpcMainInvokeEvent } from 'electron';
import { z } from 'zod';
import type { Planner } from '../adapters/open-planner.ts';
import { writeWhole } from '../adapters/write-whole.ts';
import { answerMessage } from '../contract/message.ts';
import { chooseDesktop } from './desktop-choices.ts';
import { loginStart } from './login-start.ts';
import { LongWork, isLong } from './long-work.ts';
import { raise } from './raise.ts';
import { isOurs } from './sender.ts';
import type { ShellFile } from './shell-file.ts';
import { TimerTray } from './timer-tray.ts';

const Saving = z.strictObject({ name: z.string().min(1).max(200), base64: z.base64().max(200_000_000) });
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
  async function save(message: unknown): Promise<{ saved: string | null }> {
    const { name, base64 } = Saving.parse(message);
    const asked = await dialog.showSaveDialog(window, {
      defaultPath: join(app.getPath('documents'), basename(name)),
    });
    if (asked.canceled || !asked.filePath) return { saved: null };
    await writeWhole(asked.filePath, Buffer.from(base64, 'base64'));
    return { saved: asked.filePath };
  }
  const login = loginStart();
  const tray = new TimerTray(window, planner);
  tray.set(shell.kept.tray);
  const channels: Record<string, (message: unknown) => unknown> = {
    'ascent:invoke': (message) => {
      const answer = (): ReturnType<typeof answerMessage> => answerMessage(planner.operations, message);
      return isLong(message) ? longWork.during(answer) : answer();
    },
    'ascent:save': save,
    'ascent:choose': (message) => chooseDesktop(message, shell, login, tray),
    'ascent:raise': () => raise(window),
  };
  for (const [channel, answer] of Object.entries(channels))
    ipcMain.handle(channel, async (event, message: unknown) => {
      refuseStrangers(event);
      return answer(message);
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
