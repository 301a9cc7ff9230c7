import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { renderRoadmap } from '../../../src/adapters/documents/markdown.ts';
import { renderPortfolio } from '../../../src/adapters/documents/portfolio.ts';
import { certificationFromCatalog, moveCertification } from '../../../src/domain/certifications.ts';
import { portfolioDocument } from '../../../src/domain/portfolio-document.ts';
import { setProjectStatus } from '../../../src/domain/projects.ts';
import { roadmapDocument } from '../../../src/domain/roadmap-document.ts';
import type { Evidence } from '../../../src/domain/roadmap-schema.ts';
import type { PlanState } from '../../../src/domain/state.ts';
import { TODAY } from '../../domain/begun-plan.ts';
import { catalog } from '../../domain/catalog-for-tests.ts';
import { chosenPlan } from '../../domain/chosen-plan.ts';
import { HOSTILE, anyText } from '../../domain/hostile-texts.ts';
import { inEveryZone } from './time-zones.ts';

const markdown = new MarkdownIt({ html: true });
const all = (text: string) => markdown.parse(text, {}).flatMap((one) => [one, ...(one.children ?? [])]);
const headings = (text: string): string[] => {
  const tokens = markdown.parse(text, {});
  return tokens.flatMap((one, at) =>
    tokens[at - 1]?.type === 'heading_open' && tokens[at - 1]?.level === 0 ? [seen(one.children ?? [])] : [],
  );
};
const seen = (tokens: readonly { content: string; type: string }[]): string =>
  tokens.map(({ content }) => content).join('');
const evidence = (title: string, url: string | null): Evidence => ({
  id: `evidence.${title.length}`,
  title,
  url,
  file: null,
  day: TODAY,
});
const roadmap = (plan: PlanState, hideName = false): string =>
  renderRoadmap(roadmapDocument(catalog, plan, TODAY, { hideName }));
const portfolio = (plan: PlanState, hideName = false): string =>
  renderPortfolio(portfolioDocument(catalog, plan, TODAY, { hideName }));

/** A plan in which every text that a person types is this one. */
function saidEverywhere(text: string): PlanState {
  const plan = chosenPlan();
  const title = text.trim().slice(0, 300) || 'x';
  plan.profile!.name = title;
  for (const goal of Object.values(plan.goals)) Object.assign(goal, { title, why: text });
  const [milestone] = Object.values(plan.milestones);
  Object.assign(milestone!, { title, notes: text, evidence: [evidence(title, 'https://example.org/a)b')] });
  milestone!.criteria = [{ id: 'c', text: title, doneOn: TODAY, proof: milestone!.evidence[0]!.id }];
  const [task] = Object.values(plan.tasks).filter((one) => one.milestone === milestone!.id);
  Object.assign(task!, { title, notes: text });
  for (const course of Object.values(plan.courses))
    Object.assign(course, { title, provider: title, notes: text });
  for (const one of Object.values(plan.certifications)) {
    Object.assign(one, { name: title, issuer: title, notes: text });
    moveCertification(plan, one.id, { status: 'earned', day: TODAY });
  }
  for (const one of Object.values(plan.projects)) {
    Object.assign(one, {
      name: title,
      goal: text,
      evidence: [evidence(title, null)],
      notes: 'a private note',
    });
    setProjectStatus(plan, one.id, 'published', TODAY);
  }
  return plan;
}

describe('the roadmap as Markdown', () => {
  it('tells goals, phases, milestones with criteria, evidence, tasks and hours, and what is learnt', () => {
    const plan = chosenPlan();
    plan.profile!.name = 'Ada Lovelace';
    const thesis = plan.milestones['thesis']!;
    Object.assign(thesis, { due: '2027-06-30', notes: 'Ask **Ada** first.\n\n- one\n- two' });
    thesis.evidence = [evidence('The draft', 'https://example.org/draft')];
    thesis.criteria = [{ id: 'c', text: 'Ten pages', doneOn: TODAY, proof: thesis.evidence[0]!.id }];
    plan.tasks['task.thesis']!.notes = 'In the library';
    const text = roadmap(plan);
    expect(headings(text)).toEqual(
      expect.arrayContaining(['Goals', 'Foundations', 'Own thesis', 'Courses', 'Certifications', 'Projects']),
    );
    for (const said of [
      'Status: planned · due 2027-06-30 · planned ',
      '0 h of 20 h done',
      `- [x] Ten pages (met ${TODAY} · shown by The draft)`,
      `- [The draft](https://example.org/draft) (${TODAY})`,
      /- \[ \] Work on thesis \(20 h · planned .+ to .+\)\n {2}> In the library/,
      '> Ask **Ada** first.\n>\n> - one\n> - two',
      'Ready to apply: the plan ends ',
      /Work: [\d.]+ h done, [\d.]+ h left/,
    ])
      expect(text).toMatch(said);
    const own = Object.values(plan.milestones).filter((one) => one.needed);
    for (const { title } of own) expect(headings(text)).toContain(title);
    expect(text).toContain('Ada Lovelace · from ');
    expect(roadmap(plan, true)).not.toContain('Lovelace');
  });

  it('lets no title become markup, and nothing in a note leave its quotation', () => {
    const usual = headings(roadmap(saidEverywhere('plain')));
    const check = (text: string): void => {
      const made = roadmap(saidEverywhere(text));
      expect(headings(made)).toHaveLength(usual.length);
      const tokens = all(made);
      expect(tokens.filter(({ type }) => /html|image/.test(type))).toEqual([]);
      const links = tokens
        .filter(({ type }) => type === 'link_open')
        .map((one) => String(one.attrGet('href')));
      for (const href of links) expect(href).toMatch(/^(https?|mailto):|^[^:]*$/);
      // Outside quotations the only emphasis is that of the document's own small headings.
      const strong = markdown.parse(made, {}).filter(({ type, level }) => type === 'inline' && level === 1);
      for (const { children } of strong)
        if (children?.some(({ type }) => type === 'strong_open'))
          expect(['Acceptance criteria', 'Evidence', 'Tasks', 'Notes']).toContain(seen(children));
    };
    for (const text of HOSTILE) check(text);
    // Each of them simulates a forecast.
    fc.assert(fc.property(anyText, check), { numRuns: 10 });
  });
});

describe('the portfolio as Markdown', () => {
  it('tells what each project proves, with its evidence, and what is held; ideas and notes stay out', () => {
    const plan = saidEverywhere('Churn');
    const [project] = Object.values(plan.projects);
    project!.evidence = [evidence('The demo', 'https://example.org/demo')];
    plan.projects['idea'] = { ...structuredClone(project!), id: 'idea', name: 'Not begun', status: 'idea' };
    const text = portfolio(plan);
    expect(headings(text)).toEqual(expect.arrayContaining(['Churn', 'Projects', 'Certifications', 'Skills']));
    expect(text).toContain(`Published ${TODAY}`);
    expect(text).toContain('- [The demo](https://example.org/demo)');
    expect(text).toMatch(/What it shows:\n\n- .+: .+ \(\d of 5\)/);
    expect(text).not.toContain('Not begun');
    expect(text).not.toContain('private');
    expect(portfolio(plan, true)).toMatch(/^# Portfolio\n/);
  });

  it('lets no title become markup', () => {
    const usual = headings(portfolio(saidEverywhere('plain')));
    const check = (text: string): void => {
      const made = portfolio(saidEverywhere(text));
      expect(headings(made)).toHaveLength(usual.length);
      expect(all(made).filter(({ type }) => /html|image/.test(type))).toEqual([]);
    };
    for (const text of HOSTILE) check(text);
    fc.assert(fc.property(anyText, check), { numRuns: 25 });
  });

  it('leaves out a certification that is over', () => {
    const plan = chosenPlan();
    const entry = catalog.certifications.find((one) => one.validityMonths !== null)!;
    plan.certifications[entry.id] = certificationFromCatalog(entry, 'preparing', '2020-01-01');
    moveCertification(plan, entry.id, { status: 'earned', day: '2020-02-01' });
    expect(portfolio(plan)).not.toContain('## Certifications');
  });
});

const texts = () => [roadmap(chosenPlan()), portfolio(saidEverywhere('Churn'))];
const here = texts();
inEveryZone(() => {
  it('is the same text everywhere', () => expect(texts()).toEqual(here));
});
