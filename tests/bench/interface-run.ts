import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type Page, chromium } from '@playwright/test';
import { buildIfStale } from '../../build/fresh.mjs';
import { testBrowser } from '../e2e/browser.ts';
import { RunningHost } from '../e2e/running-host.ts';
import { type Input, addInputProbe, scrollFrames, seenInputs, usableAt } from './input-probe.ts';
import { cycle } from './room-cycles.ts';
import { makeFindable, makeStudied } from './studied-folder.ts';
import { palette, tour } from './tour.ts';

const TURNS = 5;
const MB = 1024 * 1024;

/** What one data folder's window was measured to do; memory in MB, times in ms. */
export interface InterfaceRun {
  starts: number[];
  /** Node starting to do nothing, in between: what of a start is the machine’s. */
  bareStarts: number[];
  navigations: number[];
  inputs: Input[];
  /** The largest body that a call carried, and which call. */
  largest: { megabytes: number; call: string };
  /** Null where the system does not tell. */
  hostMemory: number | null;
  frames: number[];
  emptyFrames: number[];
}

/** A context in which nothing is cached and no session is known. */
async function freshPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
  });
  const page = await context.newPage();
  await addInputProbe(page);
  return page;
}

async function inBrowser<T>(fill: (folder: string) => Promise<void>, job: Job<T>): Promise<T> {
  buildIfStale((words: string) => console.error(words));
  const folder = mkdtempSync(join(tmpdir(), 'ascent-bench-'));
  const { path, args } = await testBrowser();
  const browser = await chromium.launch({ executablePath: path, args });
  const host = new RunningHost(folder);
  try {
    await fill(folder);
    return await job({ browser, host });
  } finally {
    await host.stop();
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
type Job<T> = (at: { browser: Browser; host: RunningHost }) => Promise<T>;

async function startTimes(host: RunningHost): Promise<{ starts: number[]; bareStarts: number[] }> {
  const times: number[] = [];
  const bare: number[] = [];
  for (let turn = 0; turn < TURNS; turn += 1) {
    await host.stop();
    const begin = performance.now();
    await host.start();
    times.push(performance.now() - begin);
    const bareBegin = performance.now();
    spawnSync(process.execPath, ['-e', '0']);
    bare.push(performance.now() - bareBegin);
  }
  return { starts: times.sort((a, b) => a - b), bareStarts: bare.sort((a, b) => a - b) };
}

async function navigationTimes(browser: Browser, host: RunningHost): Promise<number[]> {
  const times: number[] = [];
  for (let turn = 0; turn < TURNS; turn += 1) {
    const page = await freshPage(browser);
    await page.goto(await host.freshLink());
    await page.waitForURL(/\/today/);
    times.push(await usableAt(page));
    await page.context().close();
  }
  return times.sort((a, b) => a - b);
}

function watchBodies(page: Page): InterfaceRun['largest'] {
  const largest = { megabytes: 0, call: '' };
  page.on('response', (response) => {
    const call = new URL(response.url()).pathname;
    if (!call.startsWith('/rpc/')) return;
    void response.body().then(
      (body) => {
        const megabytes = Math.max(body.length, response.request().postDataBuffer()?.length ?? 0) / MB;
        if (megabytes > largest.megabytes) Object.assign(largest, { megabytes, call });
      },
      // A page that is left behind takes its answers with it.
      () => undefined,
    );
  });
  return largest;
}

/** Resident memory of a process in MB; null where the system has no /proc. */
function residentMemory(pid: number | undefined): number | null {
  const file = `/proc/${pid}/status`;
  const kilobytes = existsSync(file) && /VmRSS:\s+(\d+)/.exec(readFileSync(file, 'utf8'))?.[1];
  return kilobytes ? Number(kilobytes) / 1024 : null;
}

async function emptyPageFrames(browser: Browser): Promise<number[]> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.setContent(
    '<div id="tall" style="height:700px;overflow:auto"><div style="height:900000px"></div>',
  );
  const frames = await scrollFrames(page, '#tall', 300);
  await page.close();
  return frames;
}

async function runOver(count: number): Promise<InterfaceRun> {
  return inBrowser(
    (folder) => makeStudied(folder, count),
    async ({ browser, host }) => {
      const started = await startTimes(host);
      const navigations = await navigationTimes(browser, host);
      const page = await freshPage(browser);
      const largest = watchBodies(page);
      await page.goto(await host.freshLink());
      await page.waitForURL(/\/today/);
      await usableAt(page);
      // Twice: the first time a room is opened its code is read too.
      await tour(page);
      await tour(page);
      const inputs = await seenInputs(page);
      const hostMemory = residentMemory(host.pid);
      await page.locator('nav a[href="/study-log"]').click();
      const grid = page.getByRole('grid', { name: 'Sessions', exact: true });
      await page.locator('[role="grid"][aria-label="Sessions"][aria-busy="false"]').waitFor();
      await grid.scrollIntoViewIfNeeded();
      const frames = await scrollFrames(page, '[role="grid"][aria-label="Sessions"]', 300);
      const emptyFrames = await emptyPageFrames(browser);
      return { ...started, navigations, inputs, largest, hostMemory, frames, emptyFrames };
    },
  );
}

/** Milliseconds from the start of a navigation to the study log’s painted table, sorted. */
export const logRoomTimes = (count: number): Promise<number[]> =>
  inBrowser(
    (folder) => makeStudied(folder, count),
    async ({ browser, host }) => {
      await host.start();
      const page = await freshPage(browser);
      await page.goto(host.link);
      await page.waitForURL(/\/today/);
      const times: number[] = [];
      for (let turn = 0; turn < TURNS; turn += 1) {
        await page.goto(`${host.origin}/study-log`);
        await page.locator('[role="grid"][aria-label="Sessions"][aria-busy="false"]').waitFor();
        times.push(await page.evaluate(() => performance.now()));
      }
      return times.sort((a, b) => a - b);
    },
  );

const runs = new Map<number, Promise<InterfaceRun>>();
/** The measurements over so many sessions, made once for all rows that need them. */
export function interfaceRun(count: number): Promise<InterfaceRun> {
  const run = runs.get(count) ?? runOver(count);
  runs.set(count, run);
  return run;
}

/** Inputs while the palette finds among so many things of the plan. */
export const paletteInputs = (count: number): Promise<Input[]> =>
  inBrowser(
    (folder) => makeFindable(folder, count),
    async ({ browser, host }) => {
      const page = await freshPage(browser);
      await host.start();
      await page.goto(host.link);
      await page.waitForURL(/\/today/);
      await usableAt(page);
      await palette(page, 'statistics and models 77');
      await palette(page, 'pandas 1234');
      return seenInputs(page);
    },
  );

/** What many cycles through all rooms leave behind, in MB of heap and in nodes. */
export const heapGrowth = (count: number, cycles: number): Promise<{ megabytes: number; nodes: number }> =>
  inBrowser(
    (folder) => makeStudied(folder, count),
    async ({ browser, host }) => {
      const page = await freshPage(browser);
      await host.start();
      await page.goto(host.link);
      await page.waitForURL(/\/today/);
      await usableAt(page);
      return cycle(page, cycles);
    },
  );
