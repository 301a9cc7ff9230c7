import { type EffectScope, effectScope, onScopeDispose, shallowRef, watch } from 'vue';
import { SLICE, type useSessionRows } from './use-session-rows.ts';
import { type SessionDraft, useSessionDraft } from './use-session-draft.ts';

/** One row at a time is edited; what was typed stays though its row moves, or is scrolled out of sight. */
export function useRowEdit(rows: ReturnType<typeof useSessionRows>) {
  const editing = shallowRef<{ draft: SessionDraft; index: number; scope: EffectScope } | null>(null);

  /** Begins to edit a row; false when it is not read yet, or another is being edited. */
  function begin(index: number): boolean {
    const held = rows.row(index);
    if (!held || editing.value) return false;
    const scope = effectScope(true);
    const draft = scope.run(() => useSessionDraft(held.session));
    if (draft) editing.value = { draft, index, scope };
    return true;
  }
  function end(): void {
    editing.value?.scope.stop();
    editing.value = null;
  }
  onScopeDispose(end);
  watch([rows.slices, rows.total], () => {
    const now = editing.value;
    const id = now?.draft.session?.id;
    if (!now || rows.row(now.index)?.session.id === id) return;
    for (let index = now.index - SLICE; index <= now.index + SLICE; index++) {
      if (rows.row(index)?.session.id !== id) continue;
      editing.value = { ...now, index };
      return;
    }
  });
  return { editing, begin, end };
}
