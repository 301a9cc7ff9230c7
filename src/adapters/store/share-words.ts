import type { MonthState } from '../../domain/state.ts';

/**
 * Makes sessions read from a file share the words that many of them have, and gives them back. A parser makes a text of
 * its own for each of 100,000 zones, subjects and ids: 11 MB more than there is to say.
 */
export function shareWords(month: MonthState, known: Map<string, string>): MonthState {
  const shared = (word: string): string => {
    const same = known.get(word);
    if (same === undefined) known.set(word, word);
    return same ?? word;
  };
  for (const [id, session] of Object.entries(month)) {
    if (session.id === id) session.id = id;
    session.zone = shared(session.zone);
    if (session.subject !== null) session.subject = shared(session.subject);
  }
  return month;
}
