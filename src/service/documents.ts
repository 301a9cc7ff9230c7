import type { DocumentFile } from '../contract/answers.ts';
import type { ExportInput } from '../contract/export-inputs.ts';
import { buildReport } from '../domain/report.ts';
import { planOnPaper } from '../domain/report-backup.ts';
import { Failure } from '../domain/failure.ts';
import { toBase64 } from '../domain/base64.ts';
import { damagedFiles } from './damaged-files.ts';
import { previewDocument } from './export-preview.ts';
import type { GoOn } from './work-under-way.ts';
import { exportDocument, planExport } from './exports.ts';
import type { Ports } from './ports.ts';
import { procedures, started, today } from './procedures.ts';

const { documents } = procedures;
type PdfInput = Omit<Extract<ExportInput, { what: 'pdf' }>, 'what'>;

/** A moment that is on the same calendar day nearly everywhere: a document of a day says nothing of the hour. */
const NOON = 'T12:00:00Z';

/** The printed roadmap. Throws `not-started`, `document-failed`, `cancelled`. */
async function pdfFile(context: Ports, input: PdfInput, goOn?: GoOn): Promise<DocumentFile> {
  await context.store.refresh();
  const { plan } = context.store.current();
  started(plan);
  const damaged = new Map((await damagedFiles(context.files, plan)).map((one) => [one.evidence, one.state]));
  const { backup, language, hideName } = input;
  const day = today(context);
  try {
    const words = await context.documents.words(language);
    const model = buildReport(await context.catalog.core(), plan, day, { ...input, words }, damaged);
    const whole = backup ? await planExport(context, planOnPaper(plan, hideName), `${day}${NOON}`) : null;
    // Typesetting is one stretch that nothing can break off.
    goOn?.();
    const bytes = await context.documents.pdf(model, whole);
    return {
      name: `ascent-roadmap-${day}.pdf`,
      type: 'application/pdf',
      base64: toBase64(bytes),
    };
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure('document-failed', {
      kind: 'PDF',
      reason: error instanceof Error ? error.message : String(error),
    });
  }
}

export const documentProcedures = {
  pdf: documents.pdf.handler(({ context, input }) => pdfFile(context, input)),
  plan: documents.plan.handler(async ({ context }) => {
    await context.store.refresh();
    return planExport(context);
  }),
  export: documents.export.handler(({ context, input: { id, wish } }) =>
    context.exports.during(id, async (goOn) => {
      const made = await (wish.what === 'pdf'
        ? pdfFile(context, wish, goOn)
        : exportDocument(context, wish, goOn));
      goOn();
      return made;
    }),
  ),
  giveUp: documents.giveUp.handler(({ context, input }) => {
    context.exports.giveUp(input.id);
    return {};
  }),
  preview: documents.preview.handler(({ context, input }) => previewDocument(context, input)),
};
