import { expect, test } from 'vitest';
import { shareWords } from '../../../src/adapters/store/share-words.ts';
import type { Session } from '../../../src/domain/session-schema.ts';

const session = (id: string, subject: string | null): Session => ({
  id,
  start: '2026-11-02T18:00:00.000Z',
  zone: 'Europe/Berlin',
  minutes: 30,
  subject,
  note: 'zone',
  tags: ['Europe/Berlin'],
  origin: 'manual',
});

test('a month with shared words says what it said before, also where an id is not its own', () => {
  const month = {
    '2026-11.a': session('2026-11.a', 'skill.python'),
    '2026-11.b': session('2026-11.c', null),
    '2026-11.d': session('2026-11.d', 'skill.python'),
  };
  const before = structuredClone(month);
  const known = new Map<string, string>();
  expect(shareWords(month, known)).toEqual(before);
  expect([...known.keys()]).toEqual(['Europe/Berlin', 'skill.python']);
});
