import { storeToRefs } from 'pinia';
import { computed, shallowRef, watch } from 'vue';
import { useRoute, useRouter } from 'vue-router';
import type { SearchHit } from '../../contract/answers.ts';
import { nextTasks } from '../../domain/agenda.ts';
import { Failure } from '../../domain/failure.ts';
import { parseLogLine } from '../../domain/quick-log.ts';
import { findIn, searchIndex } from '../../domain/search-index.ts';
import { planThings } from '../../domain/search-plan.ts';
import { useBackups } from '../composables/use-backups.ts';
import { useOneFrameLater } from '../composables/use-after-paint.ts';
import { useOverlays } from '../composables/use-overlays.ts';
import { useTimer } from '../composables/use-timer.ts';
import { hours, weekdayDay } from '../format.ts';
import { usePlanner } from '../stores/planner.ts';
import { useSubjects } from '../stores/subjects.ts';
import { type Command, type CommandActions, actionCommands, roomCommands } from './commands.ts';
import { fitting, hitCommands } from './found.ts';
import { type TaskActions, hereCommands } from './here.ts';

const SEARCH_MS = 150;
const MOST_OWN = 8;
const MOST_OFFERED = 20;

/** What the palette lists for what is typed: rooms, actions, a line of log, the plan, the catalogue. */
export function usePalette() {
  const planner = usePlanner();
  const subjects = useSubjects();
  const overlays = useOverlays();
  const route = useRoute();
  const router = useRouter();
  const timer = useTimer();
  const backups = useBackups();
  const { asked } = storeToRefs(overlays);
  // Each letter is seen at once; looking through ten thousand things comes after it.
  const sought = useOneFrameLater(() => asked.value);
  const hits = shallowRef<SearchHit[]>([]);

  const go = (path: string) => router.push(path);
  const actions: CommandActions = {
    go,
    startTimer: () => timer.start(nextTasks(planner.state, planner.plan, 1)[0]?.task.id ?? null),
    pauseTimer: timer.pause,
    resumeTimer: timer.resume,
    stopTimer: () => timer.stop(),
    discardTimer: timer.discard,
    undo: () => planner.undo(),
    redo: planner.redo,
    theme: (theme) => planner.run((operations) => operations.settings.edit({ theme }), { quiet: true }),
    export: (kind) => (overlays.exporting = { kind }),
    makeBackup: backups.make,
    keys: () => (overlays.keys = true),
  };

  const taskActions: TaskActions = {
    go,
    finish: (id) => planner.run((operations) => operations.tasks.finish({ id })),
    reopen: (id) => planner.run((operations) => operations.tasks.reopen({ id })),
    time: async (id) => {
      if (!timer.timer.value || (await timer.stop())) await timer.start(id);
    },
  };
  const here = computed(() =>
    hereCommands(
      planner.state.tasks[String(route.params['task'] ?? '')] ?? null,
      timer.timer.value?.subject ?? null,
      taskActions,
    ),
  );

  const logCommand = computed((): Command[] => {
    const text = sought.value;
    if (!planner.catalog || text.trim() === '') return [];
    try {
      const line = parseLogLine(text, subjects.known, planner.today);
      const title = `Log ${hours(line.minutes)} on ${line.subject.title}, ${weekdayDay(line.day)}`;
      const run = () =>
        planner.run((operations) => operations.sessions.quick({ line: text, confirmed: false }));
      return [{ id: 'log', group: 'Do', title, note: 'log', also: '', run }];
    } catch (error) {
      // What is no line of log is something to find.
      if (error instanceof Failure) return [];
      throw error;
    }
  });

  let waiting: ReturnType<typeof setTimeout> | undefined;
  watch(asked, (text) => {
    clearTimeout(waiting);
    if (text.trim().length < 2) {
      hits.value = [];
      return;
    }
    waiting = setTimeout(async () => {
      const found = await planner.ask((operations) =>
        operations.catalog.search({
          text: text.trim().slice(0, 300),
          limit: MOST_OFFERED,
          within: 'catalogue',
        }),
      );
      if (asked.value === text) hits.value = found ?? [];
    }, SEARCH_MS);
  });

  // The plan is at hand and looked through with every letter, the catalogue is asked: both by the same rule.
  const own = computed(() => searchIndex(planThings(planner.state)));
  const commands = computed((): Command[] => {
    const text = sought.value;
    const found = findIn(own.value, text)
      .slice(0, MOST_OWN)
      .map(({ thing }) => thing);
    const name = text.trim().toLowerCase();
    // Whose whole name was typed is meant before any command that has the word in it.
    const named = found.filter(({ title }) => title.toLowerCase() === name);
    const others = found.filter((one) => !named.includes(one));
    const taken = new Set(found.map(({ at }) => at));
    const offered = hits.value.filter(({ at }) => !taken.has(at));
    const state = timer.timer.value === null ? 'none' : timer.ticking.value ? 'running' : 'paused';
    return [
      ...hitCommands(named, go),
      ...fitting(here.value, text, 3),
      ...logCommand.value,
      ...fitting(actionCommands(actions, state), text, 20),
      ...fitting(roomCommands(actions), text, 20),
      ...hitCommands([...others, ...offered], go),
    ];
  });
  /** Brings the commands up to what was typed; false when they were. */
  function settle(): boolean {
    if (sought.value === asked.value) return false;
    sought.value = asked.value;
    return true;
  }
  return { asked, commands, settle };
}
