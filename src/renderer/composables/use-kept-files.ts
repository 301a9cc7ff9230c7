import { computed, shallowRef, watch } from 'vue';
import type { DamagedEvidence, FileState } from '../../domain/kept-files.ts';
import type { Evidence } from '../../domain/roadmap-schema.ts';
import { usePlanner } from '../stores/planner.ts';

/** Whether the kept files of a milestone's or project's evidence are as they were; asked when shown and after changes. */
export function useKeptFiles(owner: () => string, evidence: () => readonly Evidence[]) {
  const planner = usePlanner();
  const answer = shallowRef<{ of: string; damaged: DamagedEvidence } | null>(null);
  const named = computed(() =>
    evidence()
      .flatMap(({ id, file }) => (file ? [`${id} ${file.sha256}`] : []))
      .join(),
  );

  async function check(): Promise<void> {
    const of = owner();
    if (named.value === '') return;
    const found = await planner.ask((operations) => operations.files.check({ owner: of }));
    if (found) answer.value = { of, damaged: new Map(found.map((one) => [one.evidence, one.state])) };
  }
  watch([owner, named], check, { immediate: true });

  const known = computed(() => (answer.value?.of === owner() ? answer.value.damaged : null));
  return {
    /** What is wrong with files, by evidence; nothing until it is known. */
    damaged: computed<DamagedEvidence>(() => known.value ?? new Map()),
    /** Null until it is known. */
    stateOf: (id: string): FileState | null => known.value && (known.value.get(id) ?? 'kept'),
    check,
  };
}
export type KeptFiles = ReturnType<typeof useKeptFiles>;
