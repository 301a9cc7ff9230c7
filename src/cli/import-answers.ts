import type { ImportPreview } from '../contract/import-answers.ts';
import { Failure } from '../domain/failure.ts';
import { isChoice } from '../domain/import-formats.ts';
import { isOpen } from '../domain/reading.ts';

const OFFERED = 8;

const refused = (reason: string): Failure<'invalid'> => new Failure('invalid', { field: 'choice', reason });

/**
 * Holds the answers that were given against what the file asks: gives those that it does not ask, which another file of
 * the same tool may. Throws `invalid` for an answer that can't be, and for one to a question that no file asks.
 */
export function unaskedAnswers(
  given: Readonly<Record<string, string>>,
  { format, choices }: Pick<ImportPreview, 'format' | 'choices'>,
): string[] {
  const unasked: string[] = [];
  for (const [id, said] of Object.entries(given)) {
    if (!isChoice(id)) throw refused(`has no “${id}”: no file asks that`);
    const choice = choices.find((one) => one.id === id);
    if (choice?.chosen === null) {
      const offered = choice.options.slice(0, OFFERED).map(({ value }) => value);
      throw refused(
        `can’t be ${id}=${said}${offered.length > 0 ? `, but for example ${offered.join(', ')}` : ''}`,
      );
    }
    // While something is open, other questions may still come.
    if (!choice && format && !isOpen({ choices })) unasked.push(id);
  }
  return unasked;
}
