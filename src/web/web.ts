import { dataFolder, openRenderer } from '../adapters/open-renderer.ts';
import type { Planner } from '../adapters/open-planner.ts';
import { openAppWindow } from './app-window.ts';
import { startWebHost } from './host.ts';
import { installedBrowser } from './installed-browser.ts';
import { SparingMemory } from './sparing-memory.ts';

export interface ServeOptions {
  folder?: string | undefined;
  port?: number | undefined;
  /** Opens a window of an installed browser when there is one and a screen to show it on. */
  open: boolean;
}

const hasScreen = (): boolean =>
  process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);

/** Runs the web host until Ctrl-C, or until its own window is closed. */
export async function serve(options: ServeOptions, say: (line: string) => void = console.log): Promise<void> {
  const folder = dataFolder(options.folder);
  const open = async (): Promise<Planner> => {
    const { openPlanner } = await import('../adapters/open-planner.ts');
    return openPlanner({ folder, longLived: true, evenUnreadable: true, host: 'web' });
  };
  const host = await startWebHost(open, await openRenderer(), options.port, new SparingMemory());
  const browser = options.open && hasScreen() ? installedBrowser() : null;
  let stop: () => void = () => undefined;
  const stopped = Promise.race([
    new Promise<void>((done) => (stop = done)),
    // Fails only where even the page that tells of damage can't be had.
    host.opened.then(() => new Promise<void>(() => undefined)),
  ]);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, stop);

  say(`Ascent serves ${folder} on this machine only.`);
  const sayLink = (): void => {
    say(`Open this link in a browser (it works once, for a minute): ${host.startLink()}`);
    say('Enter gives a new link, Ctrl-C stops.');
  };
  if (browser) {
    const window = openAppWindow(browser, host.startLink(), (what) => say(`Note: ${what}.`));
    say('A window is open. Close it, or press Ctrl-C here, to stop. If it stays empty, Enter gives a link.');
    void window.closed.then((opened) => (opened ? stop() : sayLink()));
  } else {
    sayLink();
  }
  process.stdin.on('data', () => say(`New link: ${host.startLink()}`));

  try {
    await stopped;
  } finally {
    await host.close();
    // A terminal that is still listened to would keep the process alive.
    process.stdin.destroy();
  }
  await (await host.opened).close();
}
