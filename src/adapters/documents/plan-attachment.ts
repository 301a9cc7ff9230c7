import type { PlanExport } from '../../contract/answers.ts';
import { countState, spanOf } from '../../domain/counts.ts';
import { seal } from '../store/seal.ts';
import { SUPPORTED } from '../store/migrations/migrations.ts';
import type { PdfAttachment } from './pdf.ts';

/** What says that a file inside a PDF is a plan of ours. */
export const ATTACHED = 'ascent-pdf-backup';

/**
 * The same content with the members of every object by name: a process that made the changes has them in another order
 * than one that read them from disk, and the bytes should not tell which of them printed.
 */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(members.map(([name, member]) => [name, inOrder(member)]));
}

/** The plan as a file inside the document: one JSON object sealed with its SHA-256, with versions and counts in front. */
export function packPlan(
  plan: PlanExport,
  { ascent, description, nameHidden }: { ascent: string; description: string; nameHidden: boolean },
): PdfAttachment {
  const { firstDay, lastDay } = spanOf(plan.plan.totals);
  const wrapped = {
    format: ATTACHED,
    // The version of the store's files, so that a newer Ascent can bring the plan up to its own.
    version: SUPPORTED,
    ascent,
    counts: countState(plan.plan, Object.values(plan.sessions)),
    firstDay,
    lastDay,
    nameHidden,
    payload: inOrder(plan),
  };
  return {
    name: 'ascent-plan.json',
    mimeType: 'application/json',
    description,
    bytes: new TextEncoder().encode(seal(wrapped)),
  };
}
