import { type Ref, onScopeDispose, readonly, ref, shallowRef } from 'vue';
import { useMessages } from '../stores/messages.ts';
import { isTyping } from './use-shortcuts.ts';

type TakeFiles = (files: FileList) => void;

/** Who keeps a file that is let go anywhere on the page; the one shown last comes first. */
const takers = shallowRef<readonly TakeFiles[]>([]);
const held = ref(false);

/** Files that were let go where nobody keeps them: they are read as an import. */
const waiting = shallowRef<readonly File[]>([]);

/** Hands over the files that wait to be imported, once. */
export function takeWaitingFiles(): File[] {
  const files = [...waiting.value];
  waiting.value = [];
  return files;
}

/** True while files are held over a page that would keep them. */
export const fileHeld: Readonly<Ref<boolean>> = readonly(held);

/** Has files that are dropped anywhere given to `take` for as long as what asks is shown. */
export function takeDroppedFiles(take: TakeFiles): void {
  takers.value = [take, ...takers.value];
  onScopeDispose(() => (takers.value = takers.value.filter((one) => one !== take)));
}

/**
 * A file or link that is let go over the page must never make the browser leave it: a file goes to who keeps files, else
 * `toImport` leads to where it is read; a link is refused. Words dragged into a text field stay the field's own affair.
 */
export function useFileDrops(toImport: () => void, page: Document = document): void {
  const messages = useMessages();

  const kindOf = ({ dataTransfer, target }: DragEvent): 'files' | 'link' | null => {
    const types = dataTransfer?.types ?? [];
    if (types.includes('Files')) return 'files';
    return types.includes('text/uri-list') && !isTyping(target) ? 'link' : null;
  };
  function over(event: DragEvent): void {
    const kind = kindOf(event);
    if (!kind) return;
    event.preventDefault();
    held.value = kind === 'files' && takers.value.length > 0;
    if (event.dataTransfer) event.dataTransfer.dropEffect = kind === 'files' ? 'copy' : 'none';
  }
  function entered(event: DragEvent): void {
    // Entering something new stands for a move over it: let go right then, an answer missing here would open the file.
    over(event);
    // From outside the window, so once for each time.
    if (event.relatedTarget === null && kindOf(event) === 'files' && takers.value.length === 0)
      messages.say('Let go to import the file; on a milestone or a project it is kept as evidence');
  }
  function left(event: DragEvent): void {
    if (event.relatedTarget === null) held.value = false;
  }
  function dropped(event: DragEvent): void {
    held.value = false;
    const kind = kindOf(event);
    if (!kind) return;
    event.preventDefault();
    if (kind !== 'files' || !event.dataTransfer) return;
    const [take] = takers.value;
    if (take) return take(event.dataTransfer.files);
    waiting.value = [...event.dataTransfer.files];
    toImport();
  }
  const listening = new AbortController();
  const { signal } = listening;
  page.addEventListener('dragover', over, { signal });
  page.addEventListener('dragenter', entered, { signal });
  page.addEventListener('dragleave', left, { signal });
  page.addEventListener('drop', dropped, { signal });
  onScopeDispose(() => listening.abort());
}
