import { onScopeDispose, shallowRef, watch } from 'vue';
import { useRouter } from 'vue-router';
import type { Reminder } from '../../domain/reminders.ts';
import { notify } from '../host/notifications.ts';
import { reminderWords } from '../shell/reminder-words.ts';
import { usePlanner } from '../stores/planner.ts';

const LOOK_MS = 60_000;

/** Reminders of this window that were not closed yet, newest last; it looks every minute and after a change of them. */
export function useReminders() {
  const planner = usePlanner();
  const router = useRouter();
  const reminders = shallowRef<readonly Reminder[]>([]);

  async function look(): Promise<void> {
    if (!planner.started || !planner.connected) return;
    // Nobody asked for it, so its failing is nobody's problem: the next look tries again.
    const taken = await planner.client.operations.reminders.take({}).catch(() => null);
    if (!taken || taken.reminders.length === 0) return;
    const fresh = taken.reminders;
    reminders.value = [
      ...reminders.value.filter(
        (known) => !fresh.some((one) => one.kind === known.kind && one.id === known.id),
      ),
      ...fresh,
    ];
    for (const one of fresh) {
      const { title, detail, path } = reminderWords(one, planner.today);
      notify(title, detail, `${one.kind} ${one.id}`, () => void router.push(path));
    }
  }

  const beat = setInterval(() => void look(), LOOK_MS);
  onScopeDispose(() => clearInterval(beat));
  watch(
    () => [planner.started, planner.connected, planner.state.settings.reminders],
    () => void look(),
    { immediate: true },
  );
  const close = (one: Reminder): void => {
    reminders.value = reminders.value.filter((known) => known !== one);
  };
  const closeAll = (): void => void (reminders.value = []);
  return { reminders, close, closeAll };
}
