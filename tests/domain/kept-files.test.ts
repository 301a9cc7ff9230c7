import { describe, expect, it } from 'vitest';
import { buildReport } from '../../src/domain/report.ts';
import { addEvidence, tickCriterion } from '../../src/domain/milestones.ts';
import { evidenceFiles } from '../../src/domain/kept-files.ts';
import { begunPlan, TODAY } from './begun-plan.ts';
import { catalog } from './catalog-for-tests.ts';
import words from '../../resources/typst/words/en.json' with { type: 'json' };

const ID = 'skills.probability.ready';
const file = { name: 'dice.ipynb', bytes: 3, sha256: 'a'.repeat(64) };

function proved() {
  const plan = begunPlan();
  addEvidence(plan, ID, { id: 'e1', title: 'Notebook', url: null, file, day: TODAY });
  addEvidence(plan, ID, { id: 'e2', title: 'dice.ipynb', url: 'https://example.org/', file, day: TODAY });
  addEvidence(plan, ID, { id: 'e3', title: 'Link', url: 'https://example.org/', file: null, day: TODAY });
  const [one, two] = plan.milestones[ID]!.criteria;
  tickCriterion(plan, ID, one!.id, true, 'e1', TODAY);
  tickCriterion(plan, ID, two!.id, true, 'e3', TODAY);
  return plan;
}

const printed = (damaged?: Parameters<typeof buildReport>[4]) => {
  const options = { paper: 'a4', lightInk: false, hideName: false, words } as const;
  const { phases } = buildReport(catalog, proved(), TODAY, options, damaged);
  return phases.flatMap((phase) => phase.milestones).find((one) => one.id === ID)!;
};

describe('files as evidence', () => {
  it('are found wherever the plan names them', () => {
    expect(evidenceFiles(proved())).toEqual([
      { owner: ID, evidence: 'e1', title: 'Notebook', file },
      { owner: ID, evidence: 'e2', title: 'dice.ipynb', file },
    ]);
  });

  it('are printed by title and name, and linked only where there is a link', () => {
    expect(printed().evidence).toEqual([
      { title: 'Notebook (dice.ipynb)', url: undefined },
      { title: 'dice.ipynb', url: 'https://example.org/' },
      { title: 'Link', url: 'https://example.org/' },
    ]);
  });

  it('prove a criterion only while they are as they were', () => {
    const proofs = (damaged?: Parameters<typeof buildReport>[4]) =>
      printed(damaged).criteria.map((one) => one.proof);
    expect(proofs().slice(0, 2)).toEqual(['proved', 'proved']);
    expect(proofs(new Map([['e1', 'missing']])).slice(0, 2)).toEqual(['claimed', 'proved']);
    expect(proofs(new Map([['e3', 'altered']])).slice(0, 2)).toEqual(['proved', 'claimed']);
  });
});
