import { homedir } from 'node:os';
import { app } from 'electron';
import { autostartFile, setAutostart, startCommand, startsAtLogin } from './autostart.ts';

/** How this system starts the app at login: by Electron's own settings, on Linux by a file of the person's. */
export interface LoginStart {
  isOn(): boolean;
  set(on: boolean): Promise<void>;
}

export function loginStart(platform: NodeJS.Platform = process.platform): LoginStart {
  const source = process.defaultApp === true ? app.getAppPath() : null;
  if (platform === 'linux') {
    const file = autostartFile(process.env, homedir());
    const command = startCommand(process.execPath, process.env, source);
    return { isOn: () => startsAtLogin(file), set: (on) => setAutostart(file, on ? command : null) };
  }
  // Windows tells entries apart by program and arguments.
  const args = source === null ? [] : [`"${source}"`];
  return {
    isOn: () => app.getLoginItemSettings({ args }).openAtLogin,
    set: (openAtLogin) => {
      app.setLoginItemSettings({ openAtLogin, args });
      return Promise.resolve();
    },
  };
}
