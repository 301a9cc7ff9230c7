import { emptyReading, isOpen } from '../../domain/reading.ts';
import { type CsvRow, readCsv, readHeaders } from './csv.ts';
import type { Format, ImportFile } from './format.ts';
import { certificationOf, chooseLevel, courseOf, looseDay, orNull } from './thing-values.ts';

const CERTIFICATIONS = ['Name', 'Url', 'Authority', 'Started On', 'Finished On', 'License Number'];
const LEARNING = ['Content Title', 'Content Type'];

const has = (file: ImportFile, names: readonly string[]): boolean => {
  const headers = readHeaders(file.text);
  return names.every((name) => headers.includes(name));
};
const isCertifications = (file: ImportFile): boolean => has(file, CERTIFICATIONS);
const isLearning = (file: ImportFile): boolean => has(file, LEARNING);
/** A table with one column `Name`: only its file name tells that it is of skills. */
const isSkills = (file: ImportFile): boolean => /^skills\.csv$/i.test(file.name) && has(file, ['Name']);
/** The one of several columns whose name begins so: LinkedIn adds notes in brackets, and changes them. */
const beginning = (row: CsvRow, headers: readonly string[], start: string): string => {
  const header = headers.find((name) => name.startsWith(start));
  return header === undefined ? '' : row.get(header);
};

/** The archive that LinkedIn gives of an account: Certifications.csv, Learning.csv and Skills.csv, as ZIP or by themselves. */
export const linkedin: Format = {
  id: 'linkedin',
  title: 'LinkedIn archive (Certifications, Learning, Skills)',
  recognise: (files) =>
    files.some((file) => isCertifications(file) || isLearning(file)) ? 0.9 : files.some(isSkills) ? 0.6 : 0,
  read(files, context) {
    const reading = emptyReading();
    const skills = files.filter(isSkills).flatMap((file) => readCsv(file.text).rows);
    const level = chooseLevel(context);
    if (skills.length > 0) reading.choices.push(level);
    if (isOpen(reading)) return reading;
    for (const { text } of files.filter(isCertifications))
      for (const row of readCsv(text).rows) {
        reading.rows += 1;
        reading.things.push(
          certificationOf(row.line, {
            title: row.get('Name'),
            issuer: row.get('Authority'),
            credentialUrl: orNull(row.get('Url')),
            credentialId: orNull(row.get('License Number')) ?? '',
            earnedOn: looseDay(row.get('Started On')),
            // Nothing here means that it never ends.
            validUntil: looseDay(row.get('Finished On')),
          }),
        );
      }
    for (const { text } of files.filter(isLearning)) {
      const { headers, rows } = readCsv(text);
      for (const row of rows) {
        reading.rows += 1;
        reading.things.push(
          courseOf(row.line, {
            title: row.get('Content Title'),
            provider: 'LinkedIn Learning',
            completedOn: looseDay(beginning(row, headers, 'Content Completed At')),
            notes: orNull(beginning(row, headers, 'Notes taken')) ?? '',
          }),
        );
      }
    }
    reading.rows += skills.length;
    const chosen = Number(level.chosen);
    if (chosen > 0)
      for (const row of skills)
        reading.things.push({ kind: 'skill', line: row.line, title: row.get('Name'), level: chosen });
    return reading;
  },
};
