import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Mending } from '../contract/answers.ts';
import type { Change } from '../contract/change.ts';
import type { PlannerClient } from '../contract/client.ts';
import type { CatalogSource, Ports } from '../service/ports.ts';
import { type PlannerService, directOperations, service } from '../service/service.ts';
import { WorkUnderWay } from '../service/work-under-way.ts';
import { readAnswers } from './catalog/answer-files.ts';
import { readCatalog, readGuide, readQuestions, readSalaries } from './catalog/catalog-files.ts';
import { dataFolder } from './data-folder.ts';
import { documentsWith } from './documents/documents.ts';
import { ImportDesk } from './imports/import-desk.ts';
import { KEPT_FILES, KeptFiles } from './kept-files.ts';
import { resourcesFolder } from './open-renderer.ts';
import { OpenedFolder } from './opened-folder.ts';
import { correct } from './store/correct.ts';
import { examine } from './store/doctor.ts';
import { nodeFileSystem } from './store/file-system.ts';
import { mendFolder } from './store/mending/mend-folder.ts';
import packageFile from '../../package.json' with { type: 'json' };

export interface PlannerOptions {
  /** The data folder; without it `ASCENT_DATA_DIR` or the system's usual place. */
  folder?: string | undefined;
  /** A host that lives long lets documents follow the journal when idle; the command line does not. */
  longLived: boolean;
  /** Opens even when the data can't be read: every operation then fails with the reason, for a page that tells it. */
  evenUnreadable?: boolean;
  /** The kind of host, as the history names it. */
  host?: 'window' | 'web' | 'cli';
  /** The folder `resources`; found beside the build when it is not given. */
  resources?: string;
}

/** The planner on this machine, wired: what a host carries, and how it ends. */
export interface Planner extends PlannerClient {
  folder: string;
  version: string;
  /** The number of the newest change; 0 while the data can't be read. */
  newest(): number;
  /** For hosts that mount the contract on a wire of their own. */
  service: PlannerService;
  ports: Ports;
  /** The id under which a backup's file from anywhere can be looked into and restored; null when there is none. */
  lendBackup(path: string): Promise<string | null>;
  close(): Promise<void>;
}

/** Opens the store and wires the service over it. Throws `Failure` when the data can't be read. */
export async function openPlanner(options: PlannerOptions): Promise<Planner> {
  const folder = dataFolder(options.folder);
  const resources = options.resources ?? resourcesFolder();
  const opened = await OpenedFolder.open({
    folder,
    longLived: options.longLived,
    evenUnreadable: options.evenUnreadable ?? false,
    host: options.host ?? 'ascent',
  });
  const { store } = opened;
  const files = new KeptFiles(nodeFileSystem, join(folder, KEPT_FILES));
  if (opened.readable) await files.tidy();
  const clock = {
    now: () => new Date().toISOString().replace(/\.\d+Z$/, 'Z'),
    zone: () => Intl.DateTimeFormat().resolvedOptions().timeZone,
  };
  const ports: Ports = {
    store,
    clock,
    ids: { fresh: () => randomBytes(9).toString('base64url').replace(/^[-_]/, 'x') },
    catalog: catalogIn(join(resources, 'catalog')),
    documents: documentsWith(resources, packageFile.version),
    backups: opened.backups,
    files,
    imports: new ImportDesk(clock, opened.lent),
    exports: new WorkUnderWay(),
    takings: new WorkUnderWay(),
    turns: new WorkUnderWay(),
    folder: opened,
    version: packageFile.version,
  };
  return {
    operations: directOperations(ports),
    subscribe: (listener: (change: Change) => void) => store.subscribe(listener),
    folder,
    version: packageFile.version,
    newest: () => (opened.readable ? store.current().seq : 0),
    service,
    ports,
    lendBackup: async (path) => (existsSync(path) ? opened.lend(path) : null),
    close: () => opened.close(),
  };
}

/** The catalogue's parts, each read when it is first asked for. */
function catalogIn(folder: string): CatalogSource {
  const once = <T>(read: (folder: string) => Promise<T>): (() => Promise<T>) => {
    let reading: Promise<T> | undefined;
    return () => (reading ??= read(folder));
  };
  return {
    core: once(readCatalog),
    guide: once(readGuide),
    questions: once(readQuestions),
    answers: once(readAnswers),
    salaries: once(readSalaries),
  };
}

/** What the data folder holds, read without changing a byte. */
export const examineData = (asked?: string): ReturnType<typeof examine> => examine(dataFolder(asked));

/** Mends a damaged data folder where `agree` says yes to what it would give; null when nothing was changed. */
export const mendData = (
  asked: string | undefined,
  agree: (mending: Mending) => boolean,
): Promise<Mending | null> => mendFolder(dataFolder(asked), agree);

/** Puts kept day totals right that are not those of the sessions, and drops references that lead nowhere. */
export async function correctData(asked: string | undefined): Promise<void> {
  const opened = await OpenedFolder.open({
    folder: dataFolder(asked),
    longLived: false,
    evenUnreadable: false,
    host: 'doctor',
  });
  try {
    await correct(opened.store);
  } finally {
    await opened.close();
  }
}
