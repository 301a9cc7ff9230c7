import { onScopeDispose } from 'vue';
import type { DocumentFile } from '../../../contract/answers.ts';
import type { ExportWish } from '../../../contract/export-inputs.ts';
import { errorText } from '../../../domain/failure-text.ts';
import { useSlowWork } from '../../composables/use-slow-work.ts';
import { useMessages } from '../../stores/messages.ts';
import { usePlanner } from '../../stores/planner.ts';

/** The making of one file at a time. Giving it up, or leaving, means that nothing is saved. */
export function useExporting() {
  const { operations } = usePlanner().client;
  const messages = useMessages();
  const { working: making, slow, ...work } = useSlowWork();
  let current: string | null = null;

  function end(): void {
    current = null;
    work.end();
  }

  /** The file; null when it was given up, and when it can't be made, which is told. */
  async function make(wish: ExportWish): Promise<DocumentFile | null> {
    const id = crypto.randomUUID();
    current = id;
    work.begin();
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
