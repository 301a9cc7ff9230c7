import { fileURLToPath } from 'node:url';
import { readCatalog } from '../../src/adapters/catalog/catalog-files.ts';
import { begin } from '../../src/domain/beginning.ts';
import { scaleWeek } from '../../src/domain/availability.ts';
import { spreadWeek } from '../../src/domain/person.ts';
import { emptyPlan } from '../../src/domain/empty-plan.ts';
import { whatIfOutlook } from '../../src/domain/what-if-outlook.ts';
import { TODAY } from './many-tasks.ts';
import { type Row, atMost, must } from './row.ts';

const catalog = await readCatalog(fileURLToPath(new URL('../../resources/catalog', import.meta.url)));
const state = emptyPlan();
begin(
  catalog,
  state,
  {
    name: '',
    from: 'newcomer',
    years: null,
    country: '',
    levels: {},
    week: spreadWeek(480),
    daysOff: [],
    target: null,
  },
  TODAY,
);
const week = scaleWeek(spreadWeek(480), 600);

export const rows: Row[] = [
  atMost(
    'what-if, whole: roadmap, plan and 2,000 runs of a newcomer',
    200,
    () => whatIfOutlook(catalog, state, { week }, TODAY),
    ({ ready, left }) => {
      must(ready !== null && left > 0, 'the band is missing');
      return `P50 ${ready?.p50}, ${Math.round(left / 60)} h left`;
    },
  ),
];
