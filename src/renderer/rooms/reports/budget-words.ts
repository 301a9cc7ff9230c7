import type { BudgetLine, Cost } from '../../../domain/costs.ts';
import type { Figures } from '../../components/figures.ts';
import type { StateWord } from '../../components/state-words.ts';
import { money } from '../../format.ts';

const amount = (minor: number, { currency }: Pick<BudgetLine, 'currency'>): string =>
  money({ minor, currency });

/** How a budget stands: over, on the edge of it, or with something left; null where none is set. */
export function budgetState(line: BudgetLine): StateWord | null {
  if (line.set === null || line.left === null) return null;
  if (line.left < 0)
    return {
      word: `${amount(-line.left, line)} over the budget`,
      tone: line.spent > line.set ? 'bad' : 'warn',
    };
  return { word: line.left === 0 ? 'nothing left' : `${amount(line.left, line)} left`, tone: 'good' };
}

/** One currency in a sentence. */
export function budgetSentence(line: BudgetLine): string {
  const costs = `${amount(line.spent, line)} spent, ${amount(line.committed, line)} chosen and not paid yet`;
  if (line.set === null) return `${line.currency}: ${costs}; no budget is set.`;
  if (line.left !== null && line.left < 0) {
    const by = amount(-line.left, line);
    return line.spent > line.set
      ? `${line.currency}: ${costs}. That is ${by} over the budget of ${amount(line.set, line)}; more than it is spent already.`
      : `${line.currency}: ${costs}. With what is chosen the budget of ${amount(line.set, line)} falls short by ${by}.`;
  }
  return `${line.currency}: ${costs}; ${amount(line.left ?? 0, line)} left of ${amount(line.set, line)}.`;
}

/** Money as other programs read it: major units with a point. */
function major(minor: number, currency: string): number {
  const { maximumFractionDigits: digits = 2 } = new Intl.NumberFormat('en', {
    style: 'currency',
    currency,
  }).resolvedOptions();
  return minor / 10 ** digits;
}

/** Every cost, then the sums of its currency; nothing is converted. */
export function budgetFigures(lines: readonly BudgetLine[], costs: readonly Cost[]): Figures {
  const cell = (minor: number | null, currency: string) =>
    minor === null
      ? { shown: '–', raw: '' }
      : { shown: money({ minor, currency }), raw: major(minor, currency) };
  return {
    columns: ['What', 'Currency', 'Budget', 'Spent', 'Chosen, not paid', 'Left'],
    rows: [
      ...lines.map((line) => [
        { shown: `All in ${line.currency}` },
        { shown: line.currency },
        cell(line.set, line.currency),
        cell(line.spent, line.currency),
        cell(line.committed, line.currency),
        cell(line.left, line.currency),
      ]),
      ...costs.map(({ title, paid, money: { minor, currency } }) => [
        { shown: title },
        { shown: currency },
        cell(null, currency),
        cell(paid ? minor : null, currency),
        cell(paid ? null : minor, currency),
        cell(null, currency),
      ]),
    ],
  };
}
