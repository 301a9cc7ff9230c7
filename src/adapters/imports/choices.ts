import type { ImportChoice } from '../../domain/reading.ts';
import { DATE_ORDERS, type DateOrder, isZone, possibleOrders } from './clock-values.ts';
import type { ReadingContext } from './format.ts';

/** One of some options; what was chosen before counts only while it is still among them. */
export function choose(
  { choices }: ReadingContext,
  choice: Omit<ImportChoice, 'chosen'>,
): ImportChoice & { chosen: string | null } {
  const said = choices[choice.id];
  const isThere = said !== undefined && choice.options.some((one) => one.value === said);
  return { ...choice, chosen: isThere ? said : null };
}

/**
 * The zone of clock times that come without one, or of instants, whose day it decides: this machine's is offered, any
 * other can be named.
 */
export function chooseZone(context: ReadingContext, isClock = true): ImportChoice {
  const said = context.choices['zone'] ?? '';
  const zones = [...new Set([context.zone, 'UTC'])];
  return {
    id: 'zone',
    title: isClock ? 'Time zone of the clock times' : 'Time zone of the days',
    why: isClock
      ? `The file has clock times without a zone. This machine is in ${context.zone}.`
      : `The file has moments, and the zone says which day each is on. This machine is in ${context.zone}.`,
    options: zones.map((zone) => ({ value: zone, title: zone })),
    chosen: isZone(said) ? said : null,
  };
}

/**
 * The order of day, month and year in dates: asked only when every date could be read in several ways. Null as value
 * of `order` while it is open, or when no order reads them all.
 */
export function dateOrder(
  context: ReadingContext,
  dates: Iterable<string>,
): { order: DateOrder | null; choice: ImportChoice | null; example: string | null } {
  let left: DateOrder[] = DATE_ORDERS.map((one) => one.value);
  let example: string | null = null;
  for (const date of dates) {
    const possible = possibleOrders(date);
    // One that is no date at all is refused as a row; it says nothing of the others.
    if (possible.length === 0) continue;
    if (possible.length > 1) example ??= date;
    left = left.filter((order) => possible.includes(order));
    if (left.length <= 1) break;
  }
  const [only, ...others] = left;
  if (!only) return { order: null, choice: null, example: null };
  if (others.length === 0 || example === null) return { order: only, choice: null, example: null };
  const choice = choose(context, {
    id: 'date-order',
    title: 'Order of the dates',
    why: `Every date in the file, such as ${example}, can be read in more than one way.`,
    options: DATE_ORDERS.filter((one) => left.includes(one.value)),
  });
  return { order: left.find((one) => one === choice.chosen) ?? null, choice, example };
}

/** A text that the person gives in their own words; an empty one is none. */
export function chooseText(
  { choices }: ReadingContext,
  choice: Omit<ImportChoice, 'chosen' | 'options'>,
): ImportChoice {
  const said = choices[choice.id]?.trim() ?? '';
  return { ...choice, options: [], chosen: said === '' ? null : said };
}
