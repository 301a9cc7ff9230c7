import type { Examination } from '../contract/answers.ts';
import type { Guide, Questions, Salaries } from '../domain/catalog-guide.ts';
import type { Catalog } from '../domain/catalog.ts';
import type { Instant } from '../domain/day.ts';
import type { ReportModel } from '../domain/report-model.ts';
import type { Store } from './store-port.ts';

export interface Clock {
  now(): Instant;
  /** The IANA zone that new sessions are logged in. */
  zone(): string;
}

export interface Ids {
  /** A new id, safe as a key and unlike any other. */
  fresh(): string;
}

export interface CatalogSource {
  core(): Promise<Catalog>;
  guide(): Promise<Guide>;
  questions(): Promise<Questions>;
  salaries(): Promise<Salaries>;
}

export interface Documents {
  pdf(model: ReportModel): Promise<Uint8Array>;
}

/** Everything the service needs from outside. */
export interface Ports {
  store: Store;
  clock: Clock;
  ids: Ids;
  catalog: CatalogSource;
  documents: Documents;
  /** Reads everything in the data folder without changing a byte. */
  examine(): Promise<Examination>;
  /** Ascent's version, and the folder that holds the data. */
  version: string;
  folder: string;
}
