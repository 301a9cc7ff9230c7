import {
  REPORT_DETAILS,
  REPORT_LANGUAGES,
  REPORT_SECTIONS,
  type ReportDetail,
  type ReportLanguage,
  type ReportSection,
  printedSections,
} from '../../../domain/report-sections.ts';

/** What the dialog asks about a printed roadmap. */
export interface PdfDraft {
  paper: 'a4' | 'letter';
  detail: ReportDetail;
  language: ReportLanguage;
  sections: ReportSection[];
  lightInk: boolean;
  hideName: boolean;
  backup: boolean;
}

export const usualPdf = (): PdfDraft => ({
  paper: 'a4',
  detail: 'full',
  language: 'en',
  sections: [...REPORT_SECTIONS],
  lightInk: false,
  hideName: false,
  backup: true,
});

const DETAIL_TITLES: Record<ReportDetail, string> = {
  overview: 'Overview',
  full: 'Full',
  evidence: 'With evidence',
};
export const DETAIL_LINES: Record<ReportDetail, string> = {
  overview: 'The cover, the overview, what to expect and the hours: a few pages.',
  full: 'All sections that are chosen below.',
  evidence: 'All sections that are chosen below, and each piece of evidence with its SHA-256 and its state.',
};
/** Each language by its own name, as those who read it look for it. */
const LANGUAGE_TITLES: Record<ReportLanguage, string> = {
  en: 'English',
  de: 'Deutsch',
  es: 'Español',
  fr: 'Français',
};
const SECTION_TITLES: Record<ReportSection, string> = {
  overview: 'Overview',
  outlook: 'What to expect',
  phases: 'Phases and milestones',
  learning: 'Courses and certifications',
  projects: 'Projects',
  skills: 'Skills gap',
  effort: 'Hours and burn-up',
  budget: 'Budget',
  notes: 'Notes',
};

export const PAPERS = [
  { value: 'a4', title: 'A4' },
  { value: 'letter', title: 'Letter' },
] as const;
export const DETAILS = REPORT_DETAILS.map((value) => ({ value, title: DETAIL_TITLES[value] }));
export const LANGUAGES = REPORT_LANGUAGES.map((value) => ({ value, title: LANGUAGE_TITLES[value] }));

/** The sections that can be left out at this depth: a brief document has fewer of them. */
export function sectionsAt(detail: ReportDetail): { value: ReportSection; title: string }[] {
  const printed = printedSections(REPORT_SECTIONS, detail);
  return REPORT_SECTIONS.filter((one) => printed[one]).map((value) => ({
    value,
    title: SECTION_TITLES[value],
  }));
}
