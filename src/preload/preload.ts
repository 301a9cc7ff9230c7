import { contextBridge, ipcRenderer } from 'electron';
import type { AscentBridge, BridgeAnswer } from '../contract/bridge.ts';
import type { Change } from '../contract/change.ts';

const bridge: AscentBridge = {
  invoke: (path, input) =>
    ipcRenderer.invoke('ascent:invoke', { path: [...path], input }) as Promise<BridgeAnswer>,
  onChange: (listener) => {
    const told = (_event: unknown, change: Change): void => listener(change);
    ipcRenderer.on('ascent:change', told);
    return () => {
      ipcRenderer.removeListener('ascent:change', told);
    };
  },
  saveFile: (name, base64) =>
    ipcRenderer.invoke('ascent:save', { name, base64 }) as Promise<{ saved: string | null }>,
  platform: process.platform,
};

contextBridge.exposeInMainWorld('ascent', Object.freeze(bridge));
