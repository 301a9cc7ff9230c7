import { counted } from '../../domain/counted.ts';
import { Failure } from '../../domain/failure.ts';
import { type ReadTask, emptyReading, isOpen } from '../../domain/reading.ts';
import type { Format } from './format.ts';
import { itemsOf, membersOf, numberOf, parseJson, textOf } from './json.ts';
import { chooseHours, choosePhase, phaseOf } from './thing-values.ts';

interface Node {
  id: string;
  type: string;
  label: string;
  x: number;
  y: number;
}

const nodeOf = (value: unknown): Node => {
  const node = membersOf(value);
  const place = membersOf(node['position']);
  return {
    id: textOf(node['id']),
    type: textOf(node['type']),
    label: textOf(membersOf(node['data'])['label']).replace(/\s+/g, ' '),
    x: numberOf(place['x']) ?? 0,
    y: numberOf(place['y']) ?? 0,
  };
};

/** The other ends of edges, both ways: a map draws them in either direction. */
function neighbours(edges: readonly unknown[]): Map<string, string[]> {
  const ends = new Map<string, string[]>();
  const join = (from: string, to: string): void => void ends.set(from, [...(ends.get(from) ?? []), to]);
  for (const one of edges.map(membersOf)) {
    const [source, target] = [textOf(one['source']), textOf(one['target'])];
    if (source === '' || target === '') continue;
    join(source, target);
    join(target, source);
  }
  return ends;
}

/**
 * A map of roadmap.sh: each topic is a milestone, its subtopics are its steps, from top to bottom. The file knows neither
 * hours nor what comes before what.
 */
export const roadmapSh: Format = {
  id: 'roadmap-sh',
  title: 'roadmap.sh map (JSON)',
  recognise: ([file, ...others]) => {
    if (!file || others.length > 0) return 0;
    const isMap = /"nodes"\s*:\s*\[/.test(file.text) && /"edges"\s*:\s*\[/.test(file.text);
    return isMap && /"type"\s*:\s*"(?:topic|subtopic)"/.test(file.text) ? 0.9 : 0;
  },
  read([file], context) {
    const map = membersOf(parseJson(file?.text ?? ''));
    const nodes = itemsOf(map['nodes']).map(nodeOf);
    const topics = nodes.filter(({ type }) => type === 'topic').toSorted((a, b) => a.y - b.y || a.x - b.x);
    if (topics.length === 0) throw new Failure('invalid', { field: 'file', reason: 'has no topics' });
    const reading = emptyReading();
    const phase = choosePhase(context);
    const hours = chooseHours(context, 'A map of roadmap.sh knows no hours.');
    reading.choices.push(phase, hours);
    if (isOpen(reading)) return reading;
    const name = nodes.find(({ type }) => type === 'title')?.label ?? '';
    reading.roadmap = (name || (file?.name ?? '').replace(/\.json$/i, '') || 'Roadmap').slice(0, 300);
    const ends = neighbours(itemsOf(map['edges']));
    const at = new Map(nodes.map((node) => [node.id, node]));
    const taken = new Set<string>();
    const stepOf = (node: Node, milestone: string): ReadTask => ({
      kind: 'task',
      line: nodes.indexOf(node) + 1,
      title: node.label,
      milestone,
      phase: phaseOf(phase),
      effort: Number(hours.chosen) * 60,
      deadline: null,
      earliest: null,
      doneOn: null,
      notes: '',
    });
    for (const topic of topics) {
      const parts = (ends.get(topic.id) ?? [])
        .map((id) => at.get(id))
        .filter((node): node is Node => node?.type === 'subtopic' && !taken.has(node.id))
        .toSorted((a, b) => a.y - b.y || a.x - b.x);
      // A topic without subtopics is one step of its own.
      for (const node of parts.length > 0 ? parts : [topic]) {
        taken.add(node.id);
        reading.things.push(stepOf(node, topic.label));
      }
    }
    const loose = nodes.filter(({ id, type }) => type === 'subtopic' && !taken.has(id));
    for (const node of loose) reading.things.push(stepOf(node, 'Other topics'));
    reading.rows = topics.length + nodes.filter(({ type }) => type === 'subtopic').length;
    const twice = reading.things.length - new Set(reading.things.map((one) => `${one.title}`)).size;
    if (twice > 0)
      reading.remarks.push(`${counted(twice, 'step has', 'steps have')} the name of another one.`);
    return reading;
  },
};
