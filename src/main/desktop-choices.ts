import { z } from 'zod';
import type { DesktopChoices } from '../contract/bridge.ts';
import type { LoginStart } from './login-start.ts';
import type { ShellFile } from './shell-file.ts';

const Wish = z.strictObject({ tray: z.boolean().optional(), startAtLogin: z.boolean().optional() });

/** Takes over what a message of the page wishes, and gives how it is then; an empty wish only asks. Throws on anything else. */
export async function chooseDesktop(
  message: unknown,
  shell: Pick<ShellFile, 'kept' | 'change'>,
  login: LoginStart,
  tray: { set(wished: boolean): void },
): Promise<DesktopChoices> {
  const wish = Wish.parse(message);
  if (wish.startAtLogin !== undefined) await login.set(wish.startAtLogin);
  if (wish.tray !== undefined) {
    // One that can't be shown is not kept, so that no later start tries it.
    tray.set(wish.tray);
    await shell.change({ tray: wish.tray });
  }
  return { tray: shell.kept.tray, startAtLogin: login.isOn() };
}
