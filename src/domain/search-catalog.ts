import type { Catalog } from './catalog.ts';
import type { Guide, GuideEntry, Questions, Salaries } from './catalog-guide.ts';
import type { Source } from './catalog-source.ts';
import {
  INTERVIEWS_TOPIC,
  ROLES_TOPIC,
  STAGES_GROUP,
  guideAddress,
  isFromDocument,
  readingGuide,
} from './reading-guide.ts';
import { sourceWords } from './source-words.ts';
import { salaryAddress, salaryTitle, searchedAmount } from './salary-words.ts';
import type { Findable, HitKind, Searched } from './search-index.ts';

/** The parts of the catalogue that are searched. */
export interface SearchedCatalog {
  core: Catalog;
  guide: Guide;
  questions: Questions;
  salaries: Salaries;
}

/** Every text and number of a value; numbers also as they are written with commas. */
function leaves(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'number') return [searchedAmount(value)];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(leaves) : [];
}

const joined = (...values: unknown[]): string => leaves(values).join(' ');

/** What is written around a thing: the headings of all its sources. */
const sections = (sources: readonly Source[]): string =>
  sources.map((source) => source.section ?? source.name ?? '').join(' ');

function guideKind({ topic, group }: GuideEntry): HitKind {
  if (topic === ROLES_TOPIC) return 'role';
  if (topic === INTERVIEWS_TOPIC) return group === STAGES_GROUP ? 'stage' : 'question';
  return 'guide';
}

/** Entries of the guide as it is read, with the names of what they belong to. */
export function guideThings(core: Catalog, guide: Guide): Findable[] {
  const names = new Map(
    [...guide.topics, ...guide.groups, ...core.skills, ...core.roles, ...core.certifications].map(
      ({ id, name }) => [id, name],
    ),
  );
  const titles = new Map(guide.entries.map((entry) => [entry.id, entry.title]));
  const times = new Map<string, number>();
  const key = ({ topic, title }: GuideEntry): string => `${topic} ${title}`;
  for (const entry of guide.entries) times.set(key(entry), (times.get(key(entry)) ?? 0) + 1);
  return guide.entries.map((entry) => {
    const { id, topic, group, parent, title, text, facts, figure, details, sources } = entry;
    const belongs = [topic, group, ...(entry.skills ?? []), ...(entry.roles ?? [])];
    const leads = [...(entry.certifications ?? []), ...(entry.related ?? [])];
    const named = [...belongs, ...leads].map((one) => names.get(one ?? '') ?? titles.get(one ?? ''));
    return {
      id,
      kind: guideKind(entry),
      // Thirty duties of one role have its name as their title.
      title: times.get(key(entry)) === 1 ? title : `${title}: ${text}`,
      source: sourceWords(sources, core),
      at: guideAddress(topic, id),
      says: joined(text, facts, figure, details, details && Object.keys(details)),
      about: joined(belongs, leads, named, titles.get(parent ?? ''), sections(sources)),
    };
  });
}

/** Questions that no document asks; they are practised, not read. */
const ownQuestions = ({ core, questions }: SearchedCatalog): Findable[] =>
  questions.questions
    .filter((one) => !isFromDocument(one, core))
    .map((one) => ({
      id: one.id,
      kind: 'question',
      title: one.question,
      source: sourceWords(one.sources, core),
      at: `/interview/question/${one.id}`,
      says: joined(one.topics, one.kind),
      about: joined(one.skills, sections(one.sources)),
    }));

const salaryThings = ({ core, salaries }: SearchedCatalog): Findable[] => [
  ...salaries.salaries.map((one): Findable => ({
    id: one.id,
    kind: 'salary',
    title: salaryTitle(one),
    source: sourceWords(one.sources, core),
    at: salaryAddress(one.id),
    says: joined(one.experienceYears, one.min, one.avg, one.max, one.year, one.origin, one.note),
    about: joined('pay', core.roles.find(({ id }) => id === one.role)?.name, sections(one.sources)),
  })),
  ...salaries.factors.map((one): Findable => ({
    id: one.id,
    kind: 'factor',
    title: one.title,
    source: sourceWords(one.sources, core),
    at: salaryAddress(one.id),
    says: one.text,
    about: joined('salary pay depends on', sections(one.sources)),
  })),
];

/** Everything of the catalogue that can be found, each with its source and its place in the app. */
export function catalogThings(catalog: SearchedCatalog): Findable[] {
  const { core } = catalog;
  const thing = (
    kind: HitKind,
    { id, sources }: { id: string; sources: readonly Source[] },
    room: string,
    words: Searched,
  ): Findable => ({ id, kind, source: sourceWords(sources, core), at: `/${room}?open=${id}`, ...words });
  return [
    ...core.skills.map((one) =>
      thing('skill', one, 'skills', {
        title: one.name,
        says: one.description,
        about: joined(one.named, one.area, sections(one.sources)),
      }),
    ),
    ...core.courses.map((one) =>
      thing('course', one, 'courses', {
        title: one.title,
        says: joined(one.provider, one.topic),
        about: joined(one.skills.map(({ skill }) => skill)),
      }),
    ),
    ...core.certifications.map((one) =>
      thing('certification', one, 'certifications', {
        title: one.name,
        says: joined(one.issuer, one.examCode),
        about: joined(one.skills),
      }),
    ),
    ...core.projects.map((one) =>
      thing('project', one, 'projects', {
        title: one.name,
        says: one.goal,
        about: joined(one.skills.map(({ skill }) => skill)),
      }),
    ),
    ...guideThings(core, readingGuide(catalog.guide, core, catalog.questions)),
    ...ownQuestions(catalog),
    ...salaryThings(catalog),
  ];
}
