import { onScopeDispose, ref, type Ref } from 'vue';
import { type Day, localDay } from '../../domain/day.ts';

export interface Clock {
  /** Now, as an instant in UTC. */
  now(): string;
  zone(): string;
}

export const systemClock: Clock = {
  now: () => new Date().toISOString().replace(/\.\d+Z$/, 'Z'),
  zone: () => Intl.DateTimeFormat().resolvedOptions().timeZone,
};

const LOOK_MS = 20_000;

/** The local calendar day; it moves at midnight, after a sleep of the machine, and with the time zone. */
export function useToday(clock: Clock = systemClock, page: Document = document): Ref<Day> {
  const read = (): Day => localDay(clock.now(), clock.zone());
  const today = ref(read());
  const look = (): void => {
    today.value = read();
  };
  const timer = setInterval(look, LOOK_MS);
  page.addEventListener('visibilitychange', look);
  onScopeDispose(() => {
    clearInterval(timer);
    page.removeEventListener('visibilitychange', look);
  });
  return today;
}
