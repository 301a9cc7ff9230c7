import { ORPCError } from '@orpc/client';
import { z } from 'zod';
import { Failure, type FailureCode, type FailureData } from '../domain/failure.ts';

/** The one error code that expected failures travel under; what happened is in its data. */
const FAILURE = 'PLANNER_FAILURE';

const carried = z.object({ failure: z.string(), data: z.record(z.string(), z.unknown()) });
const invalidInput = z.object({
  issues: z.array(z.object({ message: z.string(), path: z.array(z.unknown()).optional() })),
});

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
  if (error.code === FAILURE) {
    const parsed = carried.safeParse(error.data);
    if (parsed.success)
      return new Failure(
        parsed.data.failure as FailureCode,
        parsed.data.data as unknown as FailureData[FailureCode],
      );
  }
  const refused = invalidInput.safeParse(error.data);
  const issue = error.code === 'BAD_REQUEST' && refused.success ? refused.data.issues[0] : undefined;
  if (issue)
    return new Failure('invalid', {
      field: (issue.path ?? []).map(pathPart).join('.') || 'input',
      reason: issue.message,
    });
  return error;
}

const pathPart = (part: unknown): string =>
  typeof part === 'object' && part !== null && 'key' in part ? String(part.key) : String(part);
