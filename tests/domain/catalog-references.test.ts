import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Catalog } from '../../src/domain/catalog.ts';
import type { Guide, Questions, Salaries } from '../../src/domain/catalog-guide.ts';

function read<Content>(file: string): Content {
  return JSON.parse(readFileSync(new URL(`../../resources/catalog/${file}`, import.meta.url), 'utf8'));
}

const { documents } = read<Pick<Catalog, 'documents'>>('documents.json');
const { skills, areas, levels, groups } =
  read<Pick<Catalog, 'skills' | 'areas' | 'levels' | 'groups'>>('skills.json');
const { roles } = read<Pick<Catalog, 'roles'>>('roles.json');
const { courses } = read<Pick<Catalog, 'courses'>>('courses.json');
const { certifications } = read<Pick<Catalog, 'certifications'>>('certifications.json');
const { projects } = read<Pick<Catalog, 'projects'>>('projects.json');
const guide = read<Guide>('guide.json');
const { questions, stages, kinds } = read<Questions>('questions.json');
const { salaries, factors } = read<Salaries>('salaries.json');

const kindsOfEntry = {
  documents,
  areas,
  skills,
  roles,
  courses,
  certifications,
  projects,
  criteria: skills.flatMap((skill) => skill.criteria),
  guide: guide.entries,
  topics: guide.topics,
  groups,
  guideGroups: guide.groups,
  questions,
  stages,
  kinds,
  salaries,
  factors,
};
const sourced = [
  ...skills,
  ...roles,
  ...courses,
  ...certifications,
  ...projects,
  ...guide.entries,
  ...questions,
  ...stages,
  ...salaries,
  ...factors,
];

function unknown(references: string[], known: { id: string }[]): string[] {
  const ids = new Set(known.map((entry) => entry.id));
  return references.filter((reference) => !ids.has(reference));
}

describe('catalogue ids', () => {
  it.each(Object.entries(kindsOfEntry))('are unique among %s', (_kind, entries) => {
    const ids = entries.map((entry) => entry.id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  it('hold the roles that a profile can start from', () => {
    const starting = roles.filter((role) => role.kind === 'starting').map((role) => role.id);
    expect(starting).toEqual([
      'data-analyst',
      'software-developer',
      'data-scientist',
      'data-engineer',
      'software-engineer',
      'computer-engineer',
      'newcomer',
    ]);
    expect(roles.filter((role) => role.kind === 'target').map((role) => role.id)).toEqual([
      'machine-learning-engineer',
    ]);
    for (const skill of skills) expect(Object.keys(skill.startingLevels)).toEqual(starting);
    expect(levels.map((level) => level.level)).toEqual([0, 1, 2, 3, 4, 5]);
  });
});

describe('catalogue references', () => {
  it('name known skills', () => {
    const references = [
      ...skills.flatMap((skill) => skill.prerequisites.map((need) => need.skill)),
      ...courses.flatMap((course) => [
        ...course.skills.map((gain) => gain.skill),
        ...course.prerequisites.skills.map((need) => need.skill),
      ]),
      ...projects.flatMap((project) => project.skills.map((proof) => proof.skill)),
      ...[...certifications, ...questions, ...guide.entries].flatMap((entry) => entry.skills ?? []),
    ];
    expect(references.length).toBeGreaterThan(800);
    expect(unknown(references, skills)).toEqual([]);
  });

  it('name known areas, roles, courses, projects, certifications', () => {
    const skillAreas = skills.map((skill) => skill.area);
    expect(unknown(skillAreas, areas)).toEqual([]);
    const named = [...roles.map((role) => role.leadsTo), ...guide.entries.map((entry) => entry.roles ?? [])];
    expect(unknown([...named.flat(), ...salaries.map((salary) => salary.role)], roles)).toEqual([]);
    expect(
      unknown(
        courses.flatMap((course) => course.prerequisites.courses),
        courses,
      ),
    ).toEqual([]);
    expect(
      unknown(
        projects.flatMap((project) => project.prerequisites),
        projects,
      ),
    ).toEqual([]);
    const successors = certifications.flatMap((entry) => [...entry.replaces, ...entry.replacedBy]);
    const inGuide = guide.entries.flatMap((entry) => entry.certifications ?? []);
    expect(unknown([...successors, ...inGuide], certifications)).toEqual([]);
  });

  it('name known guide entries, topics and groups', () => {
    const named = [...skills, ...courses, ...certifications, ...projects].flatMap((entry) => entry.named);
    const parents = guide.entries.flatMap((entry) => [
      ...(entry.related ?? []),
      ...((entry.parent ?? '') ? [entry.parent ?? ''] : []),
    ]);
    expect(unknown([...named, ...parents], guide.entries)).toEqual([]);
    const topics = [...guide.entries, ...guide.groups].map((entry) => entry.topic);
    expect(unknown(topics, guide.topics)).toEqual([]);
    const topicOfGroup = new Map(guide.groups.map((group) => [group.id, group.topic]));
    for (const entry of guide.entries) {
      if (entry.group !== undefined)
        expect([entry.id, topicOfGroup.get(entry.group)]).toEqual([entry.id, entry.topic]);
    }
    expect(questions.every((question) => kinds.some((kind) => kind.id === question.kind))).toBe(true);
  });

  it('name known documents, and every document is used', () => {
    const used = sourced.flatMap((entry) => entry.sources.flatMap((source) => source.document ?? []));
    expect(unknown(used, documents)).toEqual([]);
    const unused = documents.filter((document) => !used.includes(document.id));
    expect(unused).toEqual([]);
    expect(documents.filter((document) => document.kind === 'document')).toHaveLength(4);
  });

  it('name fields that are there as uncertain', () => {
    const named = sourced.flatMap((entry) =>
      entry.uncertain.filter((field) => !(field in entry)).map((field) => `${entry.id}: ${field}`),
    );
    expect(named).toEqual([]);
  });
});

describe('retired certifications', () => {
  const retired = certifications.filter((entry) => entry.status === 'retired');

  it('are marked with the day and, where one is known, the successor', () => {
    expect(retired.map((entry) => [entry.id, entry.statusDate, entry.replacedBy])).toEqual([
      ['aws-ml-specialty', '2026-03-31', ['aws-ml-engineer-associate', 'aws-genai-developer-professional']],
      ['azure-ai-engineer-associate', '2026-06-30', ['azure-ai-apps-agents-developer-associate']],
      ['azure-data-scientist-associate', '2026-06-01', ['azure-mlops-engineer-associate']],
      ['tensorflow-developer-certificate', '2024-05-01', []],
    ]);
  });

  it('agree with their successors', () => {
    for (const entry of certifications) {
      for (const id of entry.replacedBy) {
        const successor = certifications.find((candidate) => candidate.id === id);
        expect(successor?.status).toBe('active');
        expect(successor?.replaces).toContain(entry.id);
      }
    }
  });
});

describe('milestone groups', () => {
  it('hold every skill once, in one phase and area', () => {
    const grouped = groups.flatMap((group) => group.skills);
    expect([...grouped].sort()).toEqual(skills.map((skill) => skill.id).sort());
    for (const group of groups) {
      const members = skills.filter((skill) => group.skills.includes(skill.id));
      expect(new Set(members.map((skill) => `${skill.phase} ${skill.area}`)).size, group.id).toBe(1);
    }
  });
});
