import { join } from 'node:path';
import { type BrowserWindow, app } from 'electron';
import { type LoggedError, describeError, describePageError, logError } from './error-log.ts';

/** Writes down an error in the data folder, for the person to send along if they want to. */
export function keepError(error: LoggedError): void {
  logError(join(app.getPath('userData'), 'errors.log'), new Date(), error);
}

/** Writes down what goes wrong in the main process; what happens then stays Electron's to decide. */
export function watchProcess(): void {
  process.on('uncaughtExceptionMonitor', (error) => keepError(describeError('main', error)));
  process.on('unhandledRejection', (error) => keepError(describeError('main', error)));
}

/** Writes down what goes wrong in a window's page. */
export function watchWindow(window: BrowserWindow): void {
  const { webContents } = window;
  webContents.on('console-message', ({ level, message, sourceId, lineNumber }) => {
    if (level === 'error') keepError(describePageError(message, sourceId, lineNumber));
  });
  webContents.on('preload-error', (_event, _path, error) => keepError(describeError('page', error)));
  webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason !== 'clean-exit')
      keepError({ where: 'page', name: `gone: ${reason}`, code: null, frames: [] });
  });
}
