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

/** Every key that works everywhere, and those of drawers and the timeline, for the list of keys. */
export const SHORTCUTS: readonly Shortcut[] = [
  { keys: [MOD, 'K'], what: 'Find or do anything' },
  { keys: [MOD, 'Z'], what: 'Undo the last change' },
  { keys: [MOD, 'Shift', 'Z'], what: 'Do it again' },
  { keys: ['?'], what: 'Show this list' },
  { keys: ['Esc'], what: 'Close the drawer, the list or the palette' },
  { keys: ['Tab'], what: 'Move to the next control' },
  { keys: ['Enter'], what: 'Save a line of log; open what is focused' },
  { keys: ['J'], what: 'In a milestone’s or task’s drawer: the next one (K the one before)' },
  { keys: ['→'], what: 'Timeline: open a milestone’s tasks (← closes them)' },
  { keys: ['Alt', '← →'], what: 'Timeline: “not before” a week back or on' },
  { keys: ['Alt', 'Shift', '← →'], what: 'Timeline: “not before” a day back or on' },
  { keys: ['Alt', '↑ ↓'], what: 'Timeline: move a milestone in its phase' },
  { keys: ['Space'], what: 'Reviews: show the answer (1 to 4 say how well it came back)' },
  { keys: ['← →'], what: 'Guide: walk along the steps of a chain' },
  { keys: ['Enter'], what: 'Timeline: keep the move that is shown (Esc gives it up)' },
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
  /** The palette is still on its way: what is typed meanwhile is for it, not for the field that has the focus yet. */
  function onEarlyKey(event: KeyboardEvent): void {
    if (!overlays.palette || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target instanceof Element && event.target.closest('.palette')) return;
    if (event.key.length === 1) overlays.asked += event.key;
    else if (event.key === 'Backspace') overlays.asked = overlays.asked.slice(0, -1);
    else if (event.key === 'Enter') overlays.chosen = true;
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
  page.addEventListener('keydown', onKey);
  page.addEventListener('keydown', onEarlyKey, { capture: true });
  onScopeDispose(() => {
    page.removeEventListener('keydown', onKey);
    page.removeEventListener('keydown', onEarlyKey, { capture: true });
  });
}
