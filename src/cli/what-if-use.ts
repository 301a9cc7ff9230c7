import { Failure } from '../domain/failure.ts';
import type { WhatIfOptions } from './what-if.ts';

/** Everything that `ascent whatif` takes. */
export interface WhatIfUse extends WhatIfOptions {
  by?: string;
  confidence?: string;
  full?: boolean;
  routes?: boolean;
  apply?: boolean;
}

const CHANGES = ['hours', 'start', 'off', 'add', 'drop', 'route', 'target'] as const;
const TYPED: Partial<Record<keyof WhatIfUse, string>> = { jobHours: 'job-hours' };
const typed = (name: keyof WhatIfUse): string => TYPED[name] ?? name;

/** Refuses options that would be left out of the answer. Throws `invalid`. */
export function checkUse(options: WhatIfUse): void {
  const isSaid = (name: keyof WhatIfUse): boolean => options[name] !== undefined;
  const apart = (question: keyof WhatIfUse, others: readonly (keyof WhatIfUse)[]): void => {
    const other = isSaid(question) ? others.find(isSaid) : undefined;
    if (other)
      throw new Failure('invalid', {
        field: typed(other),
        reason: `can't be said with --${typed(question)}: ask one thing at a time`,
      });
  };
  const needs = (name: keyof WhatIfUse, others: readonly (keyof WhatIfUse)[], words: string): void => {
    if (isSaid(name) && !others.some(isSaid))
      throw new Failure('invalid', { field: typed(name), reason: `needs ${words}` });
  };
  apart('by', [...CHANGES, 'jobHours', 'routes', 'apply']);
  apart('routes', [...CHANGES, 'confidence', 'full', 'apply']);
  needs('confidence', ['by'], '--by DAY, the day to be sure of');
  needs('full', ['by'], '--by DAY, the day to be done by');
  needs('jobHours', ['route', 'routes'], '--route ROLE, or --routes');
  needs('apply', CHANGES, 'something to keep, such as --hours 10');
  if (isSaid('jobHours') && options.route === 'direct')
    throw new Failure('invalid', {
      field: 'job-hours',
      reason: "can't be said with --route direct: there is no job on it",
    });
}
