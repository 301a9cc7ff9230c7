/** What the system says of the place that a menu was asked for at. */
export interface AskedAt {
  isEditable: boolean;
  selectionText: string;
  misspelledWord: string;
  dictionarySuggestions: readonly string[];
  editFlags: { canCut: boolean; canCopy: boolean; canPaste: boolean; canSelectAll: boolean };
}

/** A line of such a menu: a usual one, a word to put in place of the misspelled one, or, as null, what parts groups. */
export type FieldItem =
  | { role: 'cut' | 'copy' | 'paste' | 'selectAll'; enabled: boolean }
  | { label: string; word: string | null }
  | null;

const MOST_WORDS = 5;

/** The menu of a field, with other spellings where there are any; of selected words elsewhere only copying; else none. */
export function fieldMenu(asked: AskedAt): FieldItem[] {
  const { canCut, canCopy, canPaste, canSelectAll } = asked.editFlags;
  if (!asked.isEditable) return asked.selectionText.trim() === '' ? [] : [{ role: 'copy', enabled: canCopy }];
  const words = asked.dictionarySuggestions.slice(0, MOST_WORDS);
  const spellings: FieldItem[] =
    asked.misspelledWord === ''
      ? []
      : words.length === 0
        ? [{ label: 'No other spelling known', word: null }, null]
        : [...words.map((word) => ({ label: word.replaceAll('&', '&&'), word })), null];
  return [
    ...spellings,
    { role: 'cut', enabled: canCut },
    { role: 'copy', enabled: canCopy },
    { role: 'paste', enabled: canPaste },
    null,
    { role: 'selectAll', enabled: canSelectAll },
  ];
}
