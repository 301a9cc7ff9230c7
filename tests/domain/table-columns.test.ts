import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guarded, unguarded } from '../../src/domain/formula-guard.ts';
import { chosenColumns, listCell, listOfCell } from '../../src/domain/table-columns.ts';
import { SESSION_COLUMNS } from '../../src/domain/session-columns.ts';
import { FORMULAS, anyText } from './hostile-texts.ts';

describe('the guard against formulas', () => {
  it('stands before each of two hundred formulas', () => {
    expect(FORMULAS.length).toBeGreaterThanOrEqual(200);
    for (const text of FORMULAS) {
      // What begins with an apostrophe is text to a spreadsheet.
      expect(guarded(text).startsWith("'")).toBe(true);
      expect(unguarded(guarded(text))).toBe(text);
    }
  });

  it.each([
    '-3',
    '+4',
    '-3.5',
    '1e5',
    '-1,234.5',
    '0',
    '-.5',
    '-5%',
    '12',
    '+1E-9',
    'a=b',
    'plain',
    '',
    "it's",
  ])('leaves %j as it is', (text) => expect(guarded(text)).toBe(text));

  it('gives back whatever it was given', () => {
    fc.assert(fc.property(anyText, (text) => unguarded(guarded(text)) === text));
    fc.assert(
      fc.property(fc.oneof(fc.integer(), fc.double({ noNaN: true })), (number) =>
        Number.isFinite(number) ? guarded(String(number)) === String(number) : true,
      ),
    );
  });
});

describe('a list in a cell', () => {
  it('is read back word for word', () => {
    const words = fc.array(
      anyText.filter((text) => text !== ''),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(words, (list) => {
        expect(listOfCell(listCell(list))).toEqual(list);
      }),
    );
  });
});

describe('the columns', () => {
  it('come in the order that is asked for, each once, and unknown ones are told', () => {
    expect(chosenColumns(SESSION_COLUMNS, ['note', 'day', 'note']).map(({ id }) => id)).toEqual([
      'note',
      'day',
    ]);
    expect(chosenColumns(SESSION_COLUMNS, null)).toBe(SESSION_COLUMNS);
    expect(() => chosenColumns(SESSION_COLUMNS, ['day', 'mood'])).toThrow(
      expect.objectContaining({ code: 'invalid', data: expect.objectContaining({ field: 'columns' }) }),
    );
  });
});
