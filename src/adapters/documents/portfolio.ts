import { isolatedMarkdown, linkTarget, plainMarkdown, quotedMarkdown } from '../../domain/markdown-text.ts';
import type { PortfolioDocument } from '../../domain/portfolio-document.ts';
import { evidenceLine } from '../../domain/portfolio-readme.ts';

const list = (lines: readonly string[]): string => lines.map((line) => `- ${line}`).join('\n');

/** A portfolio page as CommonMark without HTML, to be published as it is; notes are private and stay out. */
export function renderPortfolio(made: PortfolioDocument): string {
  const level = (one: number): string => `${made.levels.get(one)?.toLowerCase() ?? 'level'} (${one} of 5)`;
  const parts = [
    made.person === null ? '# Portfolio' : `# ${plainMarkdown(made.person)}`,
    `${made.to ? `On the way to ${isolatedMarkdown(made.to.toLowerCase())}` : 'Portfolio'} · as of ${made.day}`,
    '## Projects',
  ];
  if (made.projects.length === 0) parts.push('There is no project under way yet.');
  for (const { project, publishedOn, proofs } of made.projects) {
    parts.push(`### ${plainMarkdown(project.name)}`);
    parts.push(publishedOn === null ? 'Under way' : `Published ${publishedOn}`);
    if (project.goal.trim() !== '') parts.push(quotedMarkdown(project.goal));
    if (proofs.length > 0)
      parts.push(
        'What it shows:',
        list(proofs.map((one) => `${isolatedMarkdown(one.name)}: ${level(one.proves)}`)),
      );
    if (project.evidence.length > 0)
      parts.push('See for yourself:', list(project.evidence.map(evidenceLine)));
  }
  if (made.certifications.length > 0) {
    const certificate = made.certifications.map((one) => {
      const link = one.credentialUrl ?? one.url;
      const name = isolatedMarkdown(one.name);
      const said = [
        isolatedMarkdown(one.issuer),
        one.earnedOn ?? '',
        one.validUntil ? `valid until ${one.validUntil}` : '',
      ];
      return `${link ? `[${name}](${linkTarget(link)})` : name} (${said.filter(Boolean).join(' · ')})`;
    });
    parts.push('## Certifications', list(certificate));
  }
  if (made.strengths.length > 0)
    parts.push(
      '## Skills',
      list(made.strengths.map((one) => `${isolatedMarkdown(one.name)}: ${level(one.level)}`)),
    );
  return `${parts.join('\n\n')}\n`;
}
