import { PHASES } from '../../../../domain/phases.ts';
import { doneOf } from '../../../components/work-words.ts';
import { count } from '../../../format.ts';
import type { MilestoneRow, PhaseRow } from '../milestone-rows.ts';
import { type MapEdge, type MapGraph, type MapNode, essentialEdges } from './map-graph.ts';
import { type StateId, mapState } from './map-states.ts';

/** A milestone's state on the map; `open` holds the tasks that others still wait for. */
function stateOf({ milestone, tasks }: MilestoneRow, open: ReadonlySet<string>): StateId {
  if (!milestone.needed) return 'unneeded';
  if (milestone.status !== 'planned') return milestone.status;
  const canBegin = tasks.some(
    ({ task }) => open.has(task.id) && !task.prerequisites.some((before) => open.has(before)),
  );
  return canBegin ? 'ready' : 'planned';
}

function node(row: MilestoneRow, open: ReadonlySet<string>): MapNode {
  const { milestone, tasks, effort, done, share, critical } = row;
  const state = stateOf(row, open);
  const left = tasks.filter(({ task }) => open.has(task.id)).length;
  const facts = tasks.length === 0 ? 'no tasks yet' : left === 0 ? 'no open task' : count(left, 'open task');
  const group = PHASES.find((phase) => phase.id === milestone.phase)?.name ?? '';
  const parts = [milestone.title, mapState('milestones', state).word, facts];
  if (effort > 0) parts.push(doneOf(done, effort));
  parts.push(group);
  return {
    id: milestone.id,
    title: milestone.title,
    group,
    area: milestone.area,
    state,
    facts,
    name: parts.join(', '),
    share,
    critical,
  };
}

/** Milestones in the roadmap's order; one waits for another when a task of it waits for a task of the other. */
export function milestoneGraph(
  phases: readonly PhaseRow[],
  wanted: ReadonlySet<string> | null = null,
): MapGraph {
  const rows = phases.flatMap((phase) => phase.milestones);
  const shown = rows.filter((row) => wanted === null || wanted.has(row.milestone.id));
  const tasks = rows
    .flatMap((row) => row.tasks.map(({ task }) => ({ task, status: row.milestone.status })))
    .filter(({ task }) => task.needed);
  const home = new Map(tasks.map(({ task }) => [task.id, task.milestone]));
  const open = new Set(
    tasks
      .filter(({ task, status }) => task.doneOn === null && status !== 'skipped')
      .map(({ task }) => task.id),
  );
  const edges = tasks.flatMap(({ task }) =>
    task.prerequisites.flatMap((before): MapEdge[] => {
      const from = home.get(before);
      return from === undefined ? [] : [{ from, to: task.milestone }];
    }),
  );
  const ids = shown.map((row) => row.milestone.id);
  return { nodes: shown.map((row) => node(row, open)), edges: essentialEdges(ids, edges) };
}
