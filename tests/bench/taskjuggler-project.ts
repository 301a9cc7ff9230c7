import { addDays } from '../../src/domain/day.ts';
import type { Plan } from '../../src/domain/plan.ts';
import type { PlanState } from '../../src/domain/state.ts';
import { must } from './row.ts';

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const two = (number: number): string => String(number).padStart(2, '0');
const clock = (minutes: number): string => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
const named = (id: string): string => id.replace(/[^A-Za-z0-9]/g, '_');

/** A roadmap as a TaskJuggler project with the same calendar, in slots of 15 minutes; ends go to `ends.csv`. */
export function taskJugglerProject(state: PlanState, made: Plan, today: string): string {
  const { availability } = state;
  if (!availability) throw new Error('no hours');
  const orders = Object.values(state.tasks).map((task) => task.order);
  const most = Math.max(...orders, 1);
  const hours = availability.week.map((minutes, at) =>
    minutes === 0 ? `${WEEKDAYS[at]} off` : `${WEEKDAYS[at]} 08:00 - ${clock(480 + minutes)}`,
  );
  // TaskJuggler wants tasks before what depends on them in no order of its own, so any will do.
  const tasks = Object.values(state.tasks).map((task) => {
    must(task.effort % 15 === 0 && task.deadline === null, 'the project has what a slot can’t say');
    const before = task.prerequisites.map((id) => `!${named(id)}`);
    // A fixed start would refuse to wait for prerequisites: an earliest one is a milestone before the task.
    const release = `${named(task.id)}_from`;
    if (task.earliest) before.push(`!${release}`);
    return [
      ...(task.earliest ? [`  task ${release} "from" { start ${task.earliest} }`] : []),
      `  task ${named(task.id)} "${task.id}" {`,
      `    effort ${task.effort}min`,
      '    allocate me',
      `    priority ${1000 - Math.round((task.order / most) * 999)}`,
      ...(before.length > 0 ? [`    depends ${before.join(', ')}`] : []),
      '  }',
    ].join('\n');
  });
  return [
    `project roadmap "Roadmap" ${today} - ${addDays(made.end ?? today, 366)} {`,
    '  timingresolution 15min',
    '  timeformat "%Y-%m-%d"',
    '}',
    'resource me "Me" {',
    ...hours.map((line) => `  workinghours ${line}`),
    ...availability.daysOff.map((range) => `  leaves annual ${range.from} - ${addDays(range.to, 1)}`),
    '}',
    'task all "All" {',
    ...tasks,
    '}',
    'taskreport ends "ends" { formats csv columns id, end }',
    '',
  ].join('\n');
}
