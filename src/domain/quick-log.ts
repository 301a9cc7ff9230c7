import { Temporal } from 'temporal-polyfill';
import { type Day, FIRST_DAY, WEEKDAYS, addDays, dayNumber, weekdayIndex } from './day.ts';
import { type Candidate, Failure } from './failure.ts';
import { matchScore, normalise } from './matching.ts';

/** Something that hours can be logged on; `also` are other words it goes by. */
export interface LogSubject extends Candidate {
  also: string;
  /** Higher wins over an equally good match of a lower one. */
  rank: number;
}

/** What was understood of a line such as `2h pytorch yesterday`. */
export interface LogLine {
  minutes: number;
  subject: Candidate;
  day: Day;
}

const DURATIONS: readonly [RegExp, (match: RegExpMatchArray) => number][] = [
  [/^(\d{1,3})h([0-5]?\d)(?:m|min)?$/, (m) => Number(m[1]) * 60 + Number(m[2])],
  [
    /^(\d{1,3}(?:[.,]\d{1,2})?)(?:h|hr|hrs|hour|hours)$/,
    (m) => Math.round(Number(m[1]?.replace(',', '.')) * 60),
  ],
  [/^(\d{1,4})(?:m|min|mins|minute|minutes)$/, (m) => Number(m[1])],
  [/^(\d{1,3}):([0-5]\d)$/, (m) => Number(m[1]) * 60 + Number(m[2])],
];

/** Minutes of `2h`, `1h30`, `90m`, `1.5h` or `1:30`; null for anything else. A bare number is not guessed at. */
export function parseDuration(word: string): number | null {
  for (const [shape, minutes] of DURATIONS) {
    const match = shape.exec(word.toLowerCase());
    if (match) return minutes(match);
  }
  return null;
}

/** A day from `today`, `yesterday`, `tomorrow`, a weekday (the last one, today excluded) or an ISO date; null for other words. */
export function parseDay(word: string, today: Day): Day | null {
  const text = word.toLowerCase();
  if (text === 'today') return today;
  if (text === 'yesterday') return addDays(today, -1);
  // Understood so that it can be refused as what it is.
  if (text === 'tomorrow') return addDays(today, 1);
  const weekday = WEEKDAYS.findIndex((name) => name === text || (text.length === 3 && name.startsWith(text)));
  if (weekday >= 0) {
    const back = (weekdayIndex(dayNumber(today)) - weekday + 7) % 7;
    return addDays(today, -(back === 0 ? 7 : back));
  }
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  try {
    return Temporal.PlainDate.from(text).toString();
  } catch {
    throw new Failure('invalid', { field: 'day', reason: `${word} is not a day of the calendar` });
  }
}

/**
 * Reads a line of quick log: one duration, at most one day, and words for the subject, in any order. Nothing is
 * guessed: throws `log-duration` without one duration, `log-subject` when nothing fits, `log-ambiguous` when several
 * fit equally well, `invalid` for a day in the future or an absurd duration.
 */
export function parseLogLine(line: string, subjects: readonly LogSubject[], today: Day): LogLine {
  const joined = line
    .trim()
    .replace(/(\d)\s+(h|hrs?|hours?|m|mins?|minutes?)(?=\s|$)/gi, '$1$2')
    .replace(/\b(\d{1,3})h\s+(\d{1,2})(?:m|mins?|minutes?)(?=\s|$)/gi, '$1h$2');
  const durations: number[] = [];
  const days: Day[] = [];
  const rest: string[] = [];
  for (const word of joined.split(/\s+/).filter(Boolean)) {
    const minutes = parseDuration(word);
    const day = minutes === null ? parseDay(word, today) : null;
    if (minutes !== null) durations.push(minutes);
    else if (day !== null) days.push(day);
    else if (!['on', 'for', 'at', 'of'].includes(word.toLowerCase())) rest.push(word);
  }
  const minutes = durations[0];
  if (minutes === undefined || durations.length > 1) throw new Failure('log-duration', { text: line });
  if (minutes < 1 || minutes > 1440) {
    throw new Failure('invalid', { field: 'duration', reason: 'has to be between 1 minute and 24 hours' });
  }
  if (days.length > 1) throw new Failure('invalid', { field: 'day', reason: 'more than one day is named' });
  const day = days[0] ?? today;
  if (day < FIRST_DAY)
    throw new Failure('invalid', { field: 'day', reason: `${day} is before ${FIRST_DAY}` });
  if (day > today)
    throw new Failure('invalid', {
      field: 'day',
      reason: `is in the future (${day}), and only what has been studied can be logged`,
    });
  return { minutes, day, subject: findSubject(rest.join(' '), subjects) };
}

/** The one subject that the words mean. Throws `log-subject` or `log-ambiguous` with candidates. */
export function findSubject(text: string, subjects: readonly LogSubject[]): Candidate {
  const exact = subjects.find((one) => one.id === text.trim());
  if (exact) return { id: exact.id, title: exact.title };
  const scored = rankSubjects(text, subjects);
  const best = scored[0];
  if (!best) {
    const candidates = subjects.slice(0, 8).map(({ id, title }) => ({ id, title }));
    throw new Failure('log-subject', { text, candidates });
  }
  const equal = scored.filter((one) => one.score === best.score);
  if (equal.length > 1) {
    throw new Failure('log-ambiguous', {
      text,
      candidates: equal.slice(0, 8).map(({ id, title }) => ({ id, title })),
    });
  }
  return { id: best.id, title: best.title };
}

/** Subjects that fit, best first: a name counts more than another word for it, then the rank. */
export function rankSubjects(
  text: string,
  subjects: readonly LogSubject[],
): (Candidate & { score: number })[] {
  if (normalise(text) === '') return [];
  return subjects
    .map((one) => {
      const byName = matchScore(text, one.title);
      const byOther = Math.max(matchScore(text, one.also), matchScore(text, one.id)) * 0.5;
      const score = Math.max(byName, byOther);
      return { id: one.id, title: one.title, score: score === 0 ? 0 : Math.round(score * 1000) + one.rank };
    })
    .filter((one) => one.score > 0)
    .sort((a, b) => b.score - a.score || a.id.localeCompare(b.id));
}
