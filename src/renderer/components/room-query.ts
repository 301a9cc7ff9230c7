import { computed, type WritableComputedRef } from 'vue';
import { useRoute, useRouter } from 'vue-router';

/** One key of the address, so that what is shown survives a reload and the way back; the usual value is left out. */
export function useRoomQuery<T extends string = string>(
  key: string,
  usual: T,
  known?: readonly T[],
): WritableComputedRef<T> {
  const route = useRoute();
  const router = useRouter();
  return computed({
    get: () => {
      const value = route.query[key];
      if (typeof value !== 'string') return usual;
      return known && !known.includes(value as T) ? usual : (value as T);
    },
    set: (value) => {
      const query = { ...route.query, [key]: value === usual ? undefined : value };
      void router.replace({ path: route.path, query });
    },
  });
}
