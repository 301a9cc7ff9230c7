import { onScopeDispose, ref, shallowRef } from 'vue';
import { refuseTooLarge, sendFile } from '../../contract/file-pieces.ts';
import { errorText } from '../../domain/failure-text.ts';
import type { KeptFile } from '../../domain/roadmap-schema.ts';
import { useMessages } from '../stores/messages.ts';
import { usePlanner } from '../stores/planner.ts';
import { useSlowWork } from './use-slow-work.ts';

const hexOf = (bytes: ArrayBuffer): string =>
  Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');

/** Has a file of the person's kept with the data; says in words what went wrong. */
export function useFileUpload() {
  const planner = usePlanner();
  const messages = useMessages();
  const { working, slow, begin, end } = useSlowWork();
  const share = ref(0);
  const wanted = shallowRef<File | null>(null);

  function tell(error: unknown): void {
    const { title, detail } =
      error instanceof DOMException
        ? {
            title: 'This file can’t be read',
            detail: 'It may have moved, or be a folder. Nothing was changed.',
          }
        : errorText(error);
    messages.problem(title, detail);
  }

  /** False, and told, for a file that is too large. */
  function fits(file: File): boolean {
    try {
      refuseTooLarge(file.size);
      return true;
    } catch (error) {
      tell(error);
      return false;
    }
  }

  /** Null when it was cancelled or failed. */
  async function keep(file: File): Promise<KeptFile | null> {
    wanted.value = file;
    begin();
    share.value = 0;
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const sha256 = hexOf(await crypto.subtle.digest('SHA-256', bytes));
      return await sendFile(planner.client.operations, { name: file.name, sha256, bytes }, (sent) => {
        share.value = bytes.length === 0 ? 1 : sent / bytes.length;
        return wanted.value === file;
      });
    } catch (error) {
      tell(error);
      return null;
    } finally {
      end();
    }
  }
  const cancel = (): void => {
    wanted.value = null;
  };
  onScopeDispose(cancel);
  return { working, slow, share, fits, keep, cancel };
}
export type FileUpload = ReturnType<typeof useFileUpload>;
