import { randomUUID } from 'node:crypto';
import { noteAcknowledged, openAcknowledged, readAcknowledged } from './acknowledged.ts';
import { writeFailure } from './careful-file.ts';
import type { MonthState, State } from '../../domain/state.ts';
import type { Change } from '../../contract/change.ts';
import type { GoOn } from '../../service/work-under-way.ts';
import { type MonthDocument, newestMonth, unreadable } from './document.ts';
import type { OpenFile } from './file-system.ts';
import type { FolderFiles } from './folder-files.ts';
import { JOURNAL, monthFile } from './folder-files.ts';
import { follow } from './following.ts';
import { append, cutBack, openJournal, startJournal } from './journal-append.ts';
import type { Place } from './journal-file.ts';
import { type Line, printLine, reparse } from './journal-line.ts';
import { keepBytes } from './kept.ts';
import { type Part, linePieces } from './large-change.ts';
import { ENDS_EARLY, foreign, load } from './loading.ts';
import { changedParts, Memory } from './memory.ts';
import { SUPPORTED } from './migrations/migrations.ts';
import { requireShape } from './shape.ts';
import { shareWords } from './share-words.ts';

/** Holds memory and journal together: what is in memory is what the disk gives back. Callers take turns (queue). */
export class Keeper {
  readonly files: FolderFiles;
  memory = new Memory();
  place: Place | null = null;
  /** Bytes of unfinished appends that were put aside, counted for those who tell the person. */
  torn = 0;
  #unfinished: Uint8Array | null = null;
  /** The journal, open for writing while a turn inside the lock lasts. */
  #file: OpenFile | null = null;
  /** The note of the last change acknowledged, open as long as the journal. */
  #mark: OpenFile | null = null;
  #behind: Uint8Array = new Uint8Array();
  /** Words that sessions share. */
  readonly #words = new Map<string, string>();
  /** The last change this process promised; a line of another one that failed there may go, this one may not. */
  #acknowledged = 0;

  constructor(files: FolderFiles) {
    this.files = files;
  }

  async open(): Promise<void> {
    ({ memory: this.memory, place: this.place } = await load(this.files));
  }

  /** Takes over what other processes wrote; the changes, oldest first. */
  async catchUp(): Promise<Change[]> {
    if (!this.place) return this.#reload();
    const { place, changes, torn } = await follow(
      this.files,
      this.memory,
      this.place,
      this.#file ?? undefined,
    );
    if (!place) return this.#reload();
    this.place = place;
    this.#behind = torn;
    return changes;
  }

  /** Everything anew: what changed can then only be said as a whole. */
  async #reload(): Promise<Change[]> {
    const before = this.memory;
    const { memory, place } = await load(this.files);
    if (!place && this.place) throw unreadable(JOURNAL, 'missing');
    if (memory.store === before.store && memory.seq < this.#acknowledged) {
      throw unreadable(JOURNAL, ENDS_EARLY);
    }
    this.memory = memory;
    this.place = place;
    this.#behind = new Uint8Array();
    if (!place || memory.seq === 0) return [];
    const months = [
      ...new Set([...before.months.keys(), ...Object.keys(memory.index), ...memory.touched]),
    ].sort();
    const changed = { seq: memory.seq, what: '', parts: changedParts(before.plan, memory.plan), months };
    const whole = await this.catchUp();
    return [changed, ...whole];
  }

  /** Begins a turn inside the lock: catches up and leaves no unfinished append behind the last line. */
  async begin(now: number): Promise<Change[]> {
    this.#file = await openJournal(this.files);
    this.#mark = await this.#openMark();
    if (this.#unfinished && this.#file) await this.#takeBack(this.#file, this.#unfinished);
    const changes = await this.catchUp();
    if (this.place && this.#file && this.#behind.length > 0) {
      const known = await readAcknowledged(this.files);
      if (known?.store === this.memory.store && known.seq > this.memory.seq)
        throw unreadable(JOURNAL, ENDS_EARLY);
      await keepBytes(this.files, JOURNAL, this.#behind, now).catch((error: unknown) => {
        throw writeFailure('kept', error);
      });
      this.torn += this.#behind.length;
      await cutBack(this.#file, this.place.offset);
      this.#behind = new Uint8Array();
    }
    return changes;
  }

  /** Ends the turn. What was written is flushed already: an error of closing can't take anything back. */
  async end(): Promise<void> {
    const open = [this.#file, this.#mark];
    this.#file = this.#mark = null;
    await Promise.all(open.map((file) => file?.close().catch(() => undefined)));
  }

  /** A folder nothing was ever written to gets its note with its journal. */
  #openMark(): Promise<OpenFile | null> {
    return this.place ? openAcknowledged(this.files) : Promise.resolve(null);
  }

  /** An own append that failed and stayed was reported as not saved: it goes, unless another process built on it. */
  async #takeBack(file: OpenFile, failed: Uint8Array): Promise<void> {
    const { place } = this;
    if (!place) return;
    const bytes = await this.files.fs.readFile(this.files.path(JOURNAL)).catch((error: unknown) => {
      throw writeFailure(JOURNAL, error);
    });
    const [known, rest] = [bytes.subarray(0, place.offset), bytes.subarray(place.offset)];
    const same = place.tail.equals(known.subarray(-place.tail.length));
    if (same && Buffer.from(failed.subarray(0, rest.length)).equals(rest)) await cutBack(file, place.offset);
    this.#unfinished = null;
  }

  /** Reads months into memory that aren't there yet. */
  async need(names: string[]): Promise<void> {
    for (const name of names) await this.month(name);
  }

  async month(name: string): Promise<MonthState> {
    for (let attempt = 0; ; attempt += 1) {
      const held = this.memory.months.get(name);
      if (held) return held;
      const document = await this.files.readMonth(name);
      const known = this.memory.index[name];
      if (!document && known) throw unreadable(monthFile(name), 'missing');
      if (document && this.memory.store !== document.store) throw foreign(this.files, monthFile(name));
      if (document && known && document.seq < known.seq)
        throw unreadable(monthFile(name), 'older than the plan says');
      if (!document || document.seq <= this.memory.seq) {
        this.memory.keep(name, document ? this.#asNow(document) : {}, document?.seq ?? 0);
        continue;
      }
      // Another process wrote it at a number this one hasn't read up to yet.
      if (attempt > 3) throw unreadable(monthFile(name), 'newer than the journal');
      this.late.push(...(await this.catchUp()));
    }
  }

  /** A month as memory's version has it: before an upgrade, changes of the old version are still made on it. */
  #asNow(document: MonthDocument): MonthState {
    if (this.memory.version !== SUPPORTED) return document.data;
    return shareWords(newestMonth(document), this.#words);
  }

  /** Changes found while reading a month; the store tells them with the next ones. */
  readonly late: Change[] = [];

  /** Writes a change down and, once it is safe, makes it what memory holds. Only inside the lock, caught up. */
  async commit(change: Omit<Line, 'seq'>, made: State): Promise<Change[]> {
    const { memory } = this;
    const bytes = printLine({ seq: memory.seq + 1, ...change });
    // Memory is made from the line's own text, so that it can't differ from what the disk will give back.
    const line = reparse(bytes);
    const next = memory.previewOwn(line, made.months);
    requireShape(line.patches, next);
    await this.#append(line.seq, [bytes]);
    return memory.take([line], next);
  }

  /**
   * The same for a change whose part in sessions was prepared and held against its schema before: it makes `months`,
   * and `change` holds the rest of it. What `goOn` throws before the last piece is out leaves everything as it was.
   */
  async commitParts(
    change: Omit<Line, 'seq'>,
    parts: readonly Part[],
    months: State['months'],
    goOn: GoOn,
  ): Promise<Change[]> {
    const { memory } = this;
    const line = reparse(printLine({ seq: memory.seq + 1, ...change }));
    const { plan } = memory.preview([line]);
    requireShape(line.patches, { plan, months: {} });
    await this.#append(line.seq, linePieces(line, parts, goOn));
    return [memory.takeOwn(line, { plan, months })];
  }

  async #append(seq: number, pieces: Iterable<Buffer>): Promise<void> {
    const place = (this.place ??= await this.#start());
    const file = (this.#file ??= await openJournal(this.files));
    if (!file) throw unreadable(JOURNAL, 'missing');
    this.place = await append(file, place, pieces, (bytes) => {
      this.#unfinished = bytes;
    });
    this.#acknowledged = seq;
    this.#mark ??= await this.#openMark();
    if (this.#mark) await noteAcknowledged(this.#mark, place.header.store, seq);
  }

  async #start(): Promise<Place> {
    const store = randomUUID();
    const place = await startJournal(this.files, { version: SUPPORTED, store, base: 0, previous: null });
    this.memory.store = store;
    return place;
  }

  base(months: string[]): State {
    return this.memory.state(months);
  }
}
