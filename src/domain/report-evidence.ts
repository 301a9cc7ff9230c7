import type { DamagedEvidence } from './kept-files.ts';
import type { Milestone, Criterion, Evidence } from './roadmap-schema.ts';
import type { Project } from './learning.ts';
import type { ReportProofs } from './report-model.ts';
import type { PlanState } from './state.ts';

const hasProofs = ({ evidence, claimed }: ReportProofs): boolean => evidence.length + claimed.length > 0;

/** The appendix: every piece of evidence with its state, what was ticked without any, and the notes beside it. */
export function evidenceAppendix(plan: PlanState, damaged: DamagedEvidence): ReportProofs[] {
  const milestones = Object.values(plan.milestones)
    .filter((one) => one.needed)
    .sort((a, b) => a.order - b.order || a.id.localeCompare(b.id))
    .map((one) => ofMilestone(one, damaged));
  const projects = Object.values(plan.projects).map((one) => ofProject(one, damaged));
  return [...milestones, ...projects].filter(hasProofs);
}

function ofMilestone(milestone: Milestone, damaged: DamagedEvidence): ReportProofs {
  const { criteria, evidence, notes } = milestone;
  return {
    title: milestone.title,
    english: milestone.origin === 'template' && !milestone.edited.includes('title'),
    evidence: evidence.map((one) => piece(one, criteria, damaged)),
    claimed: criteria.filter((one) => one.doneOn !== null && one.proof === null).map((one) => one.text),
    notes: notes === '' ? undefined : notes,
  };
}

const ofProject = ({ name, catalog, evidence, notes }: Project, damaged: DamagedEvidence): ReportProofs => ({
  title: name,
  english: catalog !== null,
  evidence: evidence.map((one) => piece(one, [], damaged)),
  claimed: [],
  notes: notes === '' ? undefined : notes,
});

function piece(
  { id, title, url, file, day }: Evidence,
  criteria: readonly Criterion[],
  damaged: DamagedEvidence,
): ReportProofs['evidence'][number] {
  return {
    title,
    url: url ?? undefined,
    day,
    file: file ?? undefined,
    state: file ? (damaged.get(id) ?? 'kept') : url === null ? 'named' : 'linked',
    proves: criteria.filter((one) => one.proof === id).map((one) => one.text),
  };
}
