import type { Catalog } from './catalog.ts';
import { type CutList, cutList } from './cut-list.ts';
import type { Day } from './day.ts';
import { forecastInput } from './forecast-input.ts';
import { type Aim, chanceBy, minutesNeeded } from './hours-needed.ts';
import { makePlan } from './plan.ts';
import { type RouteOutlook, routeOutlook, steppingStones } from './routes.ts';
import type { PlanState } from './state.ts';
import { type WhatIfOutlook, whatIfOutlook } from './what-if-outlook.ts';
import type { WhatIf } from './what-if-schema.ts';

/** What a question is asked of. */
export interface AskedOf {
  catalog: Catalog;
  state: PlanState;
  today: Day;
}

/** The questions of the what-if panel, which take long enough to be answered on another thread. */
export type WhatIfQuestion =
  | { kind: 'outlook'; wish: WhatIf }
  | { kind: 'needed'; aim: Aim }
  | { kind: 'cuts'; aim: Aim }
  | { kind: 'routes'; minutesPerWeek: number };

/** Minutes a week that an aim takes (null: none would do), and the chance with the hours there are. */
export interface Needed {
  minutes: number | null;
  chance: number;
}

export interface WhatIfAnswers {
  outlook: WhatIfOutlook;
  /** Null when there are no hours to forecast with. */
  needed: Needed | null;
  cuts: CutList;
  routes: RouteOutlook[];
}

/** Answers a question; the answer's type follows the question's kind. Throws `Failure`. */
export function answerWhatIf<K extends WhatIfQuestion['kind']>(
  { catalog, state, today }: AskedOf,
  question: Extract<WhatIfQuestion, { kind: K }>,
): WhatIfAnswers[K];
export function answerWhatIf(
  { catalog, state, today }: AskedOf,
  question: WhatIfQuestion,
): WhatIfAnswers[WhatIfQuestion['kind']] {
  switch (question.kind) {
    case 'outlook':
      return whatIfOutlook(catalog, state, question.wish, today);
    case 'needed': {
      const input = forecastInput(state, makePlan(state, today), today);
      return input && { minutes: minutesNeeded(input, question.aim), chance: chanceBy(input, question.aim) };
    }
    case 'cuts':
      return cutList(catalog, state, today, question.aim);
    case 'routes':
      return [
        null,
        ...steppingStones(catalog, state).map(({ id }) => ({
          over: id,
          minutesPerWeek: question.minutesPerWeek,
        })),
      ].map((route) => routeOutlook(catalog, state, today, route));
  }
}
