import { defineStore } from 'pinia';
import { shallowRef } from 'vue';
import { type Saved, handOut } from '../host/save-file.ts';

export interface MessageAction {
  label: string;
  run: () => void;
}

export interface Message {
  id: number;
  tone: 'said' | 'working' | 'problem';
  title: string;
  detail: string;
  action: MessageAction | null;
  /** The number of a saved file that can be dragged out of the window. */
  file: number | null;
}

/** One message at a time at the foot of the window, and read out by screen readers. */
export const useMessages = defineStore('messages', () => {
  const current = shallowRef<Message | null>(null);
  let last = 0;

  const show = (
    tone: Message['tone'],
    title: string,
    detail: string,
    action: MessageAction | null,
    file: number | null = null,
  ): void => {
    last += 1;
    current.value = { id: last, tone, title, detail, action, file };
  };
  /** Shows a saved file in its folder or lets it be dragged, and says so when it is gone. */
  async function take(number: number, how: 'show' | 'drag'): Promise<void> {
    if (await handOut(number, how)) return;
    show('problem', 'That file is no longer there', 'It was moved or deleted after it was saved.', null);
  }
  return {
    current,
    /** Says what was done, with what can be done about it. */
    say: (title: string, action: MessageAction | null = null) => show('said', title, '', action),
    /** Says that a file was saved; in the desktop window it can be shown and dragged from there. */
    saved: ({ name, number }: Saved) =>
      show(
        'said',
        `Saved as ${name}`,
        '',
        number === null ? null : { label: 'Show in folder', run: () => void take(number, 'show') },
        number,
      ),
    /** Says what is under way, until the function it gives is called or another message comes. */
    working: (title: string, action: MessageAction): (() => void) => {
      show('working', title, '', action);
      const own = last;
      return () => {
        if (current.value?.id === own) current.value = null;
      };
    },
    drag: (number: number) => void take(number, 'drag'),
    /** Says what went wrong; it stays until it is closed. */
    problem: (title: string, detail: string, action: MessageAction | null = null) =>
      show('problem', title, detail, action),
    close: () => {
      current.value = null;
    },
  };
});
