import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import type { Project } from '../../src/domain/learning.ts';
import { projectReadme } from '../../src/domain/portfolio-readme.ts';
import { projectProofs } from '../../src/domain/portfolio.ts';
import { ownProject, projectFromCatalog } from '../../src/domain/projects.ts';
import { TODAY, begunPlan } from './begun-plan.ts';
import { catalog } from './catalog-for-tests.ts';

const own = (part: Partial<Project> = {}): Project => ({
  ...ownProject({ name: 'Churn', goal: '', effort: 600, skills: [], onRoadmap: true }, 'own-1', TODAY),
  ...part,
});
const evidence = (title: string, url: string | null = null): Project['evidence'][number] => ({
  id: 'evidence.1',
  title,
  url,
  file: null,
  day: TODAY,
});
const markdown = new MarkdownIt({ html: true });
const all = (text: string) => markdown.parse(text, {}).flatMap((one) => [one, ...(one.children ?? [])]);
/** The words that a reader sees under each heading. */
function headings(text: string): string[] {
  const tokens = markdown.parse(text, {});
  return tokens.flatMap((one, at) =>
    tokens[at - 1]?.type === 'heading_open' && tokens[at - 1]?.level === 0
      ? (one.children ?? []).map(({ content }) => content).join('')
      : [],
  );
}
const PARTS = ['What it shows', 'Data', 'How to run', 'Results', 'Decisions', 'Next steps', 'Evidence'];

describe('what a project proves', () => {
  it('is held against the level now and the level that the target asks for', () => {
    const plan = begunPlan({ levels: { sql: 4, 'python-programming': 1 } });
    const target = (id: string) => catalog.skills.find((one) => one.id === id)?.targetLevel ?? 0;
    const skills = [
      { skill: 'python-programming', level: 3 },
      { skill: 'sql', level: target('sql') },
      { skill: 'sql', level: target('sql') - 1 },
      { skill: 'no-such-skill', level: 1 },
    ];
    const proofs = projectProofs(catalog, plan, { skills });
    expect(proofs.map(({ now, says }) => [now, says])).toEqual([
      [1, 'raises'],
      [4, target('sql') > 4 ? 'raises' : 'enough'],
      [4, target('sql') - 1 > 4 ? 'raises' : 'part'],
      [0, 'raises'],
    ]);
    expect(proofs[3]).toMatchObject({ name: 'no-such-skill', target: null });
  });
});

describe('the README of a project', () => {
  it('has every section, with what the catalogue knows filled in', () => {
    const [entry] = catalog.projects.filter((one) => one.dataSuggestions.length > 0);
    const project = projectFromCatalog(entry!, true, TODAY);
    project.evidence.push(evidence('The demo', 'https://example.org/a(b)?x=1&y=2'));
    project.notes = 'private words';
    const text = projectReadme(catalog, project);
    expect(headings(text)).toEqual([entry!.name, ...PARTS]);
    for (const { skill } of entry!.skills)
      expect(text).toContain(catalog.skills.find(({ id }) => id === skill)!.name.slice(0, 5));
    expect(text).toContain('- [The demo](https://example.org/a%28b%29?x=1&y=2)');
    expect(text).not.toContain('private words');
    expect(text.endsWith('\n')).toBe(true);
  });

  it('asks for what only its author can say', () => {
    const text = projectReadme(catalog, own());
    expect(headings(text)).toEqual(['Churn', ...PARTS]);
    expect(text).toContain('Say in two sentences what it does and for whom.');
    expect(text).toContain('Link the demo, the report or the talk.');
  });

  it('reads titles as they were written, and takes no HTML from anywhere', () => {
    const name = '# 1. *Fast* [x](y) <b>C#</b> `a` | ~b~ & $c$ \\ _d_';
    const text = projectReadme(
      catalog,
      own({
        name,
        goal: 'See <https://example.org>\n\n```\n<script>alert(1)</script>\n# not a heading',
        evidence: [evidence('A [b](c) <i>d</i>', 'https://example.org/`x`\\y')],
      }),
    );
    expect(headings(text)).toEqual([name, ...PARTS]);
    expect(all(text).filter(({ type }) => type.startsWith('html'))).toEqual([]);
    const links = all(text).filter(({ type }) => type === 'link_open');
    expect(links.map((one) => one.attrGet('href'))).toContain('https://example.org/%60x%60%5Cy');
  });

  it('keeps words that run from right to left to themselves', () => {
    const text = projectReadme(
      catalog,
      own({
        name: 'חיזוי נטישה\u202e',
        goal: 'نموذج للتنبؤ',
        evidence: [evidence('عرض', 'https://example.org/demo')],
      }),
    );
    expect(text.startsWith('# חיזוי נטישה\n')).toBe(true);
    expect(text).toContain('> نموذج للتنبؤ');
    expect(text).toContain('- [\u2068عرض\u2069](https://example.org/demo)');
    expect(text).not.toMatch(/[\u202a-\u202e]/);
  });

  it('of any title, goal and evidence has exactly its own sections and no HTML', () => {
    const signs = fc.constantFrom(
      ...[
        '<b>',
        '</b',
        '<!--',
        '<?',
        '`',
        '```',
        '\n',
        '\n\n',
        '# ',
        '- ',
        '> ',
        '[',
        '](',
        ')',
        '*',
        '_',
        '\\',
      ],
      ...[
        '&lt;',
        '&copy;',
        '~~~',
        '|',
        '1. ',
        '=',
        '---',
        'a',
        ' ',
        '    ',
        'ש',
        '\u202e',
        '<https://x>',
        '!',
      ],
    );
    const anyText = fc.array(signs, { minLength: 1, maxLength: 14 }).map((some) => some.join(''));
    const title = anyText.filter((one) => /[a-zש]/.test(one));
    fc.assert(
      fc.property(title, anyText, title, (name, goal, proof) => {
        const text = projectReadme(
          catalog,
          own({ name, goal, evidence: [evidence(proof, 'https://example.org/x')] }),
        );
        expect(headings(text).slice(1)).toEqual(PARTS);
        const read = headings(text)[0]?.replace(/\s+/g, ' ');
        expect(read).toBe(
          name
            .replace(/\u202e/g, '')
            .replace(/\s+/g, ' ')
            .trim(),
        );
        expect(all(text).filter(({ type }) => type.startsWith('html'))).toEqual([]);
        const links = all(text).filter(({ type }) => type === 'link_open');
        expect(links.at(-1)?.attrGet('href')).toBe('https://example.org/x');
      }),
      { numRuns: 500 },
    );
  });
});
