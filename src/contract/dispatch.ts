import { ORPCError } from '@orpc/client';
import { Failure } from '../domain/failure.ts';
import type { BridgeAnswer } from './bridge.ts';
import type { PlannerOperations } from './client.ts';
import { contract } from './contract.ts';
import { toWire } from './wire-failure.ts';

type Operation = (input: unknown) => Promise<unknown>;

/** The declared operation at a path, or null; nothing that the contract does not name can be reached. */
function operationAt(operations: PlannerOperations, path: readonly unknown[]): Operation | null {
  const [noun, verb, ...more] = path;
  if (typeof noun !== 'string' || typeof verb !== 'string' || more.length > 0) return null;
  if (!Object.hasOwn(contract, noun)) return null;
  const verbs = contract[noun as keyof typeof contract];
  if (!Object.hasOwn(verbs, verb)) return null;
  const found = (operations as unknown as Record<string, Record<string, Operation>>)[noun]?.[verb];
  return found ?? null;
}

/** Carries out one operation named by a message; never throws, so that every answer can cross a host. */
export async function dispatch(
  operations: PlannerOperations,
  path: unknown,
  input: unknown,
): Promise<BridgeAnswer> {
  const operation = Array.isArray(path) ? operationAt(operations, path) : null;
  if (!operation) return { ok: false, error: new ORPCError('NOT_FOUND').toJSON() };
  try {
    return { ok: true, value: await operation(input) };
  } catch (error) {
    if (error instanceof Failure) return { ok: false, error: toWire(error).toJSON() };
    // What else went wrong may name things of the person's; it stays in this process.
    return { ok: false, error: new ORPCError('INTERNAL_SERVER_ERROR').toJSON() };
  }
}
