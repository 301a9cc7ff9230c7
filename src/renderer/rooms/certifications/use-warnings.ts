import { type ComputedRef, computed } from 'vue';
import { type CertificationWarning, certificationWarnings } from '../../../domain/certification-warnings.ts';
import type { Certification } from '../../../domain/learning.ts';
import { usePlanner } from '../../stores/planner.ts';
import { type WarningWords, warningWords } from '../../components/warning-words.ts';

/** What is to be said of a certification now. */
export function useWarnings(
  certification: () => Certification,
): ComputedRef<{ warning: CertificationWarning; words: WarningWords }[]> {
  const planner = usePlanner();
  return computed(() => {
    const one = certification();
    const entry = planner.catalog?.certifications.find((known) => known.id === one.catalog) ?? null;
    const { forecast, today } = planner;
    return certificationWarnings(one, { entry, goals: planner.state.goals, forecast, today }).map(
      (warning) => ({ warning, words: warningWords(warning) }),
    );
  });
}
