import type { Task } from '../../domain/roadmap-schema.ts';
import type { Command } from './commands.ts';

/** What can be done with a task. */
export interface TaskActions {
  finish: (id: string) => unknown;
  reopen: (id: string) => unknown;
  /** Ends what is timed so far, and begins anew on the task. */
  time: (id: string) => unknown;
  go: (path: string) => unknown;
}

/** What the palette offers first: what can be done with the task that is on the screen. */
export function hereCommands(task: Task | null, timed: string | null, actions: TaskActions): Command[] {
  if (!task) return [];
  const of = (id: string, title: string, run: () => unknown, also: string): Command => ({
    id: `here ${id}`,
    group: 'Here',
    title,
    note: 'task',
    also: `${task.title} ${also}`,
    run,
  });
  const milestone = of(
    'milestone',
    'Open its milestone',
    () => actions.go(`/roadmap/milestone/${task.milestone}`),
    'go up',
  );
  if (task.doneOn !== null)
    return [of('reopen', `Open again: ${task.title}`, () => actions.reopen(task.id), 'undone'), milestone];
  const finish = of('finish', `Finish ${task.title}`, () => actions.finish(task.id), 'done complete');
  if (timed === task.id || !task.needed) return [finish, milestone];
  return [
    of('time', `Start the timer on ${task.title}`, () => actions.time(task.id), 'clock begin study'),
    finish,
    milestone,
  ];
}
