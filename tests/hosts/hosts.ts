import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import { type Planner, openPlanner } from '../../src/adapters/open-planner.ts';
import type { AscentBridge, BridgeAnswer } from '../../src/contract/bridge.ts';
import type { Change } from '../../src/contract/change.ts';
import type { PlannerOperations } from '../../src/contract/client.ts';
import { dispatch } from '../../src/contract/dispatch.ts';
import { sendFile } from '../../src/contract/file-pieces.ts';
import { fromWire } from '../../src/contract/wire-failure.ts';
import { openPlannerClient } from '../../src/renderer/host/planner-client.ts';
import { openRendererFiles } from '../../src/adapters/renderer-files.ts';
import { startWebHost } from '../../src/web/host.ts';

/** What a person does, in the words of one transport; a failure rejects with an error. */
export interface HostUnderTest {
  begin(from: string): Promise<void>;
  log(line: string): Promise<{ subject: string; minutes: number; day: string }>;
  finish(id: string): Promise<void>;
  addCourse(catalog: string): Promise<void>;
  /** Ids of open tasks. */
  openTasks(): Promise<string[]>;
  sessions(): Promise<{ subject: string | null; minutes: number }[]>;
  search(text: string): Promise<{ id: string; kind: string }[]>;
  /** Keeps a file as evidence of a milestone. */
  addFile(milestone: string, name: string, bytes: Buffer): Promise<void>;
  undo(): Promise<void>;
  pdf(): Promise<Uint8Array>;
  close(): Promise<void>;
}

function overOperations(operations: PlannerOperations, close: () => Promise<void>): HostUnderTest {
  return {
    begin: async (from) =>
      void (await operations.planner.begin({ from, week: [60, 60, 60, 60, 60, 60, 60] })),
    log: (line) => operations.sessions.quick({ line }),
    finish: async (id) => void (await operations.tasks.finish({ id })),
    addCourse: async (catalog) => void (await operations.courses.take({ catalog, status: 'planned' })),
    openTasks: async () => {
      const { plan } = await operations.planner.snapshot({});
      return Object.values(plan.tasks)
        .filter((task) => task.doneOn === null && task.needed)
        .map((task) => task.id)
        .sort();
    },
    sessions: async () => (await operations.sessions.page({})).sessions,
    search: (text) => operations.catalog.search({ text }),
    addFile: async (id, name, bytes) => {
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      const file = await sendFile(operations, { name, sha256, bytes });
      await operations.milestones.addEvidence({ id, title: name, file });
    },
    undo: async () => void (await operations.history.undo({})),
    pdf: async () => Buffer.from((await operations.documents.pdf({})).base64, 'base64'),
    close,
  };
}

const open = (folder: string): Promise<Planner> => openPlanner({ folder, longLived: true });

async function direct(folder: string): Promise<HostUnderTest> {
  const planner = await open(folder);
  return overOperations(planner.operations, () => planner.close());
}

async function overHttp(folder: string): Promise<HostUnderTest> {
  const planner = await open(folder);
  // The page itself is the end-to-end suite's; here any folder of files will do.
  const files = await openRendererFiles(fileURLToPath(new URL('../../resources/catalog', import.meta.url)));
  const host = await startWebHost(() => Promise.resolve(planner), files);
  const started = await fetch(host.startLink());
  const cookie = started.headers.get('set-cookie')?.split(';')[0] ?? '';
  const origin = `http://${host.authority}`;
  const link = new RPCLink({ url: `${origin}/rpc`, headers: { cookie, origin } });
  const failing = {
    call: (...call: Parameters<typeof link.call>) =>
      link.call(...call).catch((error: unknown) => Promise.reject(fromWire(error))),
  };
  return overOperations(createORPCClient<PlannerOperations>(failing), async () => {
    await host.close();
    await planner.close();
  });
}

/** A pair of ends as Electron has them: everything is structured-cloned on its way, as between processes. */
async function overIpc(folder: string): Promise<HostUnderTest> {
  const planner = await open(folder);
  const bridge: AscentBridge = {
    invoke: async (path, input): Promise<BridgeAnswer> => {
      const message = structuredClone({ path: [...path], input });
      return structuredClone(await dispatch(planner.operations, message.path, message.input));
    },
    onChange: (listener) => planner.subscribe((change: Change) => listener(structuredClone(change))),
    onLead: () => () => undefined,
    onAbsence: () => () => undefined,
    choose: () => Promise.reject(new Error('no desktop')),
    raise: () => Promise.resolve(),
    saveFile: () => Promise.resolve(null),
    handOut: () => Promise.resolve(false),
    platform: 'test',
  };
  const client = openPlannerClient({ ascent: bridge } as unknown as Window);
  return overOperations(client.operations, () => planner.close());
}

/** The command line, spawned for every call as a person would; run from its sources. */
function commandLine(folder: string): Promise<HostUnderTest> {
  const cli = fileURLToPath(new URL('../../src/cli/cli.ts', import.meta.url));
  const run = (...words: string[]): string => {
    const ran = spawnSync(process.execPath, [cli, '--data-dir', folder, '--json', ...words], {
      encoding: 'utf8',
      maxBuffer: 1e8,
    });
    if (ran.status !== 0) throw new Error(ran.stderr);
    return ran.stdout;
  };
  const json = <T>(...words: string[]): T => JSON.parse(run(...words)) as T;
  const later = <T>(work: () => T): Promise<T> => new Promise((done) => done(work()));
  return Promise.resolve({
    begin: (from) => later(() => void run('init', '--from', from, '--hours', '7')),
    log: (line) => later(() => json('log', line)),
    finish: (id) => later(() => void run('done', id)),
    addCourse: (catalog) => later(() => void run('add', 'course', '--catalog', catalog, '--plan')),
    openTasks: () =>
      later(() =>
        json<{ id: string; status: string; needed: boolean }[]>('list', 'tasks')
          .filter((task) => task.status === 'open' && task.needed)
          .map((task) => task.id)
          .sort(),
      ),
    sessions: () => later(() => json('list', 'sessions')),
    search: (text) => later(() => json('search', text)),
    addFile: async (milestone, name, bytes) => {
      const { mkdtempSync, writeFileSync } = await import('node:fs');
      const { tmpdir } = await import('node:os');
      const path = `${mkdtempSync(`${tmpdir()}/ascent-file-`)}/${name}`;
      writeFileSync(path, bytes);
      run('add', 'evidence', milestone, '--file', path);
    },
    undo: () => later(() => void run('undo')),
    pdf: async () => {
      const { mkdtempSync, readFileSync } = await import('node:fs');
      const { tmpdir } = await import('node:os');
      const out = `${mkdtempSync(`${tmpdir()}/ascent-pdf-`)}/roadmap.pdf`;
      run('export', 'pdf', '--out', out);
      return readFileSync(out);
    },
    close: () => Promise.resolve(),
  });
}

/** Every way to reach the service; all have to behave alike. */
export const HOSTS: Record<string, (folder: string) => Promise<HostUnderTest>> = {
  direct,
  HTTP: overHttp,
  IPC: overIpc,
  'command line': commandLine,
};
