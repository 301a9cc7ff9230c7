import { fileURLToPath } from 'node:url';
import { readCatalog } from '../../src/adapters/catalog/catalog-files.ts';

/** The shipped catalogue: rules are tested on what people get. */
export const catalog = await readCatalog(fileURLToPath(new URL('../../resources/catalog', import.meta.url)));
