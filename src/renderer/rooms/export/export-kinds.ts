import type { ExportWish } from '../../../contract/export-inputs.ts';

/** A document that the dialog makes; the README of a project is made where the project is. */
export type ExportKind = Exclude<ExportWish['what'], 'readme'>;

/** What each document is called, what it is for, and what its button says. */
export const EXPORT_KINDS: readonly { value: ExportKind; title: string; line: string; save: string }[] = [
  { value: 'pdf', title: 'PDF', line: 'The roadmap on paper, for a mentor or the wall.', save: 'Save PDF' },
  {
    value: 'md',
    title: 'Markdown',
    line: 'The roadmap with its notes as text, for a wiki or an editor.',
    save: 'Save Markdown',
  },
  {
    value: 'portfolio',
    title: 'Portfolio page',
    line: 'Projects, what each proves, and its evidence, as Markdown to publish. Notes stay out.',
    save: 'Save page',
  },
  {
    value: 'csv',
    title: 'Table (CSV)',
    line: 'Sessions, tasks, courses or certifications for a spreadsheet.',
    save: 'Save table',
  },
  {
    value: 'ics',
    title: 'Calendar (ICS)',
    line: 'Due days, exams, renewals and planned study for any calendar.',
    save: 'Save calendar',
  },
  {
    value: 'resume',
    title: 'JSON Resume',
    line: 'Certificates, skills, projects and courses by jsonresume.org. Notes stay out.',
    save: 'Save résumé',
  },
  {
    value: 'json',
    title: 'Everything (JSON)',
    line: 'The whole plan and every session in one file, for a copy or for other programs.',
    save: 'Save JSON',
  },
];

/** What a preview counts, for one of it; the plural is regular. */
export const COUNTED: Readonly<Record<string, string>> = {
  sessions: 'session',
  tasks: 'task',
  courses: 'course',
  certifications: 'certification',
  goals: 'goal',
  milestones: 'milestone',
  projects: 'project',
  skills: 'skill',
  milestone: 'due day',
  goal: 'goal',
  exam: 'exam',
  renewal: 'renewal',
  interview: 'interview',
  study: 'stretch of study',
};
