import { defineStore } from 'pinia';
import { ref } from 'vue';

/** What lies over the rooms: the command palette and the list of keys. */
export const useOverlays = defineStore('overlays', () => ({ palette: ref(false), keys: ref(false) }));
