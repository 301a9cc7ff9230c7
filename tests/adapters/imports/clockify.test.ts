import { expect, it } from 'vitest';
import { inLines, open, readTexts } from './read-text.ts';

const BERLIN = { zone: 'Europe/Berlin' };

it.each([
  [
    'seventeen columns',
    'Project,Client,Description,Task,User,Group,Email,Tags,Billable,Start Date,Start Time,End Date,End Time,Duration (h),Duration (decimal),Billable Rate (USD),Billable Amount (USD)',
    'Study,,Vectors,Maths,Ada,,a@example.org,"x, y",No,13/10/2026,09:00:00 AM,13/10/2026,10:30:00 AM,01:30:00,1.50,0,0',
  ],
  [
    'activity, without client and billable, without seconds',
    'Project,Description,Activity,User,Group,Email,Tags,Start Date,Start Time,End Date,End Time,Duration (h),Duration (decimal)',
    'Study,Vectors,Maths,Ada,,a@example.org,"x, y",10/13/2026,9:00 AM,10/13/2026,10:30 AM,01:30,1.5',
  ],
  [
    'twenty-one columns',
    'Project,Client,Description,Task,User,Group,Email,Tags,Type,Billable,Invoiced,Invoice ID,Start Date,Start Time,End Date,End Time,Duration (h),Duration (decimal),Billable Rate (EUR),Billable Amount (EUR),Date of creation',
    'Study,,Vectors,Maths,Ada,,a@example.org,"x, y",REGULAR,No,No,,2026-10-13,09:00:00,2026-10-13,10:30:00,01:30:00,1.50,0,0,2026-10-13',
  ],
  [
    'German',
    'Projekt,Kunde,Beschreibung,Aufgabe,Benutzer,Gruppe,E-Mail,Tags,Abrechenbar,Startdatum,Startzeit,Enddatum,Endzeit,Dauer (h),Dauer (dezimal)',
    'Study,,Vectors,Maths,Ada,,a@example.org,"x, y",Nein,13.10.2026,09:00:00,13.10.2026,10:30:00,01:30:00,"1,50"',
  ],
  [
    'French',
    'Projet,Client,Description,Tâche,Utilisateur,Étiquettes,Date de début,Heure de début,Date de fin,Heure de fin,Durée (h),Durée (décimale)',
    'Study,,Vectors,Maths,Ada,"x, y",13/10/2026,09:00,13/10/2026,10:30,01:30:00,"1,50"',
  ],
  [
    'Spanish',
    'Proyecto,Cliente,Descripción,Tarea,Usuario,Etiquetas,Fecha de inicio,Hora de inicio,Fecha de finalización,Hora de finalización,Duración (h),Duración (decimal)',
    'Study,,Vectors,Maths,Ada,"x, y",13/10/2026,09:00,13/10/2026,10:30,01:30:00,"1,50"',
  ],
  [
    'Portuguese',
    'Projeto,Cliente,Descrição,Tarefa,Usuário,Etiquetas,Data de início,Hora de início,Data de término,Hora de término,Duração (h),Duração (decimal)',
    'Study,,Vectors,Maths,Ada,"x, y",13/10/2026,09:00,13/10/2026,10:30,01:30:00,"1,50"',
  ],
])('reads a report of %s', (_, headers, row) => {
  const read = readTexts({ 'report.csv': `\uFEFF${headers}\r\n${row}\r\n` }, BERLIN);
  expect(read.format?.id).toBe('clockify');
  expect(read.reading.sessions).toEqual([
    {
      line: 2,
      start: '2026-10-13T07:00:00Z',
      zone: 'Europe/Berlin',
      minutes: 90,
      group: 'Study › Maths',
      note: 'Vectors',
      tags: ['x', 'y'],
    },
  ]);
});

it('asks for the order of dates that can be read in two ways', () => {
  const text =
    'Project,Start Date,Start Time,End Date,End Time,Duration (h),Duration (decimal)\nStudy,01/02/2026,09:00,01/02/2026,10:00,01:00,1';
  expect(open(readTexts({ 'r.csv': text }, BERLIN))).toEqual(['date-order']);
  expect(inLines(readTexts({ 'r.csv': text }, { ...BERLIN, 'date-order': 'mdy' }))).toEqual([
    '2026-01-02T08:00:00Z 60 Study',
  ]);
});

it('takes the words of a language it does not know to the mapping of columns', () => {
  const read = readTexts({ 'r.csv': 'Projekt,Początek,Koniec\nStudy,2026-10-13 09:00,2026-10-13 10:00' });
  expect(read.format).toBeNull();
  expect(read.formats.map(({ id }) => id)).toContain('table');
});
