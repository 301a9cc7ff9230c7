import { Failure } from '../../domain/failure.ts';
import { openSealed } from '../store/document.ts';
import { filesInPdf } from './pdf-files.ts';
import { ATTACHED } from './plan-attachment.ts';
import { type PlanFromFile, readExport, refused, requireShallow } from './plan-file.ts';

/** How a plan's file inside a document begins. */
const BEGINNING = `{"format":"${ATTACHED}"`;

/**
 * The plan that a PDF of ours carries. Throws plan-file-refused when there is none, when a byte of it was altered, or
 * when it is larger or deeper than a plan; store-newer when a newer Ascent wrote it.
 */
export function planFromPdf(file: string, pdf: Uint8Array): PlanFromFile {
  const files = filesInPdf(pdf);
  const plans = files.flatMap((one) =>
    'bytes' in one && one.bytes.subarray(0, BEGINNING.length).equals(Buffer.from(BEGINNING))
      ? [one.bytes]
      : [],
  );
  const [plan] = plans;
  if (!plan) {
    const tooLarge = files.some((one) => 'problem' in one && one.problem === 'too-large');
    // Of a file that can't be unpacked nothing is known but that it is not as it was written.
    throw refused(file, tooLarge ? 'too-large' : files.length > 0 ? 'altered' : 'no-plan');
  }
  // Somebody put another one in: there is no telling which is meant.
  if (plans.some((one) => !one.equals(plan))) throw refused(file, 'altered');
  requireShallow(file, plan);
  const wrapped = opened(file, plan) as { payload?: unknown; nameHidden?: unknown };
  return { ...readExport(file, wrapped.payload), nameHidden: wrapped.nameHidden === true };
}

function opened(file: string, bytes: Uint8Array): object {
  try {
    return openSealed(file, ATTACHED, bytes);
  } catch (error) {
    if (error instanceof Failure && error.code === 'store-newer') throw error;
    throw refused(file, 'altered');
  }
}
