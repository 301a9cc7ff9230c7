import { computed, reactive } from 'vue';
import type { ExportWish } from '../../../contract/export-inputs.ts';
import { CERTIFICATION_COLUMNS, COURSE_COLUMNS } from '../../../domain/learning-columns.ts';
import { SESSION_COLUMNS } from '../../../domain/session-columns.ts';
import { TASK_COLUMNS } from '../../../domain/task-columns.ts';
import type { ExportStart } from '../../composables/use-overlays.ts';
import { usePlanner } from '../../stores/planner.ts';
import { type LogFilter, filterOf, sessionWish } from '../study-log/log-filter.ts';
import type { ExportKind } from './export-kinds.ts';
import { type PdfDraft, usualPdf } from './pdf-choices.ts';

const named = (columns: readonly { id: string; title: string }[]) =>
  columns.map(({ id, title }) => ({ id, title }));
/** The columns of each table, in the order in which they are written. */
export const TABLE_COLUMNS = {
  sessions: named(SESSION_COLUMNS),
  tasks: named(TASK_COLUMNS),
  courses: named(COURSE_COLUMNS),
  certifications: named(CERTIFICATION_COLUMNS),
};
export type TableKind = keyof typeof TABLE_COLUMNS;

const everyColumn = (of: TableKind): string[] => TABLE_COLUMNS[of].map(({ id }) => id);

/** What stands in the dialog; choices for one document stay while another is looked at. */
export interface ExportDraft {
  kind: ExportKind;
  pdf: PdfDraft;
  hideName: boolean;
  table: TableKind;
  log: LogFilter;
  text: string;
  from: string | null;
  to: string | null;
  columns: Record<TableKind, string[]>;
  byteOrderMark: boolean;
  calendar: { from: string | null; to: string | null; study: boolean; studyAt: string; alarms: boolean };
}

/** The dialog's choices, and what they ask of the planner; null while they ask for nothing that can be made. */
export function useExportDraft({ kind, log = '' }: ExportStart) {
  const planner = usePlanner();
  const draft = reactive<ExportDraft>({
    kind,
    pdf: usualPdf(),
    hideName: false,
    table: 'sessions',
    log: filterOf(log),
    text: '',
    from: null,
    to: null,
    columns: {
      sessions: everyColumn('sessions'),
      tasks: everyColumn('tasks'),
      courses: everyColumn('courses'),
      certifications: everyColumn('certifications'),
    },
    byteOrderMark: true,
    calendar: { from: null, to: null, study: false, studyAt: '18:00', alarms: true },
  });

  function tableWish(): ExportWish | null {
    const { table: of, text, from, to, byteOrderMark } = draft;
    const chosen = draft.columns[of];
    if (chosen.length === 0) return null;
    const columns = everyColumn(of).filter((id) => chosen.includes(id));
    const table = { what: 'csv', columns, byteOrderMark } as const;
    if (of === 'sessions') return { ...table, of, ...sessionWish(draft.log, planner) };
    return of === 'tasks' ? { ...table, of, text, from, to } : { ...table, of, text };
  }
  const wish = computed((): ExportWish | null => {
    switch (draft.kind) {
      case 'pdf':
        return { what: 'pdf', ...draft.pdf };
      case 'csv':
        return tableWish();
      case 'ics': {
        const { study, studyAt, ...rest } = draft.calendar;
        return { what: 'ics', ...rest, study, ...(study && studyAt ? { studyAt } : {}) };
      }
      case 'json':
        return { what: 'json' };
      default:
        return { what: draft.kind, hideName: draft.hideName };
    }
  });
  return { draft, wish };
}
