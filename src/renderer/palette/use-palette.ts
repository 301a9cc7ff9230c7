import { computed, ref, shallowRef, watch } from 'vue';
import { useRouter } from 'vue-router';
import type { SearchHit } from '../../contract/answers.ts';
import { nextTasks } from '../../domain/agenda.ts';
import { Failure } from '../../domain/failure.ts';
import { parseLogLine } from '../../domain/quick-log.ts';
import { logSubjects } from '../../domain/subjects.ts';
import { useBackups } from '../composables/use-backups.ts';
import { useExports } from '../composables/use-exports.ts';
import { useOverlays } from '../composables/use-overlays.ts';
import { useTimer } from '../composables/use-timer.ts';
import { hours, weekdayDay } from '../format.ts';
import { usePlanner } from '../stores/planner.ts';
import { type Command, type CommandActions, actionCommands, roomCommands } from './commands.ts';
import { catalogCommands, fitting, planCommands } from './found.ts';

const SEARCH_MS = 150;

/** What the palette lists for what is typed: rooms, actions, a line of log, the plan, the catalogue. */
export function usePalette() {
  const planner = usePlanner();
  const overlays = useOverlays();
  const router = useRouter();
  const timer = useTimer();
  const exports = useExports();
  const backups = useBackups();
  const asked = ref('');
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
    exportPdf: exports.pdf,
    exportJson: exports.json,
    makeBackup: backups.make,
    keys: () => (overlays.keys = true),
  };

  const logCommand = computed((): Command[] => {
    if (!planner.catalog || asked.value.trim() === '') return [];
    try {
      const line = parseLogLine(asked.value, logSubjects(planner.catalog, planner.state), planner.today);
      const title = `Log ${hours(line.minutes)} on ${line.subject.title}, ${weekdayDay(line.day)}`;
      const run = () =>
        planner.run((operations) => operations.sessions.quick({ line: asked.value, confirmed: false }));
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
        operations.catalog.search({ text: text.trim().slice(0, 200), limit: 20 }),
      );
      if (asked.value === text) hits.value = found ?? [];
    }, SEARCH_MS);
  });

  const commands = computed((): Command[] => {
    const text = asked.value;
    const own = text.trim() === '' ? [] : fitting(planCommands(planner.state, go), text, 8);
    const state = timer.timer.value === null ? 'none' : timer.ticking.value ? 'running' : 'paused';
    const taken = new Set(own.map((one) => one.id));
    return [
      ...logCommand.value,
      ...fitting(actionCommands(actions, state), text, 20),
      ...fitting(roomCommands(actions), text, 20),
      ...own,
      ...catalogCommands(hits.value, go).filter((one) => !taken.has(one.id.replace('catalogue ', ''))),
    ];
  });
  return { asked, commands };
}
