/** What the system says of the place that a menu was asked for at. */
export interface AskedAt {
  isEditable: boolean;
  selectionText: string;
  misspelledWord: string;
  dictionarySuggestions: readonly string[];
  editFlags: { canCut: boolean; canCopy: boolean; canPaste: boolean; canSelectAll: boolean };
}

/** What a line of the menu does about a misspelled word: puts another in its place, or makes it count as known. */
export type Spelling = { replaceBy: string } | { learn: string };
/** A line of such a menu: a usual one, one about spelling or that only says something, or, as null, what parts groups. */
export type FieldItem =
  | { role: 'cut' | 'copy' | 'paste' | 'selectAll'; enabled: boolean }
  | { label: string; does: Spelling | null }
  | null;

const MOST_WORDS = 5;

function spellingItems({ misspelledWord, dictionarySuggestions }: AskedAt): FieldItem[] {
  const others = dictionarySuggestions
    .slice(0, MOST_WORDS)
    // In a menu an ampersand marks the key of a line; two are one.
    .map((word): FieldItem => ({ label: word.replaceAll('&', '&&'), does: { replaceBy: word } }));
  return [
    ...(others.length > 0 ? others : [{ label: 'No other spelling known', does: null }]),
    null,
    { label: 'Add to Dictionary', does: { learn: misspelledWord } },
  ];
}

/** The menu of a field, with other spellings where there are any; of selected words elsewhere only copying; else none. */
export function fieldMenu(asked: AskedAt): FieldItem[] {
  const { canCut, canCopy, canPaste, canSelectAll } = asked.editFlags;
  if (!asked.isEditable) return asked.selectionText.trim() === '' ? [] : [{ role: 'copy', enabled: canCopy }];
  const spellings = asked.misspelledWord === '' ? [] : [...spellingItems(asked), null];
  return [
    ...spellings,
    { role: 'cut', enabled: canCut },
    { role: 'copy', enabled: canCopy },
    { role: 'paste', enabled: canPaste },
    null,
    { role: 'selectAll', enabled: canSelectAll },
  ];
}
