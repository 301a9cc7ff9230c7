import { Failure } from '../../domain/failure.ts';
import { emptyReading, isOpen } from '../../domain/reading.ts';
import type { Format } from './format.ts';
import { itemsOf, membersOf, parseJson, textOf } from './json.ts';
import { certificationOf, chooseLevel, courseOf, looseDay, orNull } from './thing-values.ts';

const PARTS = ['certificates', 'skills', 'projects', 'education', 'work'];

/** A résumé by the JSON Resume schema: certificates, courses of the education, projects, and skills. */
export const jsonResume: Format = {
  id: 'json-resume',
  title: 'JSON Resume',
  recognise: ([file, ...others]) => {
    if (!file || others.length > 0 || !/^\s*\{/.test(file.text)) return 0;
    if (/"\$schema"\s*:\s*"[^"]{0,200}jsonresume/.test(file.text.slice(0, 4000))) return 0.95;
    return /"basics"\s*:\s*\{/.test(file.text) && PARTS.some((part) => file.text.includes(`"${part}"`))
      ? 0.8
      : 0;
  },
  read([file], context) {
    const resume = membersOf(parseJson(file?.text ?? ''));
    if (!PARTS.some((part) => Array.isArray(resume[part])))
      throw new Failure('invalid', { field: 'file', reason: 'has none of a résumé’s lists' });
    const reading = emptyReading();
    const skills = itemsOf(resume['skills']).map((one) => textOf(membersOf(one)['name']));
    const level = chooseLevel(context);
    if (skills.length > 0) reading.choices.push(level);
    if (isOpen(reading)) return reading;
    // A JSON file has no lines that people count: entries are numbered instead.
    const next = (): number => (reading.rows += 1);
    for (const one of itemsOf(resume['certificates']).map(membersOf))
      reading.things.push(
        certificationOf(next(), {
          title: textOf(one['name']),
          issuer: textOf(one['issuer']),
          credentialUrl: orNull(textOf(one['url'])),
          earnedOn: looseDay(textOf(one['date'])),
        }),
      );
    for (const school of itemsOf(resume['education']).map(membersOf))
      for (const course of itemsOf(school['courses']))
        reading.things.push(
          courseOf(next(), {
            title: textOf(course),
            provider: textOf(school['institution']),
            completedOn: looseDay(textOf(school['endDate'])),
          }),
        );
    for (const one of itemsOf(resume['projects']).map(membersOf))
      reading.things.push({
        kind: 'project',
        line: next(),
        title: textOf(one['name']),
        goal: textOf(one['description']),
        url: orNull(textOf(one['url'])),
      });
    const chosen = Number(level.chosen);
    for (const title of skills) {
      const line = next();
      if (chosen > 0) reading.things.push({ kind: 'skill', line, title, level: chosen });
    }
    return reading;
  },
};
