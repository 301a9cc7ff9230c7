import type { Catalog } from './catalog.ts';
import type { Project } from './learning.ts';
import { isolatedMarkdown, linkTarget, plainMarkdown, quotedMarkdown } from './markdown-text.ts';
import type { Evidence } from './roadmap-schema.ts';

type Known = Pick<Catalog, 'skills' | 'levels' | 'projects'>;

const list = (lines: readonly string[]): string => lines.map((line) => `- ${line}`).join('\n');
const section = (title: string, text: string): string => `## ${title}\n\n${text}`;

function proofLines({ skills, levels }: Known, project: Project): string[] {
  return project.skills.map(({ skill, level }) => {
    const name = skills.find(({ id }) => id === skill)?.name ?? skill;
    const known = levels.find((one) => one.level === level);
    const said = known ? `${known.name.toLowerCase()} (${level} of 5)` : `level ${level} of 5`;
    return `${isolatedMarkdown(name)}: ${said}`;
  });
}

/** A link where there is one; a file stays with its owner, so only its name is told. */
export function evidenceLine({ title, url, file }: Evidence): string {
  if (url !== null && !url.startsWith('mailto:')) return `[${isolatedMarkdown(title)}](${linkTarget(url)})`;
  return file ? `${isolatedMarkdown(title)} (file ${isolatedMarkdown(file.name)})` : isolatedMarkdown(title);
}

/**
 * The skeleton of a README for a project, as CommonMark without HTML: what is known is filled in, and what only its
 * author can say is asked for. Notes are private and stay out.
 */
export function projectReadme(catalog: Known, project: Project): string {
  const entry = catalog.projects.find(({ id }) => id === project.catalog);
  const proofs = proofLines(catalog, project);
  const evidence = project.evidence.map(evidenceLine);
  const data = (entry?.dataSuggestions ?? []).map(isolatedMarkdown);
  const deliverables = (entry?.deliverables ?? []).map(isolatedMarkdown);
  const parts = [
    `# ${plainMarkdown(project.name)}`,
    project.goal.trim() === ''
      ? 'Say in two sentences what it does and for whom.'
      : quotedMarkdown(project.goal),
    section(
      'What it shows',
      proofs.length > 0 ? list(proofs) : 'Name the skills that a reader can see at work here.',
    ),
    section(
      'Data',
      [
        'Say where the data come from, of which day they are, how many rows they have, and under which licence.',
        ...(data.length > 0
          ? [`Suggested: ${data.join(', ')}. Look at availability and licence first.`]
          : []),
      ].join('\n\n'),
    ),
    section(
      'How to run',
      [
        '1. Get the code and the data.',
        '2. Install what it needs, with versions.',
        '3. Run it, and say how long it takes.',
      ].join('\n'),
    ),
    section('Results', 'Give the measure, the baseline, the result, and how it was checked.'),
    section('Decisions', 'Say what you chose, what else you looked at, and why.'),
    section(
      'Next steps',
      deliverables.length > 0
        ? list(deliverables.map((one) => `[ ] ${one}`))
        : 'Say what is missing, and what you would do next.',
    ),
    section('Evidence', evidence.length > 0 ? list(evidence) : 'Link the demo, the report or the talk.'),
  ];
  return `${parts.join('\n\n')}\n`;
}
