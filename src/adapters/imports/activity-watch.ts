import { type ImportChoice, emptyReading, isOpen } from '../../domain/reading.ts';
import { type Activity, joined, without } from './activities.ts';
import { choose, chooseText, chooseZone } from './choices.ts';
import { parseInstant } from './clock-values.ts';
import type { Format, ReadingContext } from './format.ts';
import { itemsOf, membersOf, numberOf, parseJson, textOf } from './json.ts';

/** ActivityWatch's buckets: what had the focus when. Nothing counts without a rule that the person gives. */
export const activityWatch: Format = {
  id: 'activity-watch',
  title: 'ActivityWatch, export of buckets (JSON)',
  recognise: ([file, ...others]) => {
    if (!file || others.length > 0 || !/^\uFEFF?\s{0,100}\{\s{0,100}"buckets"/.test(file.text)) return 0;
    return 0.95;
  },
  read([file], context) {
    const reading = emptyReading();
    const buckets = Object.values(membersOf(membersOf(parseJson(file?.text ?? ''))['buckets']));
    const windows = eventsOf(buckets, 'currentwindow', reading.refused);
    const away = eventsOf(buckets, 'afkstatus', []).filter(({ status }) => status === 'afk');
    const zone = chooseZone(context, false);
    const asked = choicesOf(windows, away.length > 0, context);
    reading.choices.push(...asked, zone);
    reading.rows = windows.length + reading.refused.length;
    if (isOpen(reading)) return reading;
    const answer = (id: string): string => asked.find((choice) => choice.id === id)?.chosen ?? '';
    const words = (answer('apps') || answer('words')).split(',').map((word) => word.trim().toLowerCase());
    const isMeant = ({ app, title }: Activity): boolean =>
      answer('rule') === 'apps'
        ? words.includes(app.toLowerCase())
        : words.some((word) => word !== '' && title.toLowerCase().includes(word));
    const meant = windows.filter(isMeant);
    const there = answer('away') === 'leave' ? without(meant, away) : meant;
    let brief = 0;
    for (const one of joined(there, Number(answer('gap')) * 60_000)) {
      const minutes = Math.round((one.to - one.from) / 60_000);
      if (minutes < 1) brief += 1;
      else
        reading.sessions.push({
          line: one.line,
          start: `${new Date(one.from).toISOString().slice(0, -5)}Z`,
          zone: zone.chosen ?? 'UTC',
          minutes,
          group: answer('apps') || answer('words'),
          note: answer('titles') === 'take' ? one.titles.join('\n') : '',
          tags: [],
        });
    }
    reading.remarks.push(
      `Events that the rule does not name, and which are left out: ${windows.length - meant.length}.`,
    );
    if (brief > 0) reading.remarks.push(`Left out because they are shorter than half a minute: ${brief}.`);
    return reading;
  },
};

/** Events of the buckets of a type, the earliest first. */
function eventsOf(
  buckets: readonly unknown[],
  type: string,
  refused: { line: number; reason: string }[],
): Activity[] {
  const events: Activity[] = [];
  let line = 0;
  for (const bucket of buckets.map(membersOf)) {
    if (textOf(bucket['type']) !== type) continue;
    for (const event of itemsOf(bucket['events']).map(membersOf)) {
      line += 1;
      const start = parseInstant(textOf(event['timestamp']));
      const seconds = numberOf(event['duration']);
      if (start === null) refused.push({ line, reason: 'has no moment that can be read' });
      else if (seconds === null || seconds < 0 || seconds > 86_400)
        refused.push({ line, reason: 'has no duration of at most 24 hours' });
      else {
        const data = membersOf(event['data']);
        const from = Date.parse(start);
        const [app, title, status] = [textOf(data['app']), textOf(data['title']), textOf(data['status'])];
        if (from > 0 && from < 253_000_000_000_000)
          events.push({ line, from, to: from + seconds * 1000, app, title, status });
        else refused.push({ line, reason: 'is in no year that can be read' });
      }
    }
  }
  return events.toSorted((a, b) => a.from - b.from);
}

function choicesOf(events: readonly Activity[], hasAway: boolean, context: ReadingContext): ImportChoice[] {
  const rule = choose(context, {
    id: 'rule',
    title: 'What counts as study',
    why: 'The file has every window that had the focus, with private titles. Only what you name is taken.',
    options: [
      { value: 'apps', title: 'the time in some apps' },
      { value: 'words', title: 'windows with some words in their titles' },
    ],
  });
  const choices: ImportChoice[] = [rule];
  if (rule.chosen === 'apps') {
    const why = `Their names, with commas between them. The apps with the most time: ${mostUsed(events)}.`;
    choices.push(chooseText(context, { id: 'apps', title: 'Apps', why }));
  } else if (rule.chosen === 'words') {
    const why = 'Any of them has to be in the title; commas stand between them.';
    choices.push(chooseText(context, { id: 'words', title: 'Words in titles', why }));
  }
  const ask = (id: string, title: string, why: string, options: [string, string][]): void => {
    const named = options.map(([value, name]) => ({ value, title: name }));
    choices.push(choose(context, { id, title, why, options: named }));
  };
  ask('gap', 'Breaks within a session', 'Another window for a moment need not end a session.', [
    ['5', 'up to 5 minutes'],
    ['1', 'up to 1 minute'],
    ['15', 'up to 15 minutes'],
  ]);
  ask('titles', 'Titles of windows as notes', 'Titles can be private: they say what was read and written.', [
    ['leave', 'leave them out'],
    ['take', 'take them as notes'],
  ]);
  if (hasAway)
    ask('away', 'Time away from the machine', 'The file also tells when nothing was typed or moved.', [
      ['leave', 'leave it out'],
      ['count', 'count it, as for videos'],
    ]);
  return choices;
}

/** Names of the apps with the most time; names only, never titles. */
function mostUsed(events: readonly Activity[]): string {
  const sums = new Map<string, number>();
  for (const { app, from, to } of events) sums.set(app, (sums.get(app) ?? 0) + to - from);
  const most = [...sums].filter(([app]) => app !== '').toSorted((a, b) => b[1] - a[1]);
  return most
    .slice(0, 10)
    .map(([app, ms]) => `${app.slice(0, 40).toWellFormed()} (${Math.round(ms / 60_000)} min)`)
    .join(', ');
}
