import { type Ref, onScopeDispose, ref, watch } from 'vue';
import type { DocumentPreview } from '../../../contract/answers.ts';
import type { ExportWish } from '../../../contract/export-inputs.ts';
import { usePlanner } from '../../stores/planner.ts';

/** Whoever types a filter is not shown the table of every letter. */
const WAIT_MS = 250;

/** How the wished document begins; null while it is not known. An answer that comes late is passed over. */
export function useExportPreview(wish: Readonly<Ref<ExportWish | null>>): Ref<DocumentPreview | null> {
  const planner = usePlanner();
  const preview = ref<DocumentPreview | null>(null);
  let asked = 0;
  let waiting: ReturnType<typeof setTimeout> | undefined;

  async function ask(): Promise<void> {
    const turn = ++asked;
    const { value } = wish;
    const answer = value && (await planner.ask((operations) => operations.documents.preview(value)));
    if (turn === asked) preview.value = answer;
  }
  watch(
    () => JSON.stringify(wish.value),
    (_, before) => {
      clearTimeout(waiting);
      waiting = setTimeout(() => void ask(), before === undefined ? 0 : WAIT_MS);
    },
    { immediate: true },
  );
  onScopeDispose(() => {
    clearTimeout(waiting);
    asked += 1;
  });
  return preview;
}
