import type { DocumentFile, PlanExport } from '../contract/answers.ts';
import { buildReport } from '../domain/report.ts';
import { Failure } from '../domain/failure.ts';
import { toBase64 } from '../domain/base64.ts';
import type { MonthState } from '../domain/state.ts';
import { procedures, started, today } from './procedures.ts';

const { documents } = procedures;

export const documentProcedures = {
  pdf: documents.pdf.handler(async ({ context, input }): Promise<DocumentFile> => {
    await context.store.refresh();
    const { plan } = context.store.current();
    started(plan);
    const model = buildReport(await context.catalog.core(), plan, today(context), input);
    try {
      const bytes = await context.documents.pdf(model);
      return {
        name: `ascent-roadmap-${today(context)}.pdf`,
        type: 'application/pdf',
        base64: toBase64(bytes),
      };
    } catch (error) {
      throw new Failure('document-failed', {
        kind: 'PDF',
        reason: error instanceof Error ? error.message : String(error),
      });
    }
  }),

  plan: documents.plan.handler(async ({ context }): Promise<PlanExport> => {
    await context.store.refresh();
    const { plan } = context.store.current();
    const sessions: Record<string, MonthState> = {};
    for (const month of await context.store.monthNames()) sessions[month] = await context.store.month(month);
    return { format: 'ascent-export', version: 2, exportedAt: context.clock.now(), plan, sessions };
  }),
};
