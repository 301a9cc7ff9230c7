import { ref, shallowRef } from 'vue';
import type { BackupList } from '../../contract/answers.ts';
import { reasonWords } from '../components/reason-words.ts';
import { useMessages } from '../stores/messages.ts';
import { usePlanner } from '../stores/planner.ts';

/** The backups there are, and making one now; `list` is null until it was read. */
export function useBackups() {
  const planner = usePlanner();
  const messages = useMessages();
  const list = shallowRef<BackupList | null>(null);
  const making = ref(false);

  async function read(): Promise<void> {
    list.value = (await planner.ask((operations) => operations.backups.list({}))) ?? list.value;
  }

  /** Makes one, and tells what became of it, in the second folder as well. */
  async function make(): Promise<void> {
    making.value = true;
    const made = await planner.ask(async (operations) => ({ backup: await operations.backups.make({}) }));
    await read();
    making.value = false;
    if (!made) return;
    const second = list.value?.folders.find((folder) => folder.second);
    if (!made.backup) messages.say('There is nothing to keep yet');
    else if (second?.problem)
      messages.problem(
        'The backup was made, but not in the second folder',
        `${second.path}: ${reasonWords(second.problem)}`,
      );
    else messages.say(second ? 'Backup made, in both folders' : 'Backup made');
  }

  return { list, making, read, make };
}
