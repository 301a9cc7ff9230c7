import type { Criterion, Evidence, KeptFile } from './roadmap-schema.ts';
import type { PlanState } from './state.ts';

/** Most bytes of one kept file. */
export const MOST_BYTES = 50_000_000;

/** Bytes that cross a host at once. Divisible by three, so that the base64 of several pieces can be joined. */
export const PIECE_BYTES = 3 * 170 * 1024;

/** `missing`: not there, or the system refuses to read it; `altered`: its bytes no longer have the hash. */
export type FileState = 'kept' | 'missing' | 'altered';

/** What is wrong with the files of evidence, by the evidence's id. */
export type DamagedEvidence = ReadonlyMap<string, Exclude<FileState, 'kept'>>;

/** A kept file with the evidence that it is, and the milestone or project that this belongs to. */
export interface EvidenceFile {
  owner: string;
  evidence: string;
  title: string;
  file: KeptFile;
}

const filesOf = (owner: string, evidence: readonly Evidence[]): EvidenceFile[] =>
  evidence.flatMap(({ id, title, file }) => (file ? [{ owner, evidence: id, title, file }] : []));

/** Every kept file that evidence of the plan names. */
export const evidenceFiles = ({
  milestones,
  projects,
}: Pick<PlanState, 'milestones' | 'projects'>): EvidenceFile[] =>
  [...Object.values(milestones), ...Object.values(projects)].flatMap((one) => filesOf(one.id, one.evidence));

/** Whether a ticked criterion is proved; without evidence, or with evidence whose file is gone, it is only claimed. */
export const isProved = ({ proof }: Criterion, damaged: DamagedEvidence): boolean =>
  proof !== null && !damaged.has(proof);
