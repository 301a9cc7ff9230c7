import type { SearchHit } from '../../contract/answers.ts';
import { matchScore } from '../../domain/matching.ts';
import type { PlanState } from '../../domain/state.ts';
import type { Command } from './commands.ts';

/** The commands that fit, best first within the order of their groups; all of them when nothing is asked. */
export function fitting(commands: readonly Command[], asked: string, most: number): Command[] {
  if (asked.trim() === '') return commands.slice(0, most);
  return commands
    .map((one) => ({
      one,
      score: Math.max(matchScore(asked, one.title), 0.6 * matchScore(asked, `${one.title} ${one.also}`)),
    }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, most)
    .map(({ one }) => one);
}

/** Goals, milestones, tasks and learning of the plan as lines that lead to them. */
export function planCommands(plan: PlanState, go: (path: string) => unknown): Command[] {
  const line = (kind: string, id: string, title: string, path: string, also = ''): Command => ({
    id: `${kind} ${id}`,
    group: 'In your plan',
    title,
    note: kind,
    also,
    run: () => go(path),
  });
  return [
    ...Object.values(plan.goals).map((one) => line('goal', one.id, one.title, '/goals', one.why)),
    ...Object.values(plan.milestones).map((one) =>
      line('milestone', one.id, one.title, `/roadmap/milestone/${one.id}`),
    ),
    ...Object.values(plan.tasks).map((one) =>
      line('task', one.id, one.title, `/roadmap/milestone/${one.milestone}`),
    ),
    ...Object.values(plan.courses).map((one) => line('course', one.id, one.title, '/courses', one.provider)),
    ...Object.values(plan.certifications).map((one) =>
      line('certification', one.id, one.name, '/certifications', one.issuer),
    ),
    ...Object.values(plan.projects).map((one) => line('project', one.id, one.name, '/projects', one.goal)),
  ];
}

const ROOMS: Partial<Record<SearchHit['kind'], string>> = {
  skill: '/settings?part=skills&find=',
  course: '/courses?find=',
  certification: '/certifications?find=',
  project: '/projects?find=',
};

/** What the catalogue's search found, without what the plan holds already and what has no room to show it in. */
export function catalogCommands(hits: readonly SearchHit[], go: (path: string) => unknown): Command[] {
  return hits.flatMap((hit) => {
    const path = ROOMS[hit.kind];
    if (path === undefined || hit.source === 'your plan') return [];
    return [
      {
        id: `catalogue ${hit.kind} ${hit.id}`,
        group: 'In the catalogue',
        title: hit.title,
        note: hit.kind,
        also: '',
        run: () => go(`${path}${encodeURIComponent(hit.id)}`),
      },
    ];
  });
}
