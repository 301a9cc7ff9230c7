import { join } from 'node:path';
import type { Backup, BackupReason, Examination, Mending } from '../contract/answers.ts';
import { Failure, type FailureData } from '../domain/failure.ts';
import type { PlanState } from '../domain/state.ts';
import type { Backups as BackupSource, DataFolder } from '../service/ports.ts';
import type { Store } from '../service/store-port.ts';
import { cloudService } from './cloud-folder.ts';
import { showFolder } from './show-folder.ts';
import { Backups } from './store/backups/backups.ts';
import { LentPlans } from './store/backups/lent-plans.ts';
import { correct } from './store/correct.ts';
import { examine, keepAside } from './store/doctor.ts';
import { nodeFileSystem } from './store/file-system.ts';
import { BACKUPS } from './store/folder-files.ts';
import type { FolderStore } from './store/folder-store.ts';
import { lookThrough } from './store/look-through.ts';
import { mendFolder } from './store/mending/mend-folder.ts';
import { openStore, type OpenStoreOptions } from './store/open-store.ts';
import { Reopening } from './store/reopening.ts';
import { unreadableStore } from './store/unreadable-store.ts';
import { verifyDocuments } from './store/verify.ts';

export interface OpenFolderOptions {
  folder: string;
  /** A host that lives long lets documents follow the journal when idle, and looks through all months after opening. */
  longLived: boolean;
  /** Opens even when the data can't be read: every operation then fails with the reason. */
  evenUnreadable: boolean;
  /** The kind of host, as the history names it. */
  host: string;
}

/** How long after opening the months are looked through, so that they don't hold up the first page. */
const LOOK_AFTER_MS = 1_500;

/** Damage, not a system that refuses to read: only that can be mended. */
const isDamage = (error: unknown): error is Failure =>
  error instanceof Failure &&
  (error.code === 'store-foreign' ||
    (error.code === 'store-unreadable' && !/^E[A-Z]+$/.test((error.data as { reason: string }).reason)));

/**
 * A data folder that is open. Damage that can be mended without losing anything acknowledged is mended on opening and
 * told; anything else waits for the person.
 */
export class OpenedFolder implements DataFolder {
  readonly path: string;
  readonly store: Reopening;
  /** Whole plans that an import brought. */
  readonly lent = new LentPlans();
  readonly #options: OpenFolderOptions;
  #inner: FolderStore | null;
  #mended: Mending | null;
  #look: NodeJS.Timeout | undefined;
  readonly #closing = new AbortController();

  private constructor(options: OpenFolderOptions, inner: FolderStore | Failure, mended: Mending | null) {
    this.#options = options;
    this.path = options.folder;
    this.#inner = inner instanceof Failure ? null : inner;
    this.#mended = mended;
    this.store = new Reopening(inner instanceof Failure ? this.#unreadable(inner) : inner);
    if (options.longLived && this.#inner) {
      this.#look = setTimeout(() => void this.#lookThrough(), LOOK_AFTER_MS).unref();
    }
  }

  /** Throws `Failure` when the data can't be read, unless `evenUnreadable`. */
  static async open(options: OpenFolderOptions): Promise<OpenedFolder> {
    const open = (): Promise<FolderStore> => openStore(storeOptions(options));
    try {
      return new OpenedFolder(options, await open(), null);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      const mended = isDamage(error) ? await mendWhole(options.folder) : null;
      if (mended) return new OpenedFolder(options, await open(), mended);
      const failure = await withCopy(options.folder, error);
      if (!options.evenUnreadable) throw failure;
      return new OpenedFolder(options, failure, null);
    }
  }

  /**
   * Opening reads the plan and the journal; the months are held against their checksums, and day totals and references
   * against what they stand for, when there is time. What doesn't hold is put right as a change that the history tells.
   */
  async #lookThrough(): Promise<void> {
    try {
      const holds = await lookThrough(this.path, this.#closing.signal);
      if (holds === false) await correct(this.store);
    } catch (error) {
      if (!isDamage(error)) return;
      const mended = await mendWhole(this.path);
      if (mended) await this.#reopen(mended);
      else {
        await this.#inner?.close();
        this.#inner = null;
        await this.store.replace(this.#unreadable(await withCopy(this.path, error)));
      }
    }
  }

  /** Whoever asks again may find that somebody mended the folder meanwhile. */
  #unreadable(failure: Failure): Store {
    return unreadableStore(failure, async () => {
      await verifyDocuments(this.path);
      await this.#reopen(null);
    });
  }

  async #reopen(mended: Mending | null): Promise<void> {
    const fresh = await openStore(storeOptions(this.#options));
    this.#mended = mended;
    this.#inner = fresh;
    await this.store.replace(fresh);
  }

  /** False while the folder can't be read. */
  get readable(): boolean {
    return this.#inner !== null;
  }

  get cloud(): string | null {
    return cloudService(this.path);
  }

  mended(): Mending | null {
    return this.#mended;
  }

  examine(): Promise<Examination> {
    return examine(this.path);
  }

  async mend(acceptLoss: boolean): Promise<Mending> {
    let lost = 0;
    const mended = await mendFolder(this.path, (mending) => {
      lost = mending.lost.length;
      return mending.complete || acceptLoss;
    });
    if (!mended) throw lost > 0 ? new Failure('mending-loses', { lost }) : new Failure('nothing-to-mend', {});
    await this.#reopen(mended);
    return mended;
  }

  async show(which: 'data' | 'backups'): Promise<{ path: string; opened: boolean }> {
    const path = which === 'data' ? this.path : join(this.path, BACKUPS);
    return { path, opened: await showFolder(path) };
  }

  /** Backups as the service sees them; an unreadable store's can still be listed and looked into. */
  get backups(): BackupSource {
    const kept = (): Backups =>
      this.#inner?.backups ??
      new Backups({ fs: nodeFileSystem, folder: this.path, clock: Date.now, second: () => null });
    return {
      list: () => kept().list(),
      make: (reason: BackupReason): Promise<Backup | null> =>
        this.#inner?.backUp(reason) ?? Promise.resolve(null),
      read: async (id) => {
        const { header, plan, months, nameHidden } = this.lent.read(id) ?? (await kept().read(id));
        const { seq, at, reason, counts, firstDay, lastDay } = header;
        const rest = { bytes: 0, folders: [], problem: null };
        const backup = { id, seq, at, reason, counts, firstDay, lastDay, ...rest };
        const name =
          nameHidden === true && this.readable ? this.store.current().plan.profile?.name : undefined;
        return { backup, plan: named(plan, name), months };
      },
    };
  }

  /** Makes a backup's file from anywhere readable by its id; null when there is no store to restore it in. */
  async lend(path: string): Promise<string | null> {
    return this.#inner ? this.#inner.backups.lend(path) : null;
  }

  close(): Promise<void> {
    clearTimeout(this.#look);
    this.#closing.abort();
    return this.store.close();
  }
}

/** A name that was left out on purpose is not taken away from who has one. */
const named = (plan: PlanState, name: string | undefined): PlanState =>
  plan.profile && name !== undefined ? { ...plan, profile: { ...plan.profile, name } } : plan;

const storeOptions = ({ folder, longLived, host }: OpenFolderOptions): OpenStoreOptions => ({
  folder,
  host,
  idleCheckpoint: longLived,
  backUp: true,
});

/** Mends where nothing acknowledged is lost by it; trouble while mending leaves the damage to be told. */
const mendWhole = (folder: string): Promise<Mending | null> =>
  mendFolder(folder, (mending) => mending.complete).catch(() => null);

/** A file that can't be read is copied aside before anybody tries to mend it, and the failure says where. */
async function withCopy(folder: string, failure: Failure): Promise<Failure> {
  if (failure.code !== 'store-unreadable') return failure;
  const data = failure.data as FailureData['store-unreadable'];
  const kept = await keepAside(folder, data.file).catch(() => null);
  return new Failure('store-unreadable', { ...data, kept: kept && join(folder, kept) });
}
