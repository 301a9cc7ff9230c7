import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import type { CDPSession, Page } from '@playwright/test';
import { bridgeEnd, mainWorld, parcels, preloadWorld } from './worlds.ts';

const WORLD = 'ascent-preload';
const TELL = 'ascentTell';
const { pack, unpack } = parcels();
const refuse = (): never => {
  throw new Error('An object could not be cloned.');
};

type Invoke = (channel: string, given: unknown[], from: 'main' | { url: string }) => Promise<unknown>;
interface Context {
  id: number;
  name: string;
  auxData?: { frameId?: string };
}

/** The two worlds of a page: the preload in an isolated one of Chromium's, the page's own scripts in the other. */
export class PageWorlds {
  readonly #session: CDPSession;
  readonly #invoke: Invoke;
  readonly #page: Page;
  #mainFrame = '';
  #scripts: string[] = [];
  /** Isolated worlds by number, with the frame they belong to. */
  readonly #contexts = new Map<number, string>();

  private constructor(page: Page, session: CDPSession, invoke: Invoke) {
    this.#page = page;
    this.#session = session;
    this.#invoke = invoke;
  }

  static async open(page: Page, invoke: Invoke): Promise<PageWorlds> {
    const session = await page.context().newCDPSession(page);
    const worlds = new PageWorlds(page, session, invoke);
    const { frameTree } = await session.send('Page.getFrameTree');
    worlds.#mainFrame = frameTree.frame.id;
    session.on('Runtime.executionContextCreated', ({ context }: { context: Context }) => {
      worlds.#contexts.set(context.id, context.auxData?.frameId ?? '');
    });
    session.on('Runtime.executionContextDestroyed', (gone: { executionContextId: number }) =>
      worlds.#contexts.delete(gone.executionContextId),
    );
    session.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
      if (name === TELL) void worlds.#hear(payload, executionContextId);
    });
    await session.send('Page.enable');
    await session.send('Runtime.enable');
    return worlds;
  }

  /** Gives every document of the page the preload, before its own scripts; false when there is no such file. */
  async install(
    preload: string,
    isIsolated: boolean,
    platform: NodeJS.Platform = process.platform,
  ): Promise<boolean> {
    if (!existsSync(preload)) return false;
    const secret = randomUUID();
    const worldName = isIsolated ? { worldName: WORLD } : {};
    await this.#session.send('Runtime.addBinding', {
      name: TELL,
      ...(isIsolated ? { executionContextName: WORLD } : {}),
    });
    const shared = `const parcel = (${parcels.toString()})(); const bridgeEnd = ${bridgeEnd.toString()};`;
    const isolated = `(() => { ${shared}
      const end = ${String(isIsolated)} ? bridgeEnd('preload', 'page', '${secret}', parcel) : null;
      const world = (${preloadWorld.toString()})(end, parcel, (text) => globalThis.${TELL}(text), '${platform}');
      globalThis.ascentDeliver = world.deliver;
      const module = { exports: {} };
      (function (require, process, module, exports) { ${readFileSync(preload, 'utf8')}
      })(world.require, world.process, module, module.exports);
    })();`;
    if (isIsolated)
      await this.#add({
        source: `(() => { ${shared} (${mainWorld.toString()})(bridgeEnd('page', 'preload', '${secret}', parcel)); })();`,
      });
    await this.#add({ source: isolated, ...worldName });
    return true;
  }

  async #add(script: { source: string; worldName?: string }): Promise<void> {
    const { identifier } = await this.#session.send('Page.addScriptToEvaluateOnNewDocument', script);
    this.#scripts.push(identifier);
  }

  async #hear(payload: string, context: number): Promise<void> {
    const { id, channel, given } = JSON.parse(payload) as { id: number; channel: string; given: unknown };
    const isMain = this.#contexts.get(context) === this.#mainFrame;
    const words = unpack(given, refuse) as unknown[];
    try {
      const value = await this.#invoke(channel, words, isMain ? 'main' : { url: this.#page.url() });
      await this.#deliver(context, { id, channel, value: pack(value, refuse) });
    } catch (error) {
      await this.#deliver(context, { id, channel, error: (error as Error).message });
    }
  }

  /** Tells the main frame's preload something. */
  async send(channel: string, given: unknown[]): Promise<void> {
    for (const [context, frame] of this.#contexts)
      if (frame === this.#mainFrame) await this.#deliver(context, { channel, value: pack(given, refuse) });
  }

  async #deliver(contextId: number, message: object): Promise<void> {
    const said = JSON.stringify(JSON.stringify(message));
    // A page that went elsewhere meanwhile hears nothing.
    await this.#session
      .send('Runtime.evaluate', { contextId, expression: `globalThis.ascentDeliver?.(${said})` })
      .catch(() => undefined);
  }

  async close(): Promise<void> {
    for (const identifier of this.#scripts)
      await this.#session.send('Page.removeScriptToEvaluateOnNewDocument', { identifier });
    await this.#session.detach();
  }
}
