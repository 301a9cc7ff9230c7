import type { Day } from '../../../domain/day.ts';
import type { Forecast } from '../../../domain/forecast.ts';
import { goalMilestones, goalOpenTasks } from '../../../domain/goals.ts';
import type { Goal, Milestone } from '../../../domain/roadmap-schema.ts';
import type { PlanState } from '../../../domain/state.ts';
import { countingTasks, taskWork } from '../../../domain/work.ts';

export interface GoalProgress {
  milestones: Milestone[];
  doneMilestones: number;
  effort: number;
  earned: number;
  openTasks: number;
  /** 0 to 1: the chance to have all of it by the target; null without target, forecast or anything open. */
  chance: number | null;
}

/** How far a goal is, over its milestones, and how likely its day. */
export function goalProgress(
  goal: Goal,
  state: PlanState,
  forecast: Forecast | null,
  logged: ReadonlyMap<string, number>,
): GoalProgress {
  const ids = goalMilestones(goal, state);
  const mine = new Set(ids);
  const works = countingTasks(state)
    .filter((task) => mine.has(task.milestone))
    .map((task) => taskWork(task, logged, state.courses));
  const milestones = ids
    .map((id) => state.milestones[id])
    .filter((one): one is Milestone => one !== undefined)
    .sort((a, b) => a.order - b.order || a.id.localeCompare(b.id));
  const openTasks = goalOpenTasks(goal, state).length;
  const chance = goal.target !== null && forecast && openTasks > 0 ? forecast.chance(ids, goal.target) : null;
  return {
    milestones,
    doneMilestones: milestones.filter((one) => one.status === 'done').length,
    effort: works.reduce((sum, work) => sum + work.effort, 0),
    earned: works.reduce((sum, work) => sum + work.earned, 0),
    openTasks,
    chance,
  };
}

/** What happened on the way to a goal, oldest first: its milestones' changes of status, and its own end. */
export function goalHistory(
  goal: Pick<Goal, 'title' | 'doneOn'>,
  milestones: readonly Pick<Milestone, 'title' | 'history'>[],
): { of: string; status: string; day: Day; reason: string | null }[] {
  const changes = milestones.flatMap(({ title, history }) =>
    history.map(({ status, day, reason }) => ({ of: title, status, day, reason })),
  );
  const end =
    goal.doneOn === null ? [] : [{ of: goal.title, status: 'done', day: goal.doneOn, reason: null }];
  return [...changes, ...end].sort((a, b) => a.day.localeCompare(b.day));
}

/** A chance in words, so that a figure is not the only sign. */
export function chanceWords(chance: number): { word: string; tone: 'good' | 'warn' | 'bad' } {
  if (chance >= 0.8) return { word: 'likely', tone: 'good' };
  if (chance >= 0.5) return { word: 'more likely than not', tone: 'good' };
  if (chance >= 0.2) return { word: 'tight', tone: 'warn' };
  return { word: 'unlikely', tone: 'bad' };
}
