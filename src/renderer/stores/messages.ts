import { defineStore } from 'pinia';
import { shallowRef } from 'vue';

export interface MessageAction {
  label: string;
  run: () => void;
}

export interface Message {
  id: number;
  tone: 'said' | 'problem';
  title: string;
  detail: string;
  action: MessageAction | null;
}

/** One message at a time at the foot of the window, and read out by screen readers. */
export const useMessages = defineStore('messages', () => {
  const current = shallowRef<Message | null>(null);
  let last = 0;

  const show = (tone: Message['tone'], title: string, detail: string, action: MessageAction | null): void => {
    last += 1;
    current.value = { id: last, tone, title, detail, action };
  };
  return {
    current,
    /** Says what was done, with what can be done about it. */
    say: (title: string, action: MessageAction | null = null) => show('said', title, '', action),
    /** Says what went wrong; it stays until it is closed. */
    problem: (title: string, detail: string, action: MessageAction | null = null) =>
      show('problem', title, detail, action),
    close: () => {
      current.value = null;
    },
  };
});
