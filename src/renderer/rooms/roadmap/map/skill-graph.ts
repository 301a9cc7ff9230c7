import type { Catalog } from '../../../../domain/catalog.ts';
import { levelName } from '../../../components/learning-words.ts';
import { shareOf } from '../../../components/work-words.ts';
import type { GapRow } from '../../skills/gap-rows.ts';
import { type MapGraph, essentialEdges } from './map-graph.ts';
import { type StateId, mapState } from './map-states.ts';

function stateOf(row: GapRow, current: ReadonlyMap<string, number>): StateId {
  if (row.missing === 0) return 'done';
  if (row.current > 0) return 'active';
  const isMet = row.entry.prerequisites.every((one) => (current.get(one.skill) ?? one.level) >= one.level);
  return isMet ? 'ready' : 'planned';
}

/** The skills that the full profile asks for, in the catalogue's order, with what they build on. */
export function skillGraph(
  catalog: Catalog,
  gaps: readonly GapRow[],
  wanted: ReadonlySet<string> | null = null,
): MapGraph {
  const bySkill = new Map(gaps.map((row) => [row.skill, row]));
  const current = new Map(gaps.map((row) => [row.skill, row.current]));
  const rows = catalog.skills.flatMap((skill) => {
    const row = bySkill.get(skill.id);
    return row && (wanted === null || wanted.has(skill.id)) ? [row] : [];
  });
  const nodes = rows.map((row) => {
    const { entry, required } = row;
    const group = catalog.areas.find((area) => area.id === entry.area)?.name ?? '';
    const state = stateOf(row, current);
    const [now, asked] = [
      `${row.current} ${levelName(catalog, row.current)}`,
      `${required} ${levelName(catalog, required)}`,
    ];
    return {
      id: entry.id,
      title: entry.name,
      group,
      area: entry.area,
      state,
      facts: `level ${row.current} → ${required}`,
      name: [entry.name, mapState('skills', state).word, `level ${now}, asked ${asked}`, group].join(', '),
      share: Math.min(1, shareOf(row.current, required)),
      critical: false,
    };
  });
  const edges = rows.flatMap((row) =>
    row.entry.prerequisites.map((before) => ({ from: before.skill, to: row.skill })),
  );
  const ids = nodes.map((one) => one.id);
  return { nodes, edges: essentialEdges(ids, edges) };
}
