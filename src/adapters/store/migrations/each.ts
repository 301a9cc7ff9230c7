import type { Json } from './migrations.ts';

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A list with every object in it changed. */
export const withEach = (list: unknown, more: (one: Json) => Json): unknown =>
  Array.isArray(list) ? list.map((one) => (isObject(one) ? more(one) : one)) : list;

/** A record with every object in it changed. */
export const withEvery = (record: unknown, more: (one: Json) => Json): unknown =>
  isObject(record)
    ? Object.fromEntries(Object.entries(record).map(([id, one]) => [id, isObject(one) ? more(one) : one]))
    : record;

/** A deletion with its parts changed: they are the things themselves, so they change as these do. */
export function withParts(item: Json, changed: readonly [string, (one: Json) => Json][]): Json {
  const parts = isObject(item['parts']) ? item['parts'] : {};
  const present = changed.filter(([name]) => parts[name] !== undefined);
  return {
    ...item,
    parts: {
      ...parts,
      ...Object.fromEntries(present.map(([name, more]) => [name, withEach(parts[name], more)])),
    },
  };
}
