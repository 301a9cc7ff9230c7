import { currentLevels } from './assessment.ts';
import type { Catalog } from './catalog.ts';
import { certificationStatus } from './certifications.ts';
import type { Day, Instant } from './day.ts';
import type { Project } from './learning.ts';
import { publishedOn } from './portfolio-document.ts';
import type { PlanState } from './state.ts';

/** A résumé by the schema of jsonresume.org, version 1.0.0, with what a plan can fill in. */
export interface Resume {
  $schema: string;
  basics: { name?: string; label?: string };
  certificates: { name: string; date: Day; issuer?: string; url?: string }[];
  skills: { name: string; level: string; keywords: string[] }[];
  projects: {
    name: string;
    description?: string;
    highlights?: string[];
    keywords: string[];
    startDate?: Day;
    endDate?: Day;
    url?: string;
  }[];
  education: {
    institution: string;
    url?: string;
    area: string;
    studyType: 'Course';
    startDate?: Day;
    endDate?: Day;
  }[];
  meta: {
    version: string;
    lastModified: Instant;
    /** What that schema has no field for. */
    ascent: { validUntil: { certificate: string; until: Day }[] };
  };
}

type Known = Pick<Catalog, 'skills' | 'areas' | 'roles' | 'levels'>;

/** Fields that say something. */
const said = <T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], null | undefined> } =>
  Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== null && value !== undefined && value !== ''),
  ) as { [K in keyof T]?: Exclude<T[K], null | undefined> };

const webLink = (url: string | null): string | null => (url?.startsWith('mailto:') ? null : url);
const dayOf = (history: readonly { status: string; day: Day }[], status: string): Day | undefined =>
  history.findLast((past) => past.status === status)?.day;

/**
 * The résumé of a plan: certifications that hold, skills that are there, projects under way or published, and courses
 * begun or completed. Notes are private and stay out.
 */
export function resumeOf(
  catalog: Known,
  plan: PlanState,
  today: Day,
  now: Instant,
  { hideName }: { hideName: boolean },
): Resume {
  const role = catalog.roles.find(({ id }) => id === plan.profile?.from)?.name;
  const held = Object.values(plan.certifications)
    .filter((one) => certificationStatus(one, today) === 'earned')
    .sort((a, b) => a.id.localeCompare(b.id));
  return {
    $schema: 'https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json',
    basics: said({ name: hideName ? '' : plan.profile?.name.trim(), label: role }),
    certificates: held.flatMap(({ name, earnedOn, issuer, credentialUrl, url }) =>
      earnedOn === null
        ? []
        : [{ name, date: earnedOn, ...said({ issuer, url: webLink(credentialUrl) ?? webLink(url) }) }],
    ),
    skills: skillsOf(catalog, plan),
    projects: Object.values(plan.projects)
      .filter(({ status }) => status !== 'idea')
      .sort((a, b) => a.id.localeCompare(b.id))
      .map((project) => projectOf(catalog, project)),
    education: Object.values(plan.courses)
      .filter(({ status }) => status === 'completed' || status === 'in-progress')
      .sort((a, b) => a.id.localeCompare(b.id))
      .map((course) => ({
        institution: course.provider,
        area: course.title,
        studyType: 'Course' as const,
        ...said({
          url: webLink(course.certificate) ?? webLink(course.url),
          startDate: course.history.find((past) => past.status === 'in-progress')?.day,
          endDate: course.status === 'completed' ? dayOf(course.history, 'completed') : undefined,
        }),
      })),
    meta: {
      version: 'v1.0.0',
      lastModified: now,
      ascent: {
        validUntil: held.flatMap(({ name, validUntil }) =>
          validUntil === null ? [] : [{ certificate: name, until: validUntil }],
        ),
      },
    },
  };
}

/** Skills from level 1 on, the strongest first, each with its area as its keyword. */
function skillsOf(catalog: Known, plan: PlanState): Resume['skills'] {
  const levels = currentLevels(plan.assessments);
  const nameOf = (level: number): string =>
    catalog.levels.find((one) => one.level === level)?.name ?? String(level);
  return catalog.skills
    .map((skill) => ({ skill, level: levels.get(skill.id) ?? 0 }))
    .filter(({ level }) => level > 0)
    .sort((a, b) => b.level - a.level)
    .map(({ skill, level }) => ({
      name: skill.name,
      level: nameOf(level),
      keywords: catalog.areas.filter(({ id }) => id === skill.area).map(({ name }) => name),
    }));
}

function projectOf(catalog: Known, project: Project): Resume['projects'][number] {
  const names = project.skills.map(
    ({ skill }) => catalog.skills.find(({ id }) => id === skill)?.name ?? skill,
  );
  const links = project.evidence.filter(({ url }) => webLink(url) !== null);
  return {
    name: project.name,
    keywords: names,
    ...said({
      description: project.goal.trim(),
      startDate: project.history.find((past) => past.status !== 'idea')?.day,
      endDate: publishedOn(project) ?? undefined,
      url: links[0]?.url,
    }),
    ...(project.evidence.length > 0 ? { highlights: project.evidence.map(({ title }) => title) } : {}),
  };
}
