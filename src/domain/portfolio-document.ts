import { currentLevels } from './assessment.ts';
import type { Catalog } from './catalog.ts';
import { certificationStatus } from './certifications.ts';
import type { Day } from './day.ts';
import type { Certification, Project } from './learning.ts';
import { type Proof, projectProofs } from './portfolio.ts';
import type { PlanState } from './state.ts';

/** What somebody can show: their projects with what each proves, and the certifications that hold. */
export interface PortfolioDocument {
  day: Day;
  person: string | null;
  to: string;
  projects: { project: Project; publishedOn: Day | null; proofs: Proof[] }[];
  certifications: Certification[];
  /** Names of levels, for what is proved. */
  levels: ReadonlyMap<number, string>;
  /** Skills at the level that the target asks for. */
  strengths: { name: string; level: number }[];
}

const RANK = { published: 0, building: 1, idea: 2 } as const;

/** The day a project was last published; null when it is not. */
export const publishedOn = ({ status, history }: Project): Day | null =>
  status === 'published' ? (history.findLast((past) => past.status === 'published')?.day ?? null) : null;

/** Gathers the portfolio: published projects first, the newest before older ones; ideas stay out. */
export function portfolioDocument(
  catalog: Pick<Catalog, 'skills' | 'roles' | 'levels'>,
  plan: PlanState,
  today: Day,
  { hideName }: { hideName: boolean },
): PortfolioDocument {
  const levels = currentLevels(plan.assessments);
  return {
    day: today,
    person: hideName ? null : plan.profile?.name.trim() || null,
    to: catalog.roles.find(({ id }) => id === plan.profile?.target)?.name ?? '',
    projects: Object.values(plan.projects)
      .filter(({ status }) => status !== 'idea')
      .map((project) => ({
        project,
        publishedOn: publishedOn(project),
        proofs: projectProofs(catalog, plan, project),
      }))
      .sort(
        (a, b) =>
          RANK[a.project.status] - RANK[b.project.status] ||
          (b.publishedOn ?? '').localeCompare(a.publishedOn ?? '') ||
          a.project.id.localeCompare(b.project.id),
      ),
    certifications: Object.values(plan.certifications)
      .filter((one) => certificationStatus(one, today) === 'earned')
      .sort((a, b) => (b.earnedOn ?? '').localeCompare(a.earnedOn ?? '') || a.id.localeCompare(b.id)),
    levels: new Map(catalog.levels.map(({ level, name }) => [level, name])),
    strengths: catalog.skills
      .filter(({ id, targetLevel }) => targetLevel > 0 && (levels.get(id) ?? 0) >= targetLevel)
      .map(({ id, name }) => ({ name, level: levels.get(id) ?? 0 })),
  };
}
