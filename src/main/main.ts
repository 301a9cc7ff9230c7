import { join } from 'node:path';
import { app } from 'electron';
import { commandOf } from './command.ts';

app.setName('Ascent');
const asked = process.env['ASCENT_DATA_DIR'];
if (asked) app.setPath('userData', asked);
// Chromium's own files stay apart from the plan's.
app.setPath('sessionData', join(app.getPath('userData'), 'chromium'));

// Electron is ready only once this module has ended, so that a command runs before anything of a window begins.
const command = commandOf(process.argv, process.defaultApp === true);
if (command) {
  const { runCommand } = await import('./run-command.ts');
  app.exit(await runCommand(command));
} else {
  const { openDesktop } = await import('./desktop.ts');
  openDesktop(join(import.meta.dirname, '../preload/preload.cjs'));
}
