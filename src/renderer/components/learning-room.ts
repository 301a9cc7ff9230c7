import { ref } from 'vue';
import { useRoomQuery } from './room-query.ts';

/** What a room of courses, certifications or projects shows: own things or the catalogue, one opened, or a new one. */
export function useLearningRoom() {
  const show = useRoomQuery<'mine' | 'table' | 'catalogue'>('show', 'mine', ['mine', 'table', 'catalogue']);
  const open = useRoomQuery<string>('open', '');
  const adding = ref(false);

  return {
    show,
    open,
    adding,
    views: (mine: string) =>
      [
        { value: 'mine', title: mine },
        { value: 'table', title: 'Table' },
        { value: 'catalogue', title: 'Catalogue' },
      ] as const,
    openForm: (): void => {
      open.value = '';
      adding.value = true;
    },
    choose: (id: string): void => {
      adding.value = false;
      open.value = id;
    },
  };
}
