import { headerKey } from './csv.ts';

/** What a column of a table of times can hold. */
export type Column =
  | 'day'
  | 'startDay'
  | 'startTime'
  | 'endDay'
  | 'endTime'
  | 'span'
  | 'hours'
  | 'project'
  | 'task'
  | 'note'
  | 'tags';

/** Names that such columns go by in English, German, French, Spanish and Portuguese; the likeliest first. */
export const HEADER_WORDS: Record<Column, readonly string[]> = {
  day: ['Date', 'Day', 'Datum', 'Tag', 'Fecha', 'Data', 'Jour', 'Dia'],
  startDay: [
    'Start Date',
    'Startdatum',
    'Date de début',
    'Fecha de inicio',
    'Data de início',
    'Data inicial',
  ],
  startTime: [
    'Start Time',
    'Startzeit',
    'Startuhrzeit',
    'Heure de début',
    'Hora de inicio',
    'Hora de início',
    'From',
    'Begin',
    'Start',
    'Started At',
    'Von',
    'Beginn',
    'Anfang',
    'Début',
    'Inicio',
    'Início',
  ],
  endDay: [
    'End Date',
    'Enddatum',
    'Date de fin',
    'Fecha de finalización',
    'Fecha de fin',
    'Fecha final',
    'Data de término',
    'Data de fim',
    'Data final',
  ],
  endTime: [
    'End Time',
    'Endzeit',
    'Enduhrzeit',
    'Heure de fin',
    'Hora de finalización',
    'Hora de fin',
    'Hora final',
    'Hora de término',
    'Hora de fim',
    'To',
    'End',
    'Stop',
    'Ended At',
    'Bis',
    'Ende',
    'Fin',
    'Fim',
  ],
  span: ['Duration (h)', 'Dauer (h)', 'Durée (h)', 'Duración (h)', 'Duração (h)', 'Duration', 'Dauer'],
  hours: [
    'Duration (decimal)',
    'Dauer (dezimal)',
    'Durée (décimale)',
    'Durée (décimal)',
    'Duración (decimal)',
    'Duração (decimal)',
    'Hours',
    'Stunden',
    'Durée',
    'Heures',
    'Duración',
    'Horas',
    'Duração',
    'Time spent',
  ],
  project: ['Project', 'Projekt', 'Projet', 'Proyecto', 'Projeto', 'Subject', 'Category', 'Kategorie'],
  task: ['Task', 'Activity', 'Aufgabe', 'Tätigkeit', 'Aktivität', 'Tâche', 'Activité', 'Tarea', 'Tarefa'],
  note: [
    'Description',
    'Note',
    'Notes',
    'Comment',
    'Beschreibung',
    'Notiz',
    'Notizen',
    'Kommentar',
    'Descripción',
    'Nota',
    'Notas',
    'Descrição',
    'Title',
    'Titel',
  ],
  tags: ['Tags', 'Labels', 'Schlagworte', 'Schlagwörter', 'Étiquettes', 'Etiquetas'],
};

/** The header that holds a column, by its name in any of the languages; null when there is none. */
export function headerFor(headers: readonly string[], column: Column): string | null {
  for (const word of HEADER_WORDS[column]) {
    const found = headers.find((header) => header !== '' && headerKey(header) === headerKey(word));
    if (found !== undefined) return found;
  }
  return null;
}
