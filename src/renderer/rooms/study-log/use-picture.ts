import type { WritableComputedRef } from 'vue';
import { useRoomQuery } from '../../components/room-query.ts';

export const PICTURES = [
  { value: 'calendar', title: 'Calendar' },
  { value: 'hours', title: 'Hours by' },
] as const;
export type Picture = (typeof PICTURES)[number]['value'];

/** The picture above the log, as the address holds it. */
export const usePicture = (): WritableComputedRef<Picture> =>
  useRoomQuery<Picture>('picture', 'calendar', ['calendar', 'hours']);
