import { type ComputedRef, type Ref, computed } from 'vue';
import { matchScore } from '../../../../domain/matching.ts';
import { usePlanner } from '../../../stores/planner.ts';
import { gapRows } from '../../skills/gap-rows.ts';
import type { PhaseRow } from '../milestone-rows.ts';
import { goalPart } from './goal-part.ts';
import { type Links, type MapEdge, type MapGraph, linksOf } from './map-graph.ts';
import { type MapLayout, layoutMap } from './map-layout.ts';
import { MAP_STATES, type MapLevel, type MapState, type StateId } from './map-states.ts';
import { milestoneGraph } from './milestone-graph.ts';
import { skillGraph } from './skill-graph.ts';

interface Wanted {
  phases: () => readonly PhaseRow[];
  level: Readonly<Ref<MapLevel>>;
  /** A goal's id, or empty for everything. */
  goal: Readonly<Ref<string>>;
  find: Readonly<Ref<string>>;
  states: Readonly<Ref<readonly StateId[]>>;
}

export interface MapModel {
  graph: ComputedRef<MapGraph>;
  order: ComputedRef<readonly string[]>;
  links: ComputedRef<Links>;
  layout: ComputedRef<MapLayout>;
  legend: ComputedRef<(MapState & { count: number })[]>;
  /** What the search and the states leave lit, in order; all of it without any. */
  lit: ComputedRef<readonly string[]>;
}

/** The map of what is asked for; it is laid out again only when nodes or lines come or go. */
export function useMapGraph({ phases, level, goal, find, states }: Wanted): MapModel {
  const planner = usePlanner();
  const part = computed(() => {
    const chosen = planner.state.goals[goal.value];
    return chosen && planner.catalog ? goalPart(chosen, planner.state, planner.catalog) : null;
  });
  const graph = computed<MapGraph>(() => {
    if (level.value === 'milestones') return milestoneGraph(phases(), part.value?.milestones ?? null);
    const { catalog, state } = planner;
    if (!catalog) return { nodes: [], edges: [] };
    return skillGraph(catalog, gapRows(catalog, state), part.value?.skills ?? null);
  });
  // Text, so that an edit that moves nothing is seen to move nothing.
  const shape = computed(() =>
    JSON.stringify({ ids: graph.value.nodes.map((node) => node.id), edges: graph.value.edges }),
  );
  const laidOut = computed(() => {
    const { ids, edges } = JSON.parse(shape.value) as { ids: string[]; edges: MapEdge[] };
    return { ids, links: linksOf(ids, edges), layout: layoutMap(ids, edges) };
  });
  const legend = computed(() =>
    MAP_STATES[level.value]
      .map((state) => ({
        ...state,
        count: graph.value.nodes.filter((node) => node.state === state.id).length,
      }))
      .filter((state) => state.count > 0),
  );
  const lit = computed(() => {
    const text = find.value.trim();
    const known = new Set(legend.value.map((state) => state.id));
    const chosen = states.value.filter((id) => known.has(id));
    return graph.value.nodes
      .filter((node) => text === '' || matchScore(text, node.title) > 0)
      .filter((node) => chosen.length === 0 || chosen.includes(node.state))
      .map((node) => node.id);
  });
  return {
    graph,
    legend,
    lit,
    order: computed(() => laidOut.value.ids),
    links: computed(() => laidOut.value.links),
    layout: computed(() => laidOut.value.layout),
  };
}
