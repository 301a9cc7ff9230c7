import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BrowserContext, ConsoleMessage, Page, Request, Response, Route } from '@playwright/test';
import { root as projectRoot } from '../../build/fresh.mjs';
import { Line } from './line.ts';
import { toMapped, toScheme } from './mapped.ts';
import { PageWorlds } from './page-worlds.ts';

export interface Recorded {
  what: string;
  detail: unknown;
}
interface Options {
  page: Page;
  folder: string;
  /** The folder that holds `out`; the project's own when it is not given. */
  root?: string;
  /** Arguments of the start. */
  words?: string[];
  isDark?: boolean;
  /** The system that the app believes to run on, when it is not this one. */
  platform?: NodeJS.Platform;
  /** Variables of the environment besides those of the test. */
  environment?: Record<string, string>;
}
interface Served {
  status: number;
  headers: Record<string, string>;
  body: Uint8Array;
}
/** What makes `electron` the double in a process. */
export const REGISTER = pathToFileURL(join(projectRoot, 'tests/electron/double/register.ts')).href;

/** The built main process in Node, over the double of Electron, with a page of a real Chromium as its window. */
export class DoubleApp {
  readonly recorded: Recorded[] = [];
  readonly page: Page;
  /** What the next save dialog gives; null is cancelling it. */
  saveTo: string | null = null;
  readonly #options: Options;
  readonly #child: ChildProcess;
  readonly #line: Line;
  readonly #context: BrowserContext;
  readonly #ended = Promise.withResolvers<number | null>();
  readonly #opened = Promise.withResolvers<null>();
  #worlds: PageWorlds | null = null;
  #served: Served | null = null;
  /** Where the app itself leads: nobody is asked about that. */
  #led = '';

  constructor(options: Options) {
    this.#options = options;
    this.page = options.page;
    this.#context = options.page.context();
    this.#child = this.#fork(options.words ?? [], {});
    const child = this.#child;
    this.#line = new Line(
      {
        send: (message) => void (child.connected && child.send(message, () => undefined)),
        listen: (hear) => void child.on('message', hear),
      },
      {
        record: (what: string, detail: unknown) => void this.recorded.push({ what, detail }),
        load: (url: string, preferences: LoadPreferences) => this.#load(url, preferences),
        send: (channel: string, given: unknown[]) => this.#worlds?.send(channel, given),
        'save-dialog': () => ({ canceled: this.saveTo === null, filePath: this.saveTo ?? '' }),
      },
    );
    child.once('exit', (code) => {
      this.#line.drop();
      this.#ended.resolve(code);
      this.#opened.reject(new Error(`the app ended with ${code} before its window had loaded`));
    });
  }

  #fork(words: string[], more: Record<string, string>): ChildProcess {
    const { root = projectRoot, folder, isDark, platform, environment } = this.#options;
    return fork(join(root, 'out/main/main.js'), words, {
      execArgv: ['--import', REGISTER],
      serialization: 'advanced',
      env: {
        ...process.env,
        ASCENT_DATA_DIR: folder,
        TZ: 'Europe/Berlin',
        ...(isDark ? { ASCENT_DOUBLE_DARK: '1' } : {}),
        ...(platform ? { ASCENT_DOUBLE_PLATFORM: platform } : {}),
        ...environment,
        ...more,
      },
    });
  }

  /** Resolves once the window's first page has loaded. */
  async opened(): Promise<void> {
    await this.#opened.promise;
  }

  /** Resolves with the exit code once the app has ended by itself. */
  ended(): Promise<number | null> {
    return this.#ended.promise;
  }

  async #load(url: string, { preload, contextIsolation }: LoadPreferences): Promise<void> {
    this.#led = toMapped(url);
    if (this.#worlds) {
      await this.page.goto(this.#led);
      return;
    }
    await this.#context.route('**/*', this.#route);
    this.page.on('console', this.#console);
    this.page.on('response', this.#response);
    this.page.on('popup', this.#popup);
    this.#worlds = await PageWorlds.open(this.page, (channel, given, from) =>
      this.ask('invoke', channel, given, from),
    );
    if (!(await this.#worlds.install(preload ?? '', contextIsolation !== false, this.#options.platform)))
      this.recorded.push({ what: 'preload missing', detail: preload });
    await this.page.goto(this.#led);
    this.#opened.resolve(null);
  }

  readonly #route = async (route: Route): Promise<void> => {
    const request = route.request();
    const url = toScheme(request.url());
    try {
      if (request.isNavigationRequest()) {
        if (this.#isPopup(request)) {
          if (await this.ask('open-window', url)) this.recorded.push({ what: 'window opened', detail: url });
          return await route.abort('blockedbyclient');
        }
        const isMain = request.frame() === this.page.mainFrame();
        const isLed = isMain && request.url() === this.#led;
        this.#led = '';
        if (isLed) await this.ask('at', url);
        // An answer without content leaves the page where it is, as a prevented navigation does.
        else if (!(await this.ask('navigate', url, isMain))) return await route.fulfill({ status: 204 });
      }
      const served = (await this.ask('request', url, request.method())) as Served | 'elsewhere' | null;
      if (served === 'elsewhere') this.recorded.push({ what: 'left the machine', detail: url });
      if (served === null || served === 'elsewhere') return await route.abort('blockedbyclient');
      const { status, headers, body } = served;
      if (request.isNavigationRequest()) this.#served = served;
      await route.fulfill({ status, headers, body: Buffer.from(body) });
    } catch {
      // The app or the page has gone meanwhile.
      await route.abort().catch(() => undefined);
    }
  };
  readonly #console = (message: ConsoleMessage): void => {
    const { url, lineNumber } = message.location();
    void this.ask('console', message.type(), message.text(), toScheme(url), lineNumber).catch(
      () => undefined,
    );
  };
  readonly #response = (response: Response): void => {
    if (response.status() >= 500) this.recorded.push({ what: 'server error', detail: response.url() });
  };
  /** Whether a navigation is that of another window; Playwright knows no frame of one that is just being made. */
  #isPopup(request: Request): boolean {
    try {
      return request.frame().page() !== this.page;
    } catch {
      return true;
    }
  }
  readonly #popup = (popup: Page): Promise<void> => popup.close();

  /** Asks the double something in the name of Electron. */
  ask(name: string, ...given: unknown[]): Promise<unknown> {
    return this.#line.call(name, ...given);
  }

  /** What was noted down under a name. */
  of(what: string): unknown[] {
    return this.recorded.filter((one) => one.what === what).map(({ detail }) => detail);
  }

  /** The headers that the newest page came with. */
  pageHeaders(): Record<string, string> {
    return this.#served?.headers ?? {};
  }

  /** Starts the app a second time over the same folder: it hands its words over and ends by itself. */
  async secondStart(...words: string[]): Promise<number | null> {
    const second = this.#fork(words, { ASCENT_DOUBLE_SECOND: '1' });
    const [code] = (await once(second, 'exit')) as [number | null];
    await this.ask('tell-app', 'second-instance', ['ascent', ...words], this.#options.folder);
    return code;
  }

  /** Closes the window, as a person does; the app then ends by itself. */
  async close(): Promise<void> {
    const child = this.#child;
    if (child.exitCode === null && child.signalCode === null) {
      const ended = once(child, 'exit');
      if (this.#worlds) await this.ask('close-window').catch(() => undefined);
      else child.kill();
      await ended;
    }
    await this.page.goto('about:blank');
    await this.#worlds?.close();
    this.page.off('console', this.#console);
    this.page.off('response', this.#response);
    this.page.off('popup', this.#popup);
    await this.#context.unroute('**/*', this.#route);
  }
}

interface LoadPreferences {
  preload?: string;
  contextIsolation?: boolean;
}
