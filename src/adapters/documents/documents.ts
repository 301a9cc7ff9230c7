import type { Documents } from '../../service/ports.ts';

/** The writers of documents, each read from disk when it is first asked for. */
export const documentsWith = (resourcesFolder: string, ascent: string): Documents => ({
  words: async (language) => (await import('./pdf-words.ts')).readWords(language, resourcesFolder),
  pdf: async (model, backup) => {
    const [{ renderPdf }, { packPlan }] = await Promise.all([
      import('./pdf.ts'),
      import('./plan-attachment.ts'),
    ]);
    if (!backup) return renderPdf(model, { resourcesFolder });
    const description = model.words['backup.description'] ?? '';
    const attachment = packPlan(backup, { ascent, description, nameHidden: model.nameHidden === true });
    return renderPdf(model, { resourcesFolder, attachment });
  },
  roadmap: async (model) => (await import('./markdown.ts')).renderRoadmap(model),
  portfolio: async (model) => (await import('./portfolio.ts')).renderPortfolio(model),
  csv: async (table) => (await import('./csv.ts')).renderCsv(table),
  calendar: async (name, day, entries) => (await import('./ics.ts')).renderCalendar(name, day, entries),
  json: async (plan, goOn) => (await import('./plan-json.ts')).renderPlanJson(plan, goOn),
  resume: async (resume) => (await import('./resume.ts')).renderResume(resume),
  encode: (text) => Buffer.from(text),
});
