import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Catalog } from '../../domain/catalog.ts';
import type { Guide, Questions, Salaries } from '../../domain/catalog-guide.ts';

// The files ship with the program and the tests check them against the schemas (catalog-check.ts).
// Checking the core again at every cold start costs 60 ms and loads zod, reading it 10 ms,
// so here the files are trusted once they are JSON.
async function readJson(folder: string, file: string): Promise<unknown> {
  const path = join(folder, file);
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch (cause) {
    throw new Error(`The catalogue file ${file} can't be read`, { cause });
  }
}

/** Reads the planning core from the catalogue folder; the guide, questions and salaries stay unread. */
export async function readCatalog(folder: string): Promise<Catalog> {
  const [documents, skills, roles, courses, certifications, projects] = await Promise.all([
    readJson(folder, 'documents.json') as Promise<Pick<Catalog, 'documents'>>,
    readJson(folder, 'skills.json') as Promise<
      Pick<Catalog, 'asOf' | 'levels' | 'areas' | 'groups' | 'renames' | 'skills'>
    >,
    readJson(folder, 'roles.json') as Promise<Pick<Catalog, 'roles'>>,
    readJson(folder, 'courses.json') as Promise<Pick<Catalog, 'courses'>>,
    readJson(folder, 'certifications.json') as Promise<Pick<Catalog, 'certifications'>>,
    readJson(folder, 'projects.json') as Promise<Pick<Catalog, 'projects'>>,
  ]);
  return {
    asOf: skills.asOf,
    documents: documents.documents,
    levels: skills.levels,
    areas: skills.areas,
    groups: skills.groups,
    renames: skills.renames,
    roles: roles.roles,
    skills: skills.skills,
    courses: courses.courses,
    certifications: certifications.certifications,
    projects: projects.projects,
  };
}

/** Reads the facts about the career. */
export async function readGuide(folder: string): Promise<Guide> {
  return (await readJson(folder, 'guide.json')) as Guide;
}

/** Reads the interview questions and stages: those of the documents, then the catalogue's own. */
export async function readQuestions(folder: string): Promise<Questions> {
  const [questions, bank] = await Promise.all([
    readJson(folder, 'questions.json') as Promise<Questions>,
    readJson(folder, 'question-bank.json') as Promise<Pick<Questions, 'questions'>>,
  ]);
  return { ...questions, questions: [...questions.questions, ...bank.questions] };
}

/** Reads the salary figures. */
export async function readSalaries(folder: string): Promise<Salaries> {
  return (await readJson(folder, 'salaries.json')) as Salaries;
}
