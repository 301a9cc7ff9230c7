import { onScopeDispose } from 'vue';
import { usePlanner } from '../stores/planner.ts';
import { useOverlays } from './use-overlays.ts';

export interface Shortcut {
  keys: string[];
  what: string;
}

const isMac =
  (navigator.userAgent.includes('Mac') && !navigator.userAgent.includes('Mobile')) ||
  window.ascent?.platform === 'darwin';

/** How the main modifier key is called here. */
export const MOD = isMac ? '⌘' : 'Ctrl';

/** Every key that works everywhere, for the list of keys. */
export const SHORTCUTS: readonly Shortcut[] = [
  { keys: [MOD, 'K'], what: 'Find or do anything' },
  { keys: [MOD, 'Z'], what: 'Undo the last change' },
  { keys: [MOD, 'Shift', 'Z'], what: 'Do it again' },
  { keys: ['?'], what: 'Show this list' },
  { keys: ['Esc'], what: 'Close the drawer, the list or the palette' },
  { keys: ['Tab'], what: 'Move to the next control' },
  { keys: ['Enter'], what: 'Save a line of log; open what is focused' },
];

/** True when the keys go into a text field, which has an undo and question marks of its own. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true;
  return (
    target instanceof HTMLInputElement && !['checkbox', 'radio', 'range', 'button'].includes(target.type)
  );
}

/** Listens for the keys that work everywhere. */
export function useShortcuts(page: Document = document): void {
  const overlays = useOverlays();
  const planner = usePlanner();

  function onKey(event: KeyboardEvent): void {
    const key = event.key.toLowerCase();
    const mod = isMac ? event.metaKey : event.ctrlKey;
    if (mod && key === 'k') {
      overlays.palette = !overlays.palette;
    } else if (isTyping(event.target) || event.altKey) {
      return;
    } else if (mod && key === 'z') {
      void (event.shiftKey ? planner.redo() : planner.undo());
    } else if (mod && key === 'y') {
      void planner.redo();
    } else if (event.key === '?' && !mod) {
      overlays.keys = !overlays.keys;
    } else {
      return;
    }
    event.preventDefault();
  }
  page.addEventListener('keydown', onKey);
  onScopeDispose(() => page.removeEventListener('keydown', onKey));
}
