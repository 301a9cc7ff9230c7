import type { Catalog, Role } from './catalog.ts';
import type { Guide, GuideEntry, InterviewStage, Question, Questions } from './catalog-guide.ts';
import type { Source } from './catalog-source.ts';

/** Topics that the guide has beside its own: the roles, and how interviews go. */
export const ROLES_TOPIC = 'roles';
export const INTERVIEWS_TOPIC = 'interviews';
export const STAGES_GROUP = 'interviews-stages';

const ROLE_KINDS: Record<Role['kind'], string> = {
  target: 'The target',
  starting: 'Roles to start from',
  related: 'Related roles',
};

const held = ({ id, sources, asOf, estimate, uncertain }: GuideEntry | Role | Question | InterviewStage) => ({
  id,
  sources,
  asOf,
  estimate,
  uncertain,
});

/** A role as an entry: what it is, how it is called too, and where it leads. */
const ofRole = (role: Role): GuideEntry => ({
  ...held(role),
  topic: ROLES_TOPIC,
  group: `${ROLES_TOPIC}-${role.kind}`,
  title: role.name,
  text: role.summary,
  ...(role.aliases.length > 0 && { details: { 'Also called': role.aliases } }),
  ...(role.collaborator && { facts: ['Works together with the target role'] }),
  ...(role.leadsTo.length > 0 && { roles: role.leadsTo }),
});

const ofStage = (stage: InterviewStage): GuideEntry => ({
  ...held(stage),
  topic: INTERVIEWS_TOPIC,
  group: STAGES_GROUP,
  title: stage.title,
  text: stage.text,
  ...(stage.order !== null && { order: stage.order }),
});

const ofQuestion = (question: Question): GuideEntry => ({
  ...held(question),
  topic: INTERVIEWS_TOPIC,
  group: `${INTERVIEWS_TOPIC}-${question.kind}`,
  title: question.question,
  text: question.question,
  details: { Topics: question.topics.map((topic) => topic.replaceAll('-', ' ')) },
  skills: question.skills,
});

/** Whether one of the documents that the catalogue rests on says it. */
export function isFromDocument({ sources }: { sources: readonly Source[] }, catalog: Catalog): boolean {
  const documents = new Set(catalog.documents.filter((one) => one.kind === 'document').map(({ id }) => id));
  return sources.some(({ document }) => document !== undefined && documents.has(document));
}

/**
 * The guide as it is read: with the roles, the stages of an interview and the questions of the documents as topics of
 * their own, so that everything that the documents say has one form and one place.
 */
export function readingGuide(guide: Guide, catalog: Catalog, questions: Questions): Guide {
  const last = Math.max(0, ...guide.topics.map((topic) => topic.order));
  return {
    asOf: guide.asOf,
    topics: [
      ...guide.topics,
      { id: ROLES_TOPIC, name: 'Roles side by side', order: last + 1 },
      { id: INTERVIEWS_TOPIC, name: 'How interviews go', order: last + 2 },
    ],
    groups: [
      ...guide.groups,
      ...Object.entries(ROLE_KINDS).map(([kind, name]) => ({
        id: `${ROLES_TOPIC}-${kind}`,
        topic: ROLES_TOPIC,
        name,
      })),
      { id: STAGES_GROUP, topic: INTERVIEWS_TOPIC, name: 'Stages' },
      ...questions.kinds.map(({ id, name }) => ({
        id: `${INTERVIEWS_TOPIC}-${id}`,
        topic: INTERVIEWS_TOPIC,
        name: `Questions: ${name.toLowerCase()}`,
      })),
    ],
    entries: [
      ...guide.entries,
      ...catalog.roles.map(ofRole),
      ...questions.stages.map(ofStage),
      ...questions.questions.filter((one) => isFromDocument(one, catalog)).map(ofQuestion),
    ],
  };
}

/** The address of an entry, of its topic without one, of the guide without a topic. */
export const guideAddress = (topic: string, entry?: string): string =>
  ['/guide', topic, entry ?? ''].filter((part) => part !== '').join('/');

/** The skills that an entry is about: its own, else those of the entries it is related to. */
export function skillsOf(guide: Guide, entry: GuideEntry): string[] {
  if (entry.skills) return entry.skills;
  const related = new Set(entry.related ?? []);
  return [...new Set(guide.entries.filter((one) => related.has(one.id)).flatMap((one) => one.skills ?? []))];
}

/** Topics in which most entries share their titles, as thirty duties share the role's name: there the text is the name. */
export function sharedTitleTopics({ topics, entries }: Guide): Set<string> {
  const isShared = ({ id }: { id: string }): boolean => {
    const titles = entries.filter(({ topic }) => topic === id).map(({ title }) => title);
    return titles.length - new Set(titles).size > titles.length / 2;
  };
  return new Set(topics.filter(isShared).map(({ id }) => id));
}

/** The year that an entry's figure is of; some name it without a figure. */
export function yearOf({ figure, details }: GuideEntry): number | null {
  if (figure) return figure.year ?? null;
  const year = details?.['year'];
  return typeof year === 'string' && /^\d{4}$/.test(year) ? Number(year) : null;
}
