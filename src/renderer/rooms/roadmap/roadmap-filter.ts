import { matchScore } from '../../../domain/matching.ts';
import type { MilestoneStatus } from '../../../domain/roadmap-schema.ts';
import type { MilestoneRow, PhaseRow } from './milestone-rows.ts';

export interface RoadmapFilter {
  text: string;
  status: MilestoneStatus | null;
  phase: string | null;
  openOnly: boolean;
  notNeeded: boolean;
}

export const noFilter = (): RoadmapFilter => ({
  text: '',
  status: null,
  phase: null,
  openOnly: false,
  notNeeded: false,
});

const isNotNeeded = (row: MilestoneRow): boolean =>
  !row.milestone.needed || row.tasks.some((task) => !task.task.needed);

function fits(row: MilestoneRow, filter: RoadmapFilter): boolean {
  const { status } = row.milestone;
  if (filter.status !== null && status !== filter.status) return false;
  if (filter.openOnly && (status === 'done' || status === 'skipped')) return false;
  if (filter.notNeeded && !isNotNeeded(row)) return false;
  if (filter.text.trim() === '') return true;
  return [row.milestone.title, ...row.tasks.map((task) => task.task.title)].some(
    (title) => matchScore(filter.text, title) > 0,
  );
}

/** The phases with the milestones that fit; a phase without any is left out. */
export function filterPhases(phases: readonly PhaseRow[], filter: RoadmapFilter): PhaseRow[] {
  return phases
    .filter((phase) => filter.phase === null || phase.id === filter.phase)
    .map((phase) => ({ ...phase, milestones: phase.milestones.filter((row) => fits(row, filter)) }))
    .filter((phase) => phase.milestones.length > 0);
}
