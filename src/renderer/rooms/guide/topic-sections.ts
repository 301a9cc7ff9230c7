import type { Guide } from '../../../domain/catalog-guide.ts';

/** A topic to open; the questions and answers are one too, though they hold entries of the others. */
export interface GuideTopic {
  id: string;
  name: string;
}

export interface TopicSection {
  title: string;
  topics: GuideTopic[];
}

export const ANSWERS_TOPIC: GuideTopic = { id: 'faq', name: 'Questions and answers' };

/** Topics that belong together, in the order in which one reads them; what is in none comes last. */
const SECTIONS: readonly (readonly [string, readonly string[]])[] = [
  ['The job', ['duties', 'workflow', 'traits', 'roles', 'differences', 'career', 'misconceptions']],
  ['The field', ['comparison', 'applications', 'industries', 'market']],
  ['What it takes', ['named-skills', 'tools', 'degrees', 'degree-shares', 'qualifications']],
  ['The way', ['paths', 'routes', 'keeping-current', 'conferences', 'advice', 'interviews', 'challenges']],
];

/** The topics of the guide in their sections. */
export function topicSections(guide: Guide): TopicSection[] {
  const left = new Map(guide.topics.map((topic) => [topic.id, topic]));
  const sections = SECTIONS.map(([title, ids]) => ({
    title,
    topics: ids.flatMap((id) => {
      const topic = left.get(id);
      left.delete(id);
      return topic ? [{ id, name: topic.name }] : [];
    }),
  }));
  const rest = [...left.values()].sort((a, b) => a.order - b.order).map(({ id, name }) => ({ id, name }));
  return [...sections, { title: 'Looking up', topics: [ANSWERS_TOPIC, ...rest] }];
}
