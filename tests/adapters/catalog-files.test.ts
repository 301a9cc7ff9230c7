import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { catalogFileProblems } from '../../src/adapters/catalog/catalog-check.ts';
import {
  readCatalog,
  readGuide,
  readQuestions,
  readSalaries,
} from '../../src/adapters/catalog/catalog-files.ts';

const folder = fileURLToPath(new URL('../../resources/catalog', import.meta.url));

describe('the shipped catalogue files', () => {
  it('fit their schemas', async () => {
    expect(await catalogFileProblems(folder)).toEqual([]);
  });

  it('are read whole', async () => {
    const catalog = await readCatalog(folder);
    expect(catalog.skills).toHaveLength(60);
    expect(catalog.courses).toHaveLength(60);
    expect(catalog.certifications).toHaveLength(20);
    expect(catalog.projects).toHaveLength(20);
    expect(catalog.roles).toHaveLength(15);
    expect((await readGuide(folder)).entries).toHaveLength(437);
    expect((await readQuestions(folder)).questions).toHaveLength(31);
    expect((await readSalaries(folder)).salaries).toHaveLength(16);
  });
});
