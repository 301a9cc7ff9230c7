import { Failure, type FailureCode, type FailureData } from '../../domain/failure.ts';
import {
  type AskedOf,
  type WhatIfAnswers,
  type WhatIfQuestion,
  answerWhatIf,
} from '../../domain/what-if-question.ts';

export interface WhatIfMessage {
  number: number;
  /** Left out while it is the same as with the question before. */
  of: AskedOf | null;
  question: WhatIfQuestion;
}

export type WhatIfReply =
  | { number: number; answer: WhatIfAnswers[WhatIfQuestion['kind']] }
  | { number: number; failure: { code: FailureCode; data: FailureData[FailureCode] } };

let of: AskedOf | null = null;

self.addEventListener('message', (event: MessageEvent<WhatIfMessage>) => {
  const { number, question } = event.data;
  of = event.data.of ?? of;
  if (!of) return;
  try {
    self.postMessage({ number, answer: answerWhatIf(of, question) } satisfies WhatIfReply);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const { code, data } = error;
    self.postMessage({ number, failure: { code, data } } satisfies WhatIfReply);
  }
});
