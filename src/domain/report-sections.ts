/** Sections of the printed roadmap that a reader may leave out, in the order of printing. */
export const REPORT_SECTIONS = [
  'overview',
  'outlook',
  'phases',
  'learning',
  'projects',
  'skills',
  'effort',
  'budget',
  'notes',
] as const;
export type ReportSection = (typeof REPORT_SECTIONS)[number];

/**
 * How much is told: `overview` is the cover with the sections overview, outlook and effort; `full` everything;
 * `evidence` everything and an appendix with each piece of evidence, its SHA-256 and its state.
 */
export const REPORT_DETAILS = ['overview', 'full', 'evidence'] as const;
export type ReportDetail = (typeof REPORT_DETAILS)[number];

/** Languages that the document's own words can be in. */
export const REPORT_LANGUAGES = ['en', 'de', 'es', 'fr'] as const;
export type ReportLanguage = (typeof REPORT_LANGUAGES)[number];

/** A section as the template knows it: those to choose, the contents, and the appendix. */
export type PrintedSection = ReportSection | 'contents' | 'evidence';

const BRIEF: readonly ReportSection[] = ['overview', 'outlook', 'effort'];

/** What is printed of the sections asked for at this depth. */
export function printedSections(
  asked: readonly ReportSection[],
  detail: ReportDetail,
): Record<PrintedSection, boolean> {
  const brief = detail === 'overview';
  const chosen = REPORT_SECTIONS.map((one) => [one, asked.includes(one) && (!brief || BRIEF.includes(one))]);
  return {
    ...(Object.fromEntries(chosen) as Record<ReportSection, boolean>),
    contents: !brief,
    evidence: detail === 'evidence',
  };
}
