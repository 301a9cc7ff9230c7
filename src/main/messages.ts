import { writeFile, rename, rm } from 'node:fs/promises';
import { basename, join, dirname } from 'node:path';
import { type BrowserWindow, app, dialog, ipcMain, type IpcMainInvokeEvent } from 'electron';
import { z } from 'zod';
import type { Planner } from '../adapters/open-planner.ts';
import { answerMessage } from '../contract/message.ts';
import { isOurs } from './sender.ts';

const Saving = z.strictObject({ name: z.string().min(1).max(200), base64: z.base64().max(200_000_000) });

/** Answers the page's calls and tells it of changes, as long as the window lives. */
export function connectWindow(window: BrowserWindow, planner: Planner): void {
  const refuseStrangers = (event: IpcMainInvokeEvent): void => {
    if (!isOurs(event.senderFrame, window.webContents.mainFrame)) throw new Error('refused');
  };
  ipcMain.handle('ascent:invoke', async (event, message: unknown) => {
    refuseStrangers(event);
    return answerMessage(planner.operations, message);
  });
  ipcMain.handle('ascent:save', async (event, message: unknown) => {
    refuseStrangers(event);
    const { name, base64 } = Saving.parse(message);
    const asked = await dialog.showSaveDialog(window, {
      defaultPath: join(app.getPath('documents'), basename(name)),
    });
    if (asked.canceled || !asked.filePath) return { saved: null };
    await writeWhole(asked.filePath, Buffer.from(base64, 'base64'));
    return { saved: asked.filePath };
  });
  const stop = planner.subscribe((change) => {
    if (!window.isDestroyed()) window.webContents.send('ascent:change', change);
  });
  window.once('closed', () => {
    stop();
    ipcMain.removeHandler('ascent:invoke');
    ipcMain.removeHandler('ascent:save');
  });
}

/** A failed save leaves the old file, or none. */
async function writeWhole(file: string, bytes: Buffer): Promise<void> {
  const temporary = join(dirname(file), `.${basename(file)}.part`);
  try {
    await writeFile(temporary, bytes, { flush: true });
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}
