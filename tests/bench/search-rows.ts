import { fileURLToPath } from 'node:url';
import {
  readCatalog,
  readGuide,
  readQuestions,
  readSalaries,
} from '../../src/adapters/catalog/catalog-files.ts';
import { catalogThings } from '../../src/domain/search-catalog.ts';
import { type Findable, findIn, searchIndex } from '../../src/domain/search-index.ts';
import { type Row, atMost, must } from './row.ts';

const folder = fileURLToPath(new URL('../../resources/catalog', import.meta.url));
const [core, guide, questions, salaries] = await Promise.all([
  readCatalog(folder),
  readGuide(folder),
  readQuestions(folder),
  readSalaries(folder),
]);
const known = catalogThings({ core, guide, questions, salaries });
/** The catalogue over and over, told apart by a word of its own, until there are ten thousand things. */
const things = Array.from({ length: 10_000 }, (_, at): Findable => {
  const thing = known[at % known.length];
  if (!thing) throw new Error('the catalogue is empty');
  return { ...thing, id: `${thing.id}-${at}`, title: `${thing.title} n${at}` };
});
const index = searchIndex(things);
const ASKED = ['p', 'probability and statistics', 'machine learning engineer deploy models', 'n9999'];

export const rows: Row[] = [
  atMost(
    'search through 10,000 things, four questions',
    40,
    () => ASKED.map((asked) => findIn(index, asked).length),
    (found) => {
      must(
        found.every((count) => count > 0),
        'something is not found',
      );
      return `${found.join(', ')} found`;
    },
  ),
];
