import { computed, onScopeDispose, reactive, ref, shallowRef } from 'vue';
import type { ImportPreview, Imported } from '../../../contract/import-answers.ts';
import { sendForImport } from '../../../contract/import-pieces.ts';
import { Failure } from '../../../domain/failure.ts';
import { errorText } from '../../../domain/failure-text.ts';
import { useSlowWork } from '../../composables/use-slow-work.ts';
import { useMessages } from '../../stores/messages.ts';
import { usePlanner } from '../../stores/planner.ts';
import { GENERAL, LEFT_OUT } from './group-targets.ts';

type Stage = 'sending' | 'reading' | 'taking';

/** An import from picking files to taking them over. Leaving it behind changes nothing. */
export function useImport() {
  const planner = usePlanner();
  const messages = useMessages();
  const { operations } = planner.client;
  const preview = shallowRef<ImportPreview | null>(null);
  const names = ref<string[]>([]);
  const stage = ref<Stage | null>(null);
  const { slow, ...work } = useSlowWork();
  const share = ref(0);
  const format = ref<string | null>(null);
  const choices = ref<Record<string, string>>({});
  /** By group: a subject's id, or one of the two other things that can become of it; none while it is open. */
  const targets = reactive(new Map<string, string>());
  const leave = reactive(new Set<number>());
  const confirmed = ref(false);
  let id: string | null = null;

  function end(): void {
    stage.value = null;
    work.end();
  }

  /** Does a part of the import, and shows it unless another import has begun by its end. */
  async function during<T>(now: Stage, job: () => Promise<T>): Promise<T> {
    const own = id;
    stage.value = now;
    work.begin();
    try {
      return await job();
    } finally {
      if (id === own) end();
    }
  }

  /** The same for what changes nothing: what went wrong is told here, and gives null. */
  async function asking<T>(now: Stage, job: () => Promise<T>): Promise<T | null> {
    try {
      return await during(now, job);
    } catch (error) {
      if (error instanceof Failure && error.code === 'cancelled') return null;
      const { title, detail } =
        error instanceof DOMException
          ? { title: 'This file can’t be read', detail: 'It may have moved, or be a folder.' }
          : errorText(error);
      messages.problem(title, detail);
      return null;
    }
  }

  /** Ends what was begun; nothing of it was taken over. */
  function drop(): void {
    const gone = id;
    id = null;
    end();
    preview.value = null;
    names.value = [];
    format.value = null;
    choices.value = {};
    targets.clear();
    leave.clear();
    confirmed.value = false;
    if (gone !== null) void operations.imports.drop({ id: gone }).catch(() => undefined);
  }

  async function pick(files: readonly File[]): Promise<void> {
    if (files.length === 0) return;
    drop();
    const own = crypto.randomUUID();
    id = own;
    names.value = files.map((file) => file.name);
    share.value = 0;
    const all = files.reduce((sum, file) => sum + file.size, 0);
    const parts = files.map((file) => ({
      name: file.name,
      size: file.size,
      bytes: async (from: number, to: number) => new Uint8Array(await file.slice(from, to).arrayBuffer()),
    }));
    const sent = await asking('sending', () =>
      sendForImport(operations, own, parts, (bytes) => {
        share.value = all === 0 ? 1 : bytes / all;
        return id === own;
      }),
    );
    if (id !== own) return;
    if (sent) await read();
    else drop();
  }

  /** Goes on with a file that the host has already; its name is all that is known of it here. */
  async function takeOpened(there: string, name: string): Promise<void> {
    drop();
    id = there;
    names.value = [name];
    await read();
  }

  async function read(): Promise<void> {
    const own = id;
    if (own === null) return;
    const wish = { id: own, format: format.value, choices: choices.value };
    const answer = await asking('reading', () => operations.imports.read(wish));
    if (id !== own) return;
    // What can't be read at all leaves the earlier preview, so that another choice can be made.
    if (!answer) {
      if (!preview.value) drop();
      return;
    }
    preview.value = answer;
    format.value = answer.format?.id ?? format.value;
    for (const { group, remembered } of answer.groups)
      if (remembered && !targets.has(group))
        targets.set(group, remembered.left ? LEFT_OUT : (remembered.subject ?? GENERAL));
    leave.clear();
    answer.things.forEach(({ known, becomes }, index) => {
      if (known !== null || becomes === null) leave.add(index);
    });
  }

  const choose = (choice: string, value: string): Promise<void> => {
    choices.value = { ...choices.value, [choice]: value };
    return read();
  };
  const readAs = (other: string): Promise<void> => {
    format.value = other;
    choices.value = {};
    targets.clear();
    return read();
  };

  /** What still has to be said before it can be taken over; null when nothing has. */
  const missing = computed((): string | null => {
    const now = preview.value;
    if (!now?.format)
      return now?.formats.length === 0 ? 'Give it up and choose another file' : 'Pick the format first';
    if (now.choices.some(({ chosen }) => chosen === null)) return 'Answer the open questions first';
    const open = now.groups.filter(({ group }) => !targets.has(group)).length;
    if (open > 0) return open === 1 ? 'Say what one group is for' : `Say what ${open} groups are for`;
    if (now.longDays.length > 0 && !confirmed.value) return 'Look at the long days first';
    const some = now.groups.some(({ group }) => targets.get(group) !== LEFT_OUT);
    return some || now.things.length > leave.size ? null : 'Nothing new is left to take over';
  });

  async function apply(): Promise<Imported | null> {
    const own = id;
    const now = preview.value;
    if (own === null || !now || missing.value !== null) return null;
    const mappings = now.groups.map(({ group }) => {
      const target = targets.get(group) ?? LEFT_OUT;
      const isSubject = target !== LEFT_OUT && target !== GENERAL;
      return { group, subject: isSubject ? target : null, left: target === LEFT_OUT };
    });
    const wish = { id: own, mappings, leave: [...leave], confirmed: confirmed.value };
    const isGivenUp = ({ code }: Failure): boolean => {
      if (code === 'cancelled' && id === own) messages.say('Given up: nothing was changed');
      return code === 'cancelled';
    };
    const imported = await during('taking', () =>
      planner.run((operations) => operations.imports.apply(wish), { onFailure: isGivenUp }),
    );
    if (imported && id === own) drop();
    return imported;
  }

  /** Gives up taking over; what was read stays. When it comes too late, it is said that everything came in. */
  async function stopTaking(): Promise<void> {
    const own = id;
    if (own !== null) await planner.ask((operations) => operations.imports.giveUp({ id: own }));
  }

  onScopeDispose(() => {
    // Who goes elsewhere meanwhile did not say that it should be given up.
    if (stage.value !== 'taking') drop();
  });
  return {
    preview,
    names,
    stage,
    slow,
    share,
    choices,
    targets,
    leave,
    confirmed,
    missing,
    pick,
    takeOpened,
    choose,
    readAs,
    apply,
    stopTaking,
    drop,
  };
}
