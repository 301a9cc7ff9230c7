import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { chooseDesktop } from '../../src/main/desktop-choices.ts';
import { ShellFile } from '../../src/main/shell-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'ascent-shell-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A system that starts what it is told to, and a tray that is there or not. */
function machine(name: string) {
  const file = join(folder, name);
  const state = { login: false, tray: false };
  const shell = new ShellFile(file);
  return {
    file,
    state,
    choose: (message: unknown) =>
      chooseDesktop(
        message,
        shell,
        { isOn: () => state.login, set: (on) => Promise.resolve(void (state.login = on)) },
        { set: (wished) => (state.tray = wished) },
      ),
  };
}

describe('choices of the desktop window', () => {
  it('are off at first, and asking writes nothing', async () => {
    const { choose, file } = machine('first.json');
    expect(await choose({})).toEqual({ tray: false, startAtLogin: false });
    expect(existsSync(file)).toBe(false);
  });

  it('are taken over one by one and kept', async () => {
    const { choose, state, file } = machine('kept.json');
    expect(await choose({ tray: true })).toEqual({ tray: true, startAtLogin: false });
    expect(await choose({ startAtLogin: true })).toEqual({ tray: true, startAtLogin: true });
    expect(state).toEqual({ tray: true, login: true });
    expect(new ShellFile(file).kept.tray).toBe(true);
  });

  it('are not kept when the tray can’t be shown', async () => {
    const file = join(folder, 'no-tray.json');
    const shell = new ShellFile(file);
    const login = { isOn: () => false, set: () => Promise.resolve() };
    const broken = {
      set: () => {
        throw new Error('no tray');
      },
    };
    await expect(chooseDesktop({ tray: true }, shell, login, broken)).rejects.toThrow('no tray');
    expect(existsSync(file)).toBe(false);
  });

  it.each([null, 'tray', { tray: 1 }, { tray: true, file: '/x' }, { startAtLogin: 'yes' }, []])(
    'refuse %j and change nothing',
    async (message) => {
      const { choose, state, file } = machine('refused.json');
      await expect(choose(message)).rejects.toThrow();
      expect(state).toEqual({ tray: false, login: false });
      expect(existsSync(file)).toBe(false);
    },
  );
});

describe('the file of the desktop window', () => {
  it('keeps every one of many changes at once', async () => {
    const file = join(folder, 'many.json');
    const shell = new ShellFile(file);
    const exports = [{ number: 1, path: '/home/noor/plan.pdf' }];
    await Promise.all([
      shell.change({ tray: true }),
      shell.change({ exports }),
      shell.change({ tray: false }),
    ]);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({ tray: false, exports });
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o077).toBe(0);
  });

  it.each(['', '{', '{"tray":"yes","exports":[]}', '[]'])(
    'counts as never written when it holds %j',
    (text) => {
      const file = join(folder, 'damaged.json');
      writeFileSync(file, text);
      expect(new ShellFile(file).kept).toEqual({ tray: false, exports: [] });
    },
  );
});
