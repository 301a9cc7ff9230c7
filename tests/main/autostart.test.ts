import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import {
  autostartEntry,
  autostartFile,
  setAutostart,
  startCommand,
  startsAtLogin,
} from '../../src/main/autostart.ts';

const folder = mkdtempSync(join(tmpdir(), 'ascent-autostart-'));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('starting at login on Linux', () => {
  it('goes by the folder of the person’s configuration', () => {
    expect(autostartFile({}, '/home/noor')).toBe('/home/noor/.config/autostart/ascent-planner.desktop');
    expect(autostartFile({ XDG_CONFIG_HOME: '/x' }, '/home/noor')).toBe(
      '/x/autostart/ascent-planner.desktop',
    );
    expect(autostartFile({ XDG_CONFIG_HOME: 'x' }, '/home/noor')).toBe(
      '/home/noor/.config/autostart/ascent-planner.desktop',
    );
  });

  it('starts the image of an AppImage, a program, or the source', () => {
    expect(startCommand('/opt/Ascent/ascent', {}, null)).toEqual(['/opt/Ascent/ascent']);
    expect(startCommand('/tmp/.mount_x/ascent', { APPIMAGE: '/home/noor/Ascent.AppImage' }, null)).toEqual([
      '/home/noor/Ascent.AppImage',
    ]);
    expect(startCommand('/x/electron', { APPIMAGE: '/a' }, '/src')).toEqual(['/x/electron', '/src']);
  });

  it('quotes what a command line would take for signs of its own', () => {
    const exec = (...words: string[]) => /^Exec=(.*)$/m.exec(autostartEntry(words))?.[1];
    expect(exec('/opt/My Apps/ascent', 'a')).toBe('"/opt/My Apps/ascent" "a"');
    expect(exec('/50%/$HOME')).toBe('"/50%%/\\\\$HOME"');
    expect(exec('/a"b`c\\d')).toBe('"/a\\\\"b\\\\`c\\\\\\\\d"');
    expect(() => autostartEntry(['/opt/a\nHidden=true'])).toThrow('control character');
  });

  it('is written whole and removed, twice as well', async () => {
    const file = join(folder, 'autostart', 'ascent-planner.desktop');
    expect(startsAtLogin(file)).toBe(false);
    await setAutostart(file, ['/opt/ascent']);
    expect(readFileSync(file, 'utf8')).toBe(
      '[Desktop Entry]\nType=Application\nName=Ascent\nComment=Planner\nExec="/opt/ascent"\nTerminal=false\n',
    );
    expect(readdirSync(join(folder, 'autostart'))).toEqual(['ascent-planner.desktop']);
    expect(startsAtLogin(file)).toBe(true);
    await setAutostart(file, null);
    await setAutostart(file, null);
    expect(startsAtLogin(file)).toBe(false);
  });
});
