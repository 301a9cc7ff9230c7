import { z } from 'zod';
import { SalaryLevel } from './catalog-guide.ts';
import { Day } from './day-schema.ts';
import { Id, Money, Title } from './identity.ts';

const currency = z.string().regex(/^[A-Z]{3}$/, { error: 'is not a currency such as EUR' });
const place = z.string().trim().max(100);
/** Whole units of the currency a year, as salaries are told. */
const pay = z.int().positive().max(1e12).nullable();

/** A salary figure that the person found; without source and year it would say nothing. */
export const OwnFigure = z
  .strictObject({
    id: Id,
    level: SalaryLevel,
    country: place.min(1, { error: 'is missing' }),
    city: place,
    currency,
    min: pay,
    avg: pay,
    max: pay,
    year: z.int().min(1990).max(2200),
    source: Title,
    addedOn: Day,
  })
  .refine(({ min, avg, max }) => min !== null || avg !== null || max !== null, {
    error: 'holds no amount',
    path: ['avg'],
  })
  .refine(({ min, avg, max }) => isRising([min, avg, max]), {
    error: 'is not between the lowest and the highest',
    path: ['avg'],
  });
export type OwnFigure = z.infer<typeof OwnFigure>;

const isRising = (values: readonly (number | null)[]): boolean =>
  values.filter((one) => one !== null).every((one, at, all) => at === 0 || one >= (all[at - 1] ?? one));

/** What one unit of a currency is worth in another, as the person typed it; nothing is converted without one. */
export const Rate = z
  .strictObject({ id: Id, from: currency, to: currency, rate: z.number().positive().max(1e9), day: Day })
  .refine(({ from, to }) => from !== to, { error: 'is the same currency', path: ['to'] });
export type Rate = z.infer<typeof Rate>;

/** What the payback of the path is counted with. */
export const Payback = z.strictObject({
  /** Pay before the path, in whole units a year; null when not said. */
  pay: pay,
  currency,
  country: place,
  level: SalaryLevel,
  /** What an hour of study is worth to the person; null when hours aren't counted as money. */
  hour: Money.nullable(),
});
export type Payback = z.infer<typeof Payback>;

/** What the person says of one of the success traits on a day, 1 hardly to 5 fully; the newest counts. */
export const TraitCheck = z.strictObject({ trait: Id, score: z.int().min(1).max(5), day: Day });
export type TraitCheck = z.infer<typeof TraitCheck>;
