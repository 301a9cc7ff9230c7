/** The group of what brings everything at once, which needs no plan before it. */
export const WHOLE_PLAN = 'A whole plan of Ascent';

/** What can be imported, by what it brings; the names are those that the formats themselves go by. */
export const FORMAT_NAMES: readonly { title: string; formats: readonly string[] }[] = [
  { title: WHOLE_PLAN, formats: ['PDF with the plan inside', 'JSON export', 'Backup (.ascent-backup.gz)'] },
  {
    title: 'Time',
    formats: [
      'Toggl Track, detailed report (CSV)',
      'Clockify, detailed report (CSV)',
      'Kimai, export (CSV)',
      'Harvest, detailed time report (CSV)',
      'solidtime, time entries (CSV)',
      'Super Productivity, backup (JSON)',
      'Super Productivity, history (CSV)',
      'Timewarrior, export (JSON) or data files',
      'ActivityWatch, export of buckets (JSON)',
      'Calendar (ICS)',
      'Ascent, sessions (CSV)',
      'Any table of times (CSV), columns named by you',
    ],
  },
  {
    title: 'Courses, certifications, skills and projects',
    formats: [
      'LinkedIn archive (Certifications, Learning, Skills)',
      'JSON Resume',
      'Open Badges 2.0 and 3.0 (JSON, JWS)',
      'Curriculum tables in Markdown (Courses, Duration, Effort)',
    ],
  },
  { title: 'Roadmaps and tasks', formats: ['roadmap.sh map (JSON)', 'Obsidian tasks (Markdown)'] },
];

/** What a file can leave open, by the ids that answers go by; the columns of a table are asked by their role. */
const CHOICES: ReadonlySet<string> = new Set([
  ...['encoding', 'zone', 'date-order', 'duration', 'span-style', 'group', 'from', 'to', 'all-day'],
  ...['rule', 'apps', 'words', 'gap', 'titles', 'away', 'level', 'phase', 'hours'],
  ...['day', 'start', 'end', 'duration', 'group', 'note', 'tags'].map((role) => `column-${role}`),
]);

/** True for the id of a question that some file can ask. */
export const isChoice = (id: string): boolean => CHOICES.has(id);
