import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { dataFolder } from './data-folder.ts';
import { type FileAnswer, type RendererFiles, openRendererFiles, refuse } from './renderer-files.ts';

/** The nearest folder `resources` above this file: beside `src` while developing, beside `out` once built. */
export function resourcesFolder(): string {
  for (let folder = import.meta.dirname; ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'resources', 'catalog'))) return join(folder, 'resources');
    if (dirname(folder) === folder) throw new Error('The folder resources was not found.');
  }
}

/** The built page, beside the built hosts. Apart from the planner, so that a host can answer while that is still opened. */
export function openRenderer(): Promise<RendererFiles> {
  return openRendererFiles(join(dirname(resourcesFolder()), 'out', 'renderer'));
}

export { type FileAnswer, type RendererFiles, dataFolder, refuse };
