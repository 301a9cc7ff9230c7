import { isolatedMarkdown, linkTarget, plainMarkdown, quotedMarkdown } from '../../domain/markdown-text.ts';
import { evidenceLine } from '../../domain/portfolio-readme.ts';
import type { Evidence } from '../../domain/roadmap-schema.ts';
import type { DocumentMilestone, DocumentTask, RoadmapDocument } from '../../domain/roadmap-document.ts';

type Part = string | null | false | undefined;

/** Blocks with an empty line between them. */
const blocks = (...parts: Part[]): string => parts.filter(Boolean).join('\n\n');
const facts = (...parts: Part[]): string => parts.filter(Boolean).join(' · ');
const list = (lines: readonly string[]): string | null =>
  lines.length > 0 ? lines.map((line) => `- ${line}`).join('\n') : null;
/** What a person wrote, inside the list entry above it. */
const under = (text: string): string => (text.trim() === '' ? '' : `\n${indented(quotedMarkdown(text))}`);
const indented = (text: string): string =>
  text
    .split('\n')
    .map((line) => `  ${line}`)
    .join('\n');
const box = (isDone: boolean): string => (isDone ? '[x]' : '[ ]');
const hours = (minutes: number): string => `${Math.round((minutes / 60) * 10) / 10} h`;
const linked = (title: string, url: string | null): string =>
  url === null ? isolatedMarkdown(title) : `[${isolatedMarkdown(title)}](${linkTarget(url)})`;
const heldBy = (one: Evidence): string => `${evidenceLine(one)} (${one.day})`;

function taskEntry({ task, work, span }: DocumentTask): string {
  const said = facts(
    hours(task.effort),
    work.logged > 0 && `${hours(work.logged)} logged`,
    task.doneOn && `done ${task.doneOn}`,
    span && `planned ${span.start} to ${span.end}`,
    task.deadline && `deadline ${task.deadline}`,
    task.fixedDay && `exam ${task.fixedDay}`,
  );
  return `${box(task.doneOn !== null)} ${isolatedMarkdown(task.title)} (${said})${under(task.notes)}`;
}

function milestoneSection(made: DocumentMilestone): string {
  const { milestone: one, span, half, tasks, proofs } = made;
  const reason = one.history.at(-1)?.reason;
  return blocks(
    `### ${plainMarkdown(one.title)}`,
    facts(
      `Status: ${one.status}`,
      reason && `because: ${isolatedMarkdown(reason)}`,
      one.due && `due ${one.due}`,
      span && `planned ${span.start} to ${span.end}`,
      half && `half chance by ${half}`,
      `${hours(made.earned)} of ${hours(made.effort)} done`,
    ),
    one.criteria.length > 0 && '**Acceptance criteria**',
    list(
      one.criteria.map(({ text, doneOn, proof }) => {
        const shown = proof === null ? undefined : proofs.get(proof);
        const said = facts(doneOn && `met ${doneOn}`, shown && `shown by ${isolatedMarkdown(shown.title)}`);
        return `${box(doneOn !== null)} ${isolatedMarkdown(text)}${said ? ` (${said})` : ''}`;
      }),
    ),
    one.evidence.length > 0 && '**Evidence**',
    list(one.evidence.map(heldBy)),
    tasks.length > 0 && '**Tasks**',
    list(tasks.map(taskEntry)),
    one.notes.trim() !== '' && '**Notes**',
    one.notes.trim() !== '' && quotedMarkdown(one.notes),
  );
}

function head(made: RoadmapDocument): string {
  const { person, from, to, half, planEnd } = made;
  const end = (title: string, plan: string | null, chance: string | null): Part =>
    (plan ?? chance) &&
    `${title}: ${facts(plan && `the plan ends ${plan}`, chance && `half chance by ${chance}`)}`;
  return blocks(
    `# Roadmap${to ? ` to ${plainMarkdown(to.toLowerCase())}` : ''}`,
    facts(
      person && isolatedMarkdown(person),
      from && `from ${isolatedMarkdown(from.toLowerCase())}`,
      `as of ${made.day}`,
    ),
    list(
      [
        end('Ready to apply', planEnd.ready, half.ready),
        end('Full profile', planEnd.full, half.full),
        `Work: ${hours(made.earned)} done, ${hours(made.left)} left`,
      ].filter((line) => typeof line === 'string'),
    ),
  );
}

const section = (title: string, entries: readonly string[]): string | null =>
  entries.length > 0 ? blocks(`## ${title}`, list(entries)) : null;

/** The roadmap with its notes as CommonMark with task lists. Titles are text, never markup; notes stay Markdown, quoted. */
export function renderRoadmap(made: RoadmapDocument): string {
  const goals = made.goals.map(({ goal, milestones }) => {
    const said = facts(goal.target && `by ${goal.target}`, goal.doneOn && `reached ${goal.doneOn}`);
    const names = milestones.length > 0 ? `: ${milestones.map(isolatedMarkdown).join(', ')}` : '';
    return `${box(goal.doneOn !== null)} ${isolatedMarkdown(goal.title)}${said ? ` (${said})` : ''}${names}${under(goal.why)}`;
  });
  const courses = made.courses.map((one) => {
    const certificate = one.certificate && `[certificate](${linkTarget(one.certificate)})`;
    const said = facts(
      one.provider.trim() && isolatedMarkdown(one.provider),
      one.status === 'in-progress' ? `in progress, ${one.percent} %` : one.status,
      hours(one.effort),
      certificate,
    );
    return `${linked(one.title, one.url)} (${said})${under(one.notes)}`;
  });
  const certifications = made.certifications.map(({ certification: one, status }) => {
    const said = facts(
      one.issuer.trim() && isolatedMarkdown(one.issuer),
      status,
      one.examDay && status === 'booked' && `exam ${one.examDay}`,
      one.earnedOn && `earned ${one.earnedOn}`,
      one.validUntil && `valid until ${one.validUntil}`,
      one.credentialUrl && `[credential](${linkTarget(one.credentialUrl)})`,
    );
    return `${linked(one.name, one.url)} (${said})${under(one.notes)}`;
  });
  const projects = made.projects.map((one) => {
    const links = one.evidence.map((evidence) => `\n  - ${heldBy(evidence)}`).join('');
    return `${isolatedMarkdown(one.name)} (${facts(one.status, hours(one.effort))})${under(one.goal)}${links}${one.notes.trim() ? `\n${under(one.notes)}` : ''}`;
  });
  const text = blocks(
    head(made),
    section('Goals', goals),
    ...made.phases.map(({ name, milestones }) =>
      blocks(`## ${plainMarkdown(name)}`, ...milestones.map(milestoneSection)),
    ),
    section('Courses', courses),
    section('Certifications', certifications),
    section('Projects', projects),
  );
  return `${text}\n`;
}
