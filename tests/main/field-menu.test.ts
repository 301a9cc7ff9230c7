import { describe, expect, it } from 'vitest';
import { type AskedAt, fieldMenu } from '../../src/main/field-menu.ts';

const flags = { canCut: true, canCopy: true, canPaste: true, canSelectAll: true };
const field: AskedAt = {
  isEditable: true,
  selectionText: '',
  misspelledWord: '',
  dictionarySuggestions: [],
  editFlags: flags,
};
const lines = (asked: AskedAt): unknown[] =>
  fieldMenu(asked).map((item) => item && ('role' in item ? item.role : item.label));

describe('the menu of a field', () => {
  it('holds the usual, as far as it can be done now', () => {
    expect(lines(field)).toEqual(['cut', 'copy', 'paste', null, 'selectAll']);
    const nothing = { ...field, editFlags: { ...flags, canCut: false, canCopy: false } };
    expect(fieldMenu(nothing)).toContainEqual({ role: 'cut', enabled: false });
    expect(fieldMenu(nothing)).toContainEqual({ role: 'paste', enabled: true });
  });

  it('begins with five other spellings at most, or says that there is none', () => {
    const dictionarySuggestions = ['gradient', 'gradients', 'Q&A', 'd', 'e', 'f'];
    const wrong = { ...field, misspelledWord: 'gradeint', dictionarySuggestions };
    expect(lines(wrong).slice(0, 6)).toEqual(['gradient', 'gradients', 'Q&&A', 'd', 'e', null]);
    expect(fieldMenu(wrong)[2]).toEqual({ label: 'Q&&A', does: { replaceBy: 'Q&A' } });
    expect(fieldMenu({ ...wrong, dictionarySuggestions: [] }).slice(0, 2)).toEqual([
      { label: 'No other spelling known', does: null },
      null,
    ]);
  });

  it('lets a word that is right be learnt, and offers that for no other', () => {
    for (const dictionarySuggestions of [[], ['kegel']]) {
      const unknown = { ...field, misspelledWord: 'Kaggle', dictionarySuggestions };
      expect(fieldMenu(unknown).slice(2, 5)).toEqual([
        { label: 'Add to Dictionary', does: { learn: 'Kaggle' } },
        null,
        { role: 'cut', enabled: true },
      ]);
    }
    expect(lines(field)).not.toContain('Add to Dictionary');
  });

  it('is only copying for words that were selected elsewhere, and nothing where none were', () => {
    expect(lines({ ...field, isEditable: false, selectionText: 'a line' })).toEqual(['copy']);
    expect(lines({ ...field, isEditable: false, selectionText: ' \n' })).toEqual([]);
  });
});
