import { counted } from '../../domain/counted.ts';
import { emptyReading, isOpen } from '../../domain/reading.ts';
import type { Format } from './format.ts';
import { parseDate } from './clock-values.ts';
import { chooseHours, choosePhase, phaseOf } from './thing-values.ts';

const TASK = /^[ \t>]*(?:[-*+]|\d{1,4}[.)])[ \t]+\[(.)\][ \t]+(\S.*)$/;
const MARKS = '📅⏳🛫✅❌➕🔁🆔⛔⏫🔼🔽🔺⏬🏁';
const AT = new RegExp(`\\s*[${MARKS}]\\uFE0F?.*$`, 'u');

/** The day after a mark (`📅 2026-12-01`) or in a bracketed `key:: value`; null when there is none. */
function dayOf(text: string, mark: string, key: string): string | null {
  const byMark = text
    .split(mark)[1]
    ?.replace(/^\uFE0F?\s*/, '')
    .slice(0, 10);
  const byKey = new RegExp(`[\\[(]${key}::\\s*([0-9-]{10})`, 'i').exec(text)?.[1];
  return parseDate(byMark ?? byKey ?? '', 'ymd');
}

/** Task lines of Obsidian (`- [ ] text 📅 day`, or with `[due:: day]`): one task a line, under its heading or file. */
export const obsidian: Format = {
  id: 'obsidian',
  title: 'Obsidian tasks (Markdown)',
  recognise: (files) => {
    const lines = files
      .map(({ text }) => text.slice(0, 100_000))
      .join('\n')
      .split('\n');
    const tasks = lines.filter((line) => TASK.test(line.slice(0, 2000))).length;
    if (tasks === 0) return 0;
    return files.every(({ name }) => /\.md$/i.test(name)) ? 0.7 : 0.3;
  },
  read(files, context) {
    const reading = emptyReading();
    const phase = choosePhase(context);
    const hours = chooseHours(context, 'The lines say no hours.');
    reading.choices.push(phase, hours);
    if (isOpen(reading)) return reading;
    let cancelled = 0;
    for (const file of files) {
      let heading = file.name.replace(/\.[^.]{1,5}$/, '') || 'Tasks';
      for (const [index, whole] of file.text.split(/\r\n|\r|\n/).entries()) {
        const line = whole.slice(0, 4000);
        const [, title] = /^#{1,6}\s+(\S.*)$/.exec(line) ?? [];
        if (title !== undefined) heading = title.trim();
        const [, mark = ' ', text = ''] = TASK.exec(line) ?? [];
        if (text === '') continue;
        reading.rows += 1;
        if (mark === '-') {
          cancelled += 1;
          continue;
        }
        const isDone = /[xX]/.test(mark);
        const doneOn = dayOf(text, '✅', 'completion');
        if (isDone && doneOn === null) {
          reading.refused.push({ line: index + 1, reason: 'is ticked without the day it was done' });
          continue;
        }
        reading.things.push({
          kind: 'task',
          line: index + 1,
          title: text
            .replace(AT, '')
            .replace(/[[(]\w+::[^\])]{0,200}[\])]/g, '')
            .trim(),
          milestone: heading,
          phase: phaseOf(phase),
          effort: Number(hours.chosen) * 60,
          deadline: dayOf(text, '📅', 'due'),
          earliest: dayOf(text, '🛫', 'start') ?? dayOf(text, '⏳', 'scheduled'),
          doneOn: isDone ? doneOn : null,
          notes: text.includes('🔁') ? `Repeats: ${text.split('🔁')[1]?.split(AT)[0]?.trim() ?? ''}` : '',
        });
      }
    }
    if (cancelled > 0)
      reading.remarks.push(`${counted(cancelled, 'cancelled task is', 'cancelled tasks are')} left out.`);
    return reading;
  },
};
