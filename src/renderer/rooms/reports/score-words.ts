import type { Score } from '../../../domain/ledger.ts';
import type { StateWord } from '../../components/state-words.ts';

/** Milestones from which on a score says more than chance. */
const ENOUGH = 5;
/** A share this far from the right one is called off: with few milestones less is chance. */
const OFF = 0.15;

/** What the score says of the forecasts, in a word and a sentence. */
export function scoreVerdict(score: Score | null): StateWord & { sentence: string } {
  if (!score)
    return {
      word: 'no score yet',
      tone: 'plain',
      sentence: 'It begins to score when the first milestone with a stored forecast ends.',
    };
  if (score.milestones < ENOUGH)
    return {
      word: 'too few to judge',
      tone: 'plain',
      sentence: `It says something from ${ENOUGH} milestones on; until then chance decides.`,
    };
  const off = (score.byP50 - 0.5 + score.byP80 - 0.8) / 2;
  if (off < -OFF)
    return {
      word: 'too hopeful',
      tone: 'warn',
      sentence: 'Work ended later than was forecast: plan with P80.',
    };
  return off > OFF
    ? { word: 'too careful', tone: 'plain', sentence: 'Work ended sooner than was forecast.' }
    : { word: 'about right', tone: 'good', sentence: 'Work ended as often in time as was forecast.' };
}
