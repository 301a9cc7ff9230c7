import type { DamagedFile } from '../contract/answers.ts';
import { evidenceFiles } from '../domain/kept-files.ts';
import type { PlanState } from '../domain/state.ts';
import type { Files } from './ports.ts';

/** Evidence whose file is missing or altered; of one milestone or project when it is named. */
export async function damagedFiles(
  files: Pick<Files, 'state'>,
  plan: Pick<PlanState, 'milestones' | 'projects'>,
  owner: string | null = null,
): Promise<DamagedFile[]> {
  const damaged: DamagedFile[] = [];
  for (const one of evidenceFiles(plan)) {
    if (owner !== null && one.owner !== owner) continue;
    const state = await files.state(one.file);
    if (state !== 'kept') damaged.push({ ...one, state });
  }
  return damaged;
}
