import { expect, it } from 'vitest';
import { hours } from '../../src/renderer/format.ts';

it.each([
  [0, '0 h'],
  [45, '45 min'],
  [60, '1 h'],
  [95, '1 h 35'],
  [59_999, '999 h 59'],
  [60_000, '1,000 h'],
  [2_468_041, '41,134 h 01'],
])('writes %d minutes as %s', (minutes, text) => expect(hours(minutes)).toBe(text));
