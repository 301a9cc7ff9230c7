import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { Catalog } from '../../domain/catalog.ts';
import { Answer, Guide, Questions, Salaries } from '../../domain/catalog-guide.ts';
import { readAnswers } from './answer-files.ts';

const core = Catalog.shape;
const asOf = z.iso.date();

/** What each shipped file has to hold. */
const fileSchemas = {
  'documents.json': z.strictObject({ asOf, documents: core.documents }),
  'skills.json': z.strictObject({
    asOf,
    levels: core.levels,
    areas: core.areas,
    groups: core.groups,
    renames: core.renames,
    skills: core.skills,
  }),
  'roles.json': z.strictObject({ asOf, roles: core.roles }),
  'courses.json': z.strictObject({ asOf, courses: core.courses }),
  'certifications.json': z.strictObject({ asOf, certifications: core.certifications }),
  'projects.json': z.strictObject({ asOf, projects: core.projects }),
  'guide.json': Guide,
  'questions.json': Questions,
  'question-bank.json': Questions.pick({ asOf: true, questions: true }),
  'salaries.json': Salaries,
};

/** Checks every catalogue file against its schema; each problem names the file and the field. */
export async function catalogFileProblems(folder: string): Promise<string[]> {
  const problems: string[] = [];
  for (const [file, schema] of Object.entries(fileSchemas)) {
    const result = schema.safeParse(JSON.parse(await readFile(join(folder, file), 'utf8')));
    for (const issue of result.error?.issues ?? []) {
      problems.push(`${file}: ${issue.path.join('.')}: ${issue.message}`);
    }
  }
  for (const answer of await readAnswers(folder)) {
    for (const issue of Answer.safeParse(answer).error?.issues ?? []) {
      problems.push(`answers/${answer.question}.md: ${issue.path.join('.')}: ${issue.message}`);
    }
  }
  return problems;
}
