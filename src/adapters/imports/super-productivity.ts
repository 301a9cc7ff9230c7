import type { Format } from './format.ts';
import { itemsOf, membersOf, numberOf, parseJson, textOf } from './json.ts';
import { type TimeRow, readTimeRows } from './time-rows.ts';

type Members = Readonly<Record<string, unknown>>;

/** Super Productivity's backup, bare or wrapped: the totals of days of tasks, in the list and in both archives. */
export const superProductivity: Format = {
  id: 'super-productivity',
  title: 'Super Productivity, backup (JSON)',
  recognise: ([file, ...others]) => {
    if (!file || others.length > 0 || !/^\uFEFF?\s{0,100}\{/.test(file.text)) return 0;
    return file.text.includes('"timeSpentOnDay"') && file.text.includes('"entities"') ? 0.95 : 0;
  },
  read([file], context) {
    const whole = membersOf(parseJson(file?.text ?? ''));
    const data = 'task' in whole ? whole : membersOf(whole['data']);
    const tasks = tasksOf(data);
    const titleOf = (kind: string, id: unknown): string =>
      textOf(membersOf(membersOf(membersOf(data[kind])['entities'])[textOf(id)])['title']);
    const rows: TimeRow[] = [];
    for (const task of tasks.values()) {
      // A task with others under it holds their time once more.
      if (itemsOf(task['subTaskIds']).some((id) => tasks.has(textOf(id)))) continue;
      const parent = textOf(tasks.get(textOf(task['parentId']))?.['title']);
      const tags = itemsOf(task['tagIds']).map((id) => titleOf('tag', id));
      for (const [day, spent] of Object.entries(membersOf(task['timeSpentOnDay']))) {
        if (spent === 0) continue;
        rows.push({
          line: rows.length + 1,
          startDay: day,
          startTime: '',
          endDay: '',
          endTime: '',
          span: spanOf(spent),
          group: [titleOf('project', task['projectId']), parent].filter(Boolean).join(' › '),
          note: textOf(task['title']),
          tags: tags.filter(Boolean),
        });
      }
    }
    return readTimeRows(rows, context, { dayTotals: true });
  },
};

/** Tasks by their id, those in the list before those in the archives. */
function tasksOf(data: Members): Map<string, Members> {
  const tasks = new Map<string, Members>();
  const places = [data, membersOf(data['archiveYoung']), membersOf(data['archiveOld'])];
  const lists = [...places.map((place) => place['task']), data['taskArchive']];
  for (const list of lists)
    for (const [id, task] of Object.entries(membersOf(membersOf(list)['entities'])))
      if (!tasks.has(id)) tasks.set(id, membersOf(task));
  return tasks;
}

/** Milliseconds as a written duration; what is no number stays what it is, to be refused with it. */
function spanOf(spent: unknown): string {
  const ms = numberOf(spent);
  if (ms === null || ms < 0) return String(JSON.stringify(spent) ?? 'nothing').slice(0, 60);
  const seconds = Math.round(ms / 1000);
  const hours = Math.floor(seconds / 3600);
  return hours > 9999 ? `${ms} ms` : `${hours}h ${Math.floor((seconds % 3600) / 60)}m ${seconds % 60}s`;
}
