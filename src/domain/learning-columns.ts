import { certificationStatus } from './certifications.ts';
import type { Day } from './day.ts';
import type { Certification, Course } from './learning.ts';
import { matchScore } from './matching.ts';
import type { PlanState } from './state.ts';
import { type Column, amountCell, hoursCell, listCell, yesNo } from './table-columns.ts';

/** What a table of courses or certifications has to ask for. */
export interface AboutLearning {
  today: Day;
  skill: (id: string) => string;
  /** Minutes logged on the course or certification, and on the task that stands for it. */
  logged: (kind: 'course' | 'certification', id: string) => number;
}

const dayOf = (history: readonly { status: string; day: Day }[], status: string): Day | null =>
  history.findLast((past) => past.status === status)?.day ?? null;

export const COURSE_COLUMNS: readonly Column<Course, AboutLearning>[] = [
  { id: 'title', title: 'Course', cell: ({ title }) => title },
  { id: 'provider', title: 'Provider', cell: ({ provider }) => provider },
  { id: 'status', title: 'Status', cell: ({ status }) => status },
  { id: 'percent', title: 'Percent', cell: ({ percent }) => percent },
  { id: 'effort', title: 'Effort (hours)', cell: ({ effort }) => hoursCell(effort) },
  { id: 'logged', title: 'Logged (hours)', cell: ({ id }, about) => hoursCell(about.logged('course', id)) },
  {
    id: 'completed',
    title: 'Completed on',
    cell: ({ status, history }) => (status === 'completed' ? dayOf(history, 'completed') : null),
  },
  { id: 'cost', title: 'Cost', cell: ({ cost }) => amountCell(cost) },
  { id: 'currency', title: 'Currency', cell: ({ cost }) => cost?.currency ?? null },
  { id: 'paid', title: 'Paid', cell: ({ paid }) => yesNo(paid) },
  {
    id: 'skills',
    title: 'Skills',
    cell: ({ covers }, { skill }) => listCell(covers.map((one) => `${skill(one.skill)} ${one.level}`)),
  },
  { id: 'url', title: 'Link', cell: ({ url }) => url },
  { id: 'certificate', title: 'Certificate', cell: ({ certificate }) => certificate },
  { id: 'notes', title: 'Notes', cell: ({ notes }) => notes },
  { id: 'id', title: 'ID', cell: ({ id }) => id },
];

export const CERTIFICATION_COLUMNS: readonly Column<Certification, AboutLearning>[] = [
  { id: 'name', title: 'Certification', cell: ({ name }) => name },
  { id: 'issuer', title: 'Issuer', cell: ({ issuer }) => issuer },
  { id: 'status', title: 'Status', cell: (one, { today }) => certificationStatus(one, today) },
  { id: 'exam-day', title: 'Exam day', cell: ({ examDay }) => examDay },
  { id: 'earned', title: 'Earned on', cell: ({ earnedOn }) => earnedOn },
  { id: 'valid-until', title: 'Valid until', cell: ({ validUntil }) => validUntil },
  { id: 'validity', title: 'Validity (months)', cell: ({ validityMonths }) => validityMonths },
  {
    id: 'preparation',
    title: 'Preparation (hours)',
    cell: ({ preparation }) => hoursCell(preparation),
  },
  {
    id: 'logged',
    title: 'Logged (hours)',
    cell: ({ id }, about) => hoursCell(about.logged('certification', id)),
  },
  { id: 'fee', title: 'Fee', cell: ({ fee }) => amountCell(fee) },
  { id: 'currency', title: 'Currency', cell: ({ fee }) => fee?.currency ?? null },
  { id: 'paid', title: 'Paid', cell: ({ paid }) => yesNo(paid) },
  {
    id: 'attempts',
    title: 'Attempts',
    cell: ({ attempts }) =>
      listCell(attempts.map(({ day, passed }) => `${day} ${passed ? 'passed' : 'failed'}`)),
  },
  { id: 'skills', title: 'Skills', cell: ({ skills }, { skill }) => listCell(skills.map(skill)) },
  { id: 'url', title: 'Link', cell: ({ url }) => url },
  { id: 'credential-id', title: 'Credential ID', cell: ({ credentialId }) => credentialId },
  { id: 'credential', title: 'Credential', cell: ({ credentialUrl }) => credentialUrl },
  { id: 'notes', title: 'Notes', cell: ({ notes }) => notes },
  { id: 'id', title: 'ID', cell: ({ id }) => id },
];

const fits = (text: string, words: readonly string[]): boolean =>
  text === '' || matchScore(text, words.join(' ')) > 0;

/** The courses whose words fit, by title. */
export const courseRows = ({ courses }: Pick<PlanState, 'courses'>, text: string): Course[] =>
  Object.values(courses)
    .filter(({ title, provider, status, notes }) => fits(text, [title, provider, status, notes]))
    .sort((a, b) => a.title.localeCompare(b.title) || a.id.localeCompare(b.id));

/** The certifications whose words fit, by name. */
export const certificationRows = (
  { certifications }: Pick<PlanState, 'certifications'>,
  text: string,
): Certification[] =>
  Object.values(certifications)
    .filter(({ name, issuer, status, notes }) => fits(text, [name, issuer, status, notes]))
    .sort((a, b) => a.name.localeCompare(b.name) || a.id.localeCompare(b.id));
