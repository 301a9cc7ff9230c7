import type { CertificationWarning } from '../../domain/certification-warnings.ts';
import type { Tone } from './state-words.ts';
import { fullDay } from '../format.ts';

/** A warning in a few words for a card, and as a sentence with what to do. */
export interface WarningWords {
  tone: Tone;
  short: string;
  sentence: string;
}

export function warningWords(warning: CertificationWarning): WarningWords {
  switch (warning.kind) {
    case 'retired': {
      const since = warning.since ? ` since ${fullDay(warning.since)}` : '';
      return {
        tone: 'bad',
        short: `retired${since}`,
        sentence: `The exam is retired${since}: it can’t be sat or renewed any more.`,
      };
    }
    case 'retires': {
      const day = fullDay(warning.day);
      const short = `retires ${day}`;
      return warning.prepared
        ? {
            tone: 'warn',
            short: `${short}, before you are ready`,
            sentence: `The exam retires on ${day}. By half chance you sit it on ${fullDay(warning.prepared)}, after that.`,
          }
        : { tone: 'warn', short, sentence: `The exam retires on ${day}.` };
    }
    case 'late':
      return {
        tone: 'warn',
        short: 'preparation ends too late',
        sentence: `By half chance the preparation ends on ${fullDay(warning.prepared)}; the exam is on ${fullDay(warning.examDay)}. Change the exam day, or give it more hours.`,
      };
    case 'no-result':
      return {
        tone: 'warn',
        short: 'say how the exam went',
        sentence: `The exam was on ${fullDay(warning.examDay)}. Say below whether it was passed.`,
      };
    case 'ends-early': {
      const wanted = `${warning.goal ? `“${warning.goal}”` : 'the forecast’s end'} on ${fullDay(warning.wanted)}`;
      return {
        tone: 'warn',
        short: `${warning.expected ? 'would end' : 'ends'} before ${warning.goal ? 'the goal' : 'the forecast’s end'}`,
        sentence: `Its validity ${warning.expected ? 'would end' : 'ends'} on ${fullDay(warning.until)}, before ${wanted}. ${warning.renewFrom ? `Renew it from ${fullDay(warning.renewFrom)} on` : 'It can’t be renewed'}.`,
      };
    }
    case 'renew':
      return {
        tone: 'warn',
        short: `renew by ${fullDay(warning.until)}`,
        sentence: `The renewal window is open: renew it by ${fullDay(warning.until)}.`,
      };
    case 'renew-soon':
      return {
        tone: 'plain',
        short: `renew from ${fullDay(warning.from)}`,
        sentence: `The renewal window opens on ${fullDay(warning.from)}; it is valid until ${fullDay(warning.until)}.`,
      };
    case 'expired':
      return {
        tone: 'bad',
        short: `expired ${fullDay(warning.since)}`,
        sentence: `Its validity ended on ${fullDay(warning.since)}. Earn it again when it is still wanted.`,
      };
  }
}
