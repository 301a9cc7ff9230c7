import { Failure } from '../../domain/failure.ts';
import { isShallow } from '../../domain/json-depth.ts';

const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);
const invalid = (reason: string): Failure<'invalid'> => new Failure('invalid', { field: 'file', reason });

/** True when a key anywhere would reach an object's prototype. The depth is known to be small. */
function hasForbiddenKey(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(hasForbiddenKey);
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([key, inner]) => FORBIDDEN.has(key) || hasForbiddenKey(inner));
}

/**
 * The value of a JSON text. Throws `invalid` for what is no JSON, is nested deeper than 64 (before it is parsed), or has
 * a key `__proto__`, `constructor` or `prototype`.
 */
export function parseJson(text: string): unknown {
  if (!isShallow(text.length, (at) => text.charCodeAt(at))) throw invalid('is nested deeper than 64 levels');
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw invalid('is not whole JSON');
  }
  // A text of these words is no harm, a key is; an escaped one can't be seen in the text.
  if (/__proto__|constructor|prototype|\\u/.test(text) && hasForbiddenKey(value))
    throw invalid('has keys that no tool writes (__proto__, constructor, prototype)');
  return value;
}

/** The members of an object by their keys; none for anything else. */
export function membersOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.assign(Object.create(null) as Record<string, unknown>, value)
    : {};
}

/** The items of a list; none for anything else. */
export const itemsOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** A text, trimmed; empty for anything else. */
export const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

/** A number that is exact (finite and below 2^53); null for anything else, such as 1e999. */
export const numberOf = (value: unknown): number | null =>
  typeof value === 'number' && Math.abs(value) <= Number.MAX_SAFE_INTEGER ? value : null;
