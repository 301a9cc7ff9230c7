import { contextBridge, ipcRenderer } from 'electron';
import type { Absence, AscentBridge, BridgeAnswer, DesktopChoices, SavedFile } from '../contract/bridge.ts';
import type { Change } from '../contract/change.ts';

/** Passes on what the main process tells on a channel, without Electron's event; gives what ends that. */
function listen<T>(channel: string, listener: (told: T) => void): () => void {
  const tell = (_event: unknown, told: T): void => listener(told);
  ipcRenderer.on(channel, tell);
  return () => {
    ipcRenderer.removeListener(channel, tell);
  };
}

const bridge: AscentBridge = {
  invoke: (path, input) =>
    ipcRenderer.invoke('ascent:invoke', { path: [...path], input }) as Promise<BridgeAnswer>,
  onChange: (listener) => listen<Change>('ascent:change', listener),
  onLead: (listener) => listen<string>('ascent:lead', listener),
  onAbsence: (listener) => listen<Absence>('ascent:absence', listener),
  saveFile: (name, base64) =>
    ipcRenderer.invoke('ascent:save', { name, base64 }) as Promise<SavedFile | null>,
  handOut: (number, how) => ipcRenderer.invoke('ascent:hand-out', { number, how }) as Promise<boolean>,
  choose: (wish) => ipcRenderer.invoke('ascent:choose', { ...wish }) as Promise<DesktopChoices>,
  raise: () => ipcRenderer.invoke('ascent:raise') as Promise<void>,
  platform: process.platform,
};

contextBridge.exposeInMainWorld('ascent', Object.freeze(bridge));
