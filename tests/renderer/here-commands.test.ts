import { expect, it } from 'vitest';
import { makePlan } from '../../src/domain/plan.ts';
import { type TaskActions, hereCommands } from '../../src/renderer/palette/here.ts';
import { TODAY, begunPlan } from '../domain/begun-plan.ts';

const plan = begunPlan();
const task = plan.tasks[makePlan(plan, TODAY).tasks[0]!.id]!;

it.each([
  ['an open task', task, null, ['time', 'finish', 'milestone']],
  ['an open task that is timed', task, task.id, ['finish', 'milestone']],
  ['one that is no longer needed', { ...task, needed: false }, null, ['finish', 'milestone']],
  ['a finished task', { ...task, doneOn: TODAY }, null, ['reopen', 'milestone']],
  ['nothing', null, null, []],
] as const)('offers what can be done with %s', (_, one, timed, offered) => {
  const said: string[] = [];
  const note =
    (what: string) =>
    (of: string): void =>
      void said.push(`${what} ${of}`);
  const actions: TaskActions = {
    finish: note('finish'),
    reopen: note('reopen'),
    time: note('time'),
    go: note('go'),
  };
  const commands = hereCommands(one, timed, actions);
  expect(commands.map((command) => command.id)).toEqual(offered.map((id) => `here ${id}`));
  for (const command of commands) command.run();
  expect(said).toEqual(
    offered.map((id) =>
      id === 'milestone' ? `go /roadmap/milestone/${task.milestone}` : `${id} ${task.id}`,
    ),
  );
});
