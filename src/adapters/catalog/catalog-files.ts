import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { type Catalog, areaSchema, catalogProjectSchema, catalogSchema, certificationSchema, courseSchema, levelSchema, roleSchema, skillSchema } from '../../domain/catalog'
import { type Guide, type Questions, type Salaries, guideSchema, questionsSchema, salariesSchema } from '../../domain/catalog-guide'
import { documentSchema } from '../../domain/catalog-source'

const asOf = z.iso.date()
const documentsFile = z.strictObject({ asOf, documents: z.array(documentSchema) })
const skillsFile = z.strictObject({ asOf, levels: z.array(levelSchema), areas: z.array(areaSchema), skills: z.array(skillSchema) })
const rolesFile = z.strictObject({ asOf, roles: z.array(roleSchema) })
const coursesFile = z.strictObject({ asOf, courses: z.array(courseSchema) })
const certificationsFile = z.strictObject({ asOf, certifications: z.array(certificationSchema) })
const projectsFile = z.strictObject({ asOf, projects: z.array(catalogProjectSchema) })

async function readChecked<Shape extends z.ZodType>(folder: string, file: string, shape: Shape): Promise<z.output<Shape>> {
  const result = shape.safeParse(JSON.parse(await readFile(join(folder, file), 'utf8')))
  if (result.success) return result.data
  const [issue] = result.error.issues
  throw new Error(`${file}: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'not valid'}`)
}

/** Reads the planning core from the catalogue folder; the guide, questions and salaries stay unread. */
export async function readCatalog(folder: string): Promise<Catalog> {
  const [documents, skills, roles, courses, certifications, projects] = await Promise.all([
    readChecked(folder, 'documents.json', documentsFile),
    readChecked(folder, 'skills.json', skillsFile),
    readChecked(folder, 'roles.json', rolesFile),
    readChecked(folder, 'courses.json', coursesFile),
    readChecked(folder, 'certifications.json', certificationsFile),
    readChecked(folder, 'projects.json', projectsFile),
  ])
  return catalogSchema.parse({ ...documents, ...skills, ...roles, ...courses, ...certifications, ...projects })
}

/** Reads the facts about the career. */
export async function readGuide(folder: string): Promise<Guide> {
  return readChecked(folder, 'guide.json', guideSchema)
}

/** Reads the interview questions and stages. */
export async function readQuestions(folder: string): Promise<Questions> {
  return readChecked(folder, 'questions.json', questionsSchema)
}

/** Reads the salary figures. */
export async function readSalaries(folder: string): Promise<Salaries> {
  return readChecked(folder, 'salaries.json', salariesSchema)
}
