import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { Failure } from '../../src/domain/failure.ts';
import { failureText } from '../../src/domain/failure-text.ts';
import { Id, Level, Link, Money, Title } from '../../src/domain/identity.ts';

describe('what a schema refuses', () => {
  it.each<[string, z.ZodType, unknown, string]>([
    ['a long title', Title, 'x'.repeat(301), 'is longer than 300 characters'],
    ['a long link', Link, `https://example.org/${'x'.repeat(2000)}`, 'is longer than 2000 characters'],
    ['no id', Id, '', 'is missing'],
    ['a schema’s own words', Title, ' ', 'is missing'],
    ['a high level', Level, 6, 'is more than 5'],
    ['a low level', Level, -1, 'is less than 0'],
    ['a debt', Money.shape.minor, -1, 'is less than 0'],
    ['a long list', z.array(Level).max(2), [1, 2, 3], 'has more than 2 entries'],
    ['a short list', z.array(Level).min(2), [1], 'has fewer than 2 entries'],
    ['a short word', z.string().min(3), 'ab', 'is shorter than 3 characters'],
    ['nothing at all', z.number().positive(), 0, 'has to be more than 0'],
  ])('is told in words: %s', (_, schema, value, reason) => {
    const message = schema.safeParse(value).error?.issues[0]?.message ?? '';
    expect(message).toBe(reason);
    const { detail } = failureText(new Failure('invalid', { field: 'title', reason: message }));
    expect(detail).toBe(`It ${reason}. Nothing was changed.`);
  });
});
