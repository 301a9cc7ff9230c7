import { z } from 'zod';
import { MOST_LEVELS } from '../domain/json-depth.ts';
import type { BridgeAnswer } from './bridge.ts';
import type { PlannerOperations } from './client.ts';
import { dispatch } from './dispatch.ts';

/** Most characters of a message's words and figures together, as much as the web host takes in a call. */
export const MOST_CHARACTERS = 1_000_000;

const Invocation = z.strictObject({ path: z.array(z.string().max(50)).max(3), input: z.unknown() });

/** Whether a value is plain data, not too large and not too deep; looked at before anything else is done with it. */
export function isCarried(value: unknown): boolean {
  const open: [unknown, number][] = [[value, 0]];
  let left = MOST_CHARACTERS;
  for (let next = open.pop(); next; next = open.pop()) {
    const [one, deep] = next;
    left -= typeof one === 'string' ? one.length + 2 : 1;
    if (left < 0 || deep > MOST_LEVELS) return false;
    if (typeof one === 'bigint' || typeof one === 'symbol' || typeof one === 'function') return false;
    if (typeof one !== 'object' || one === null) continue;
    const kind: unknown = Object.getPrototypeOf(one);
    if (!Array.isArray(one) && kind !== Object.prototype && kind !== null) return false;
    // The length of a list costs nothing to claim.
    if (Array.isArray(one) && one.length > left) return false;
    for (const [name, inside] of Object.entries(one)) {
      left -= name.length;
      open.push([inside, deep + 1]);
    }
  }
  return true;
}

/** Answers a message of a page whatever it holds; what is no call of an operation reaches none. */
export function answerMessage(operations: PlannerOperations, message: unknown): Promise<BridgeAnswer> {
  const parsed = isCarried(message) ? Invocation.safeParse(message) : null;
  return dispatch(operations, parsed?.success ? parsed.data.path : [], parsed?.data?.input);
}
