import { type Day, addDays, localDay } from './day.ts';
import type { PlanState } from './state.ts';

// Without FSRS, so that the first room can say how much is due before anything of it is loaded.

/** How long a finished skill is held to stay at 90 % before its first review, in days: an estimate. */
export const SKILL_STABILITY = 60;

/** The day on which each skill with a finished step was last worked on: finished, or logged on. */
export function finishedSkills({ tasks, totals }: Pick<PlanState, 'tasks' | 'totals'>): Map<string, Day> {
  const finished = new Map<string, Day>();
  const later = (skill: string, day: Day): void => {
    if (day > (finished.get(skill) ?? '')) finished.set(skill, day);
  };
  for (const task of Object.values(tasks)) if (task.step && task.doneOn) later(task.step.skill, task.doneOn);
  if (finished.size === 0) return finished;
  for (const month in totals) {
    const days = totals[month] ?? {};
    for (const day in days) {
      for (const subject in days[day]) {
        const skill = tasks[subject]?.step?.skill;
        if (skill !== undefined && finished.has(skill)) later(skill, day);
      }
    }
  }
  return finished;
}

/** How many questions and finished skills FSRS asks for by the end of a day. */
export function reviewsDue(
  plan: Pick<PlanState, 'cards' | 'answers' | 'tasks' | 'totals'>,
  today: Day,
  zone: string,
): { questions: number; skills: number } {
  const due = Object.values(plan.cards).filter(
    (card) => localDay(card.due, zone) <= today && plan.answers[card.of]?.isAsked !== false,
  );
  const questions = due.filter(({ kind }) => kind === 'question').length;
  const fading = [...finishedSkills(plan)].filter(
    ([skill, day]) => !plan.cards[`skill.${skill}`] && addDays(day, SKILL_STABILITY) <= today,
  );
  return { questions, skills: due.length - questions + fading.length };
}
