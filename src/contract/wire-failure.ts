import { ORPCError } from '@orpc/client';
import { Failure, type FailureCode, type FailureData } from '../domain/failure.ts';

/** The one error code that expected failures travel under; what happened is in its data. */
const FAILURE = 'PLANNER_FAILURE';

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The failure as an oRPC error, ready to cross a host. */
export function toWire(failure: Failure): ORPCError<string, unknown> {
  return new ORPCError(FAILURE, {
    status: 422,
    message: failure.code,
    data: { failure: failure.code, data: failure.data },
  });
}

/** The failure that an error stands for; input that a schema refused becomes `invalid`; other errors stay as they are. */
export function fromWire(error: unknown): unknown {
  if (!(error instanceof ORPCError)) return error;
  if (!isRecord(error.data)) return error;
  const { failure, data, issues } = error.data;
  // By hand, since the page needs this before its first room and a schema library would be a fifth of what it loads.
  if (error.code === FAILURE && typeof failure === 'string' && isRecord(data))
    return new Failure(failure as FailureCode, data as unknown as FailureData[FailureCode]);
  const issue: unknown = error.code === 'BAD_REQUEST' && Array.isArray(issues) ? issues[0] : undefined;
  if (isRecord(issue) && typeof issue['message'] === 'string') {
    const path = Array.isArray(issue['path']) ? issue['path'] : [];
    return new Failure('invalid', {
      field: path.map(pathPart).join('.') || 'input',
      reason: issue['message'],
    });
  }
  return error;
}

const pathPart = (part: unknown): string =>
  typeof part === 'object' && part !== null && 'key' in part ? String(part.key) : String(part);
