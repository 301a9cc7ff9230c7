import { onScopeDispose, ref } from 'vue';
import type { DocumentFile } from '../../../contract/answers.ts';
import type { ExportWish } from '../../../contract/export-inputs.ts';
import { errorText } from '../../../domain/failure-text.ts';
import { useMessages } from '../../stores/messages.ts';
import { usePlanner } from '../../stores/planner.ts';

/** How long making a file takes before it is shown that it is under way. */
const SLOW_MS = 1_000;

/** The making of one file at a time. Giving it up, or leaving, means that nothing is saved. */
export function useExporting() {
  const { operations } = usePlanner().client;
  const messages = useMessages();
  const making = ref(false);
  const slow = ref(false);
  let current: string | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function end(): void {
    clearTimeout(timer);
    current = null;
    making.value = false;
    slow.value = false;
  }

  /** The file; null when it was given up, and when it can't be made, which is told. */
  async function make(wish: ExportWish): Promise<DocumentFile | null> {
    const id = crypto.randomUUID();
    current = id;
    making.value = true;
    timer = setTimeout(() => (slow.value = true), SLOW_MS);
    try {
      const file = await operations.documents.export({ id, wish });
      return current === id ? file : null;
    } catch (error) {
      if (current !== id) return null;
      const { title, detail } = errorText(error);
      messages.problem(title, detail);
      return null;
    } finally {
      if (current === id) end();
    }
  }

  function giveUp(): void {
    const id = current;
    if (id === null) return;
    end();
    // Its answer is passed over in any case; this spares the planner the rest of the work.
    void operations.documents.giveUp({ id }).catch(() => undefined);
  }

  onScopeDispose(giveUp);
  return { making, slow, make, giveUp };
}
