import { defineStore } from 'pinia';
import { ref, shallowRef, watch } from 'vue';
import type { ExportKind } from '../rooms/export/export-kinds.ts';

/** What the export dialog begins with; `log` is the study log's filter as it stands in the address. */
export interface ExportStart {
  kind: ExportKind;
  log?: string;
}

/** What lies over the rooms: the command palette with what is typed into it, the list of keys, and the export dialog. */
export const useOverlays = defineStore('overlays', () => {
  const palette = ref(false);
  const asked = ref('');
  /** Enter was pressed before the palette was there. */
  const chosen = ref(false);
  watch(palette, (isOpen) => {
    if (isOpen) return;
    asked.value = '';
    chosen.value = false;
  });
  /** Set while the export dialog is open. */
  const exporting = shallowRef<ExportStart | null>(null);
  return { palette, asked, chosen, keys: ref(false), exporting };
});
