import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { catalogFileProblems } from '../../src/adapters/catalog/catalog-check.ts';
import {
  readCatalog,
  readGuide,
  readQuestions,
  readSalaries,
} from '../../src/adapters/catalog/catalog-files.ts';
import { Catalog } from '../../src/domain/catalog.ts';

const shipped = fileURLToPath(new URL('../../resources/catalog', import.meta.url));

describe('the shipped catalogue', () => {
  it('fits its schemas', async () => {
    expect(await catalogFileProblems(shipped)).toEqual([]);
    expect(Catalog.safeParse(await readCatalog(shipped)).error).toBeUndefined();
  });

  it('is read whole', async () => {
    const catalog = await readCatalog(shipped);
    expect(catalog.skills).toHaveLength(60);
    expect(catalog.courses).toHaveLength(60);
    expect(catalog.certifications).toHaveLength(20);
    expect(catalog.projects).toHaveLength(20);
    expect(catalog.roles).toHaveLength(15);
    expect((await readGuide(shipped)).entries).toHaveLength(437);
    expect((await readQuestions(shipped)).questions).toHaveLength(115);
    expect((await readSalaries(shipped)).salaries).toHaveLength(16);
  });

  it('names neither a machine nor where it was made', async () => {
    for (const file of ['documents', 'skills', 'roles', 'courses', 'certifications', 'projects', 'guide']) {
      expect(await readFile(join(shipped, `${file}.json`), 'utf8')).not.toMatch(
        /seeds? (document|file|folder)|seed-|\/(work|home|tmp|Users)\//i,
      );
    }
  });
});

describe('a damaged copy of the catalogue', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'catalogue-'));
    await cp(shipped, folder, { recursive: true });
  });
  afterEach(() => rm(folder, { recursive: true }));

  async function edit(file: string, change: (text: string) => string): Promise<void> {
    await writeFile(join(folder, file), change(await readFile(join(folder, file), 'utf8')));
  }

  it('is reported with file and field', async () => {
    await edit('skills.json', (text) => text.replace('"phase": "foundations"', '"phase": "later"'));
    await edit('courses.json', (text) => text.replace('"typical":', '"usual":'));
    const problems = await catalogFileProblems(folder);
    expect(problems.some((problem) => problem.startsWith('skills.json: skills.0.phase: '))).toBe(true);
    expect(problems.some((problem) => problem.startsWith('courses.json: courses.0.hours'))).toBe(true);
  });

  it('is refused by name when a file is cut or gone', async () => {
    await edit('roles.json', (text) => text.slice(0, 500));
    await expect(readCatalog(folder)).rejects.toThrow('roles.json');
    await rm(join(folder, 'salaries.json'));
    await expect(readSalaries(folder)).rejects.toThrow('salaries.json');
  });

  it('gives the planning core without touching guide, questions and salaries', async () => {
    for (const file of ['guide.json', 'questions.json', 'salaries.json']) await rm(join(folder, file));
    expect((await readCatalog(folder)).skills).toHaveLength(60);
  });
});
