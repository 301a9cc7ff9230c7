import { defineStore } from 'pinia';
import { computed, ref, shallowRef } from 'vue';
import type { Guide, GuideEntry, Questions, Salaries } from '../../domain/catalog-guide.ts';
import type { Source } from '../../domain/catalog-source.ts';
import { readingGuide, sharedTitleTopics } from '../../domain/reading-guide.ts';
import { sourceWords } from '../../domain/source-words.ts';
import { usePlanner } from './planner.ts';

/** What the documents say beside the planning core; asked for when a room first needs it, and kept. */
export const useGuide = defineStore('guide', () => {
  const planner = usePlanner();
  const parts = shallowRef<{ guide: Guide; questions: Questions } | null>(null);
  const salaries = shallowRef<Salaries | null>(null);
  const failed = ref(false);
  let reading: Promise<void> | null = null;

  async function ask(): Promise<void> {
    failed.value = false;
    const read = await planner.ask((operations) =>
      Promise.all([
        operations.catalog.guide({}),
        operations.catalog.questions({}),
        operations.catalog.salaries({}),
      ]),
    );
    failed.value = read === null;
    if (read === null) return;
    [parts.value, salaries.value] = [{ guide: read[0], questions: read[1] }, read[2]];
  }

  /** Asks once; again only after it failed. */
  function read(): Promise<void> {
    if (parts.value) return Promise.resolve();
    reading ??= ask().finally(() => (reading = null));
    return reading;
  }

  const guide = computed(() =>
    parts.value && planner.catalog
      ? readingGuide(parts.value.guide, planner.catalog, parts.value.questions)
      : null,
  );
  const repeating = computed(() => (guide.value ? sharedTitleTopics(guide.value) : new Set<string>()));
  /** What an entry is told apart by: its title, or its text where titles repeat. */
  const nameOf = ({ topic, title, text }: GuideEntry): string => (repeating.value.has(topic) ? text : title);
  /** Document and section of one source, in words. */
  const sourceName = (source: Source): string =>
    planner.catalog ? sourceWords([source], planner.catalog) : '';

  return { guide, salaries, failed, read, nameOf, sourceName };
});
