import type { z } from 'zod';

type Issue = Parameters<z.core.$ZodErrorMap>[0];

/** What a schema refuses for its size, as a phrase about the field; undefined leaves the schema's own sentence. */
export function schemaWords(issue: Issue): string | undefined {
  if (issue.code === 'too_big') {
    const most = String(issue.maximum);
    if (issue.origin === 'string') return `is longer than ${most} characters`;
    if (issue.origin === 'array') return `has more than ${most} entries`;
    return `is more than ${most}`;
  }
  if (issue.code === 'too_small') {
    const least = String(issue.minimum);
    if (issue.origin === 'string')
      return issue.minimum === 1 ? 'is missing' : `is shorter than ${least} characters`;
    if (issue.origin === 'array') return `has fewer than ${least} entries`;
    return issue.inclusive === false ? `has to be more than ${least}` : `is less than ${least}`;
  }
  return undefined;
}
