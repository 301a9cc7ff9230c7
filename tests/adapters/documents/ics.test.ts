import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { renderCalendar } from '../../../src/adapters/documents/ics.ts';
import { type CalendarEntry, calendarEntries } from '../../../src/domain/calendar-entries.ts';
import { certificationFromCatalog, moveCertification } from '../../../src/domain/certifications.ts';
import { addDays } from '../../../src/domain/day.ts';
import { makePlan } from '../../../src/domain/plan.ts';
import { TODAY } from '../../domain/begun-plan.ts';
import { catalog } from '../../domain/catalog-for-tests.ts';
import { chosenPlan } from '../../domain/chosen-plan.ts';
import { HOSTILE, anyText } from '../../domain/hostile-texts.ts';
import { inEveryZone } from './time-zones.ts';

const everything = { from: null, to: null, study: false, studyAt: 18 * 60, alarms: true };
const entry = (part: Partial<CalendarEntry>): CalendarEntry => ({
  uid: 'milestone-x@ascent-planner',
  kind: 'milestone',
  title: 'Due: x',
  said: '',
  from: TODAY,
  until: addDays(TODAY, 1),
  time: null,
  alarms: [],
  ...part,
});
const read = (text: string) => {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  return calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
};
/** What RFC 5545 lets stand in a text, with line breaks as it knows them. */
const allowed = (text: string) =>
  text
    .toWellFormed()
    .replace(/[^\P{Cc}\t\n\r]/gu, '')
    .replace(/\r\n|\r/g, '\n');

/** A plan with something of every kind ahead. */
function fullPlan() {
  const plan = chosenPlan();
  const [exam, held] = catalog.certifications.filter((one) => one.validityMonths !== null);
  for (const one of [exam!, held!])
    plan.certifications[one.id] = certificationFromCatalog(one, 'preparing', TODAY);
  moveCertification(plan, exam!.id, { status: 'booked', day: TODAY, examDay: addDays(TODAY, 30) });
  moveCertification(plan, held!.id, { status: 'earned', day: addDays(TODAY, -200) });
  plan.availability!.interview = { day: addDays(TODAY, 60), minutes: 60 };
  plan.milestones['thesis']!.due = addDays(TODAY, 90);
  return { plan, exam: exam!, held: held! };
}

describe('the calendar of a plan', () => {
  it('holds due days, goals, exams, renewals and the interview, each once and under a lasting name', () => {
    const { plan, exam, held } = fullPlan();
    const made = calendarEntries(plan, TODAY, everything);
    expect(new Set(made.map(({ kind }) => kind))).toEqual(
      new Set(['milestone', 'goal', 'exam', 'renewal', 'interview']),
    );
    expect(new Set(made.map(({ uid }) => uid)).size).toBe(made.length);
    expect(made.find(({ kind }) => kind === 'exam')).toMatchObject({
      uid: `exam-${exam.id}@${plan.profile!.startedOn.replaceAll('-', '')}.ascent-planner`,
      from: addDays(TODAY, 30),
      until: addDays(TODAY, 31),
    });
    const renewal = made.find(({ kind }) => kind === 'renewal')!;
    expect(renewal.until).toBe(addDays(plan.certifications[held.id]!.validUntil!, 1));
    plan.certifications[exam.id]!.examDay = addDays(TODAY, 40);
    const moved = calendarEntries(plan, TODAY, everything);
    expect(moved.map(({ uid }) => uid).sort()).toEqual(made.map(({ uid }) => uid).sort());
    // Another plan of the same person stands beside it in a calendar, and is not taken for it.
    const other = structuredClone(plan);
    other.profile!.startedOn = addDays(plan.profile!.startedOn, 1);
    const names = new Set(made.map(({ uid }) => uid));
    expect(calendarEntries(other, TODAY, everything).filter(({ uid }) => names.has(uid))).toEqual([]);
    plan.milestones['thesis']!.status = 'done';
    expect(calendarEntries(plan, TODAY, everything).some(({ uid }) => uid.includes('thesis'))).toBe(false);
  });

  it('tells the planned study of the days asked for, no more and no less, before midnight', () => {
    const { plan } = fullPlan();
    const to = addDays(TODAY, 13);
    const made = calendarEntries(plan, TODAY, { ...everything, study: true, studyAt: 23 * 60, to });
    const blocks = made.filter(({ kind }) => kind === 'study');
    const planned = makePlan(plan, TODAY).tasks.flatMap((one) => one.days.filter(({ day }) => day <= to));
    const sum = (all: number[]) => all.reduce((a, b) => a + b, 0);
    expect(blocks.length).toBeGreaterThan(5);
    expect(sum(blocks.map(({ time }) => time!.minutes))).toBe(sum(planned.map(({ minutes }) => minutes)));
    for (const { time } of blocks) expect(time!.start + time!.minutes).toBeLessThanOrEqual(1440);
    for (const [at, block] of blocks.entries()) {
      const before = blocks[at - 1];
      if (before?.from === block.from)
        expect(block.time!.start).toBe(before.time!.start + before.time!.minutes);
    }
  });

  it('leaves out what lies outside the days asked for, and reminders where none are wanted', () => {
    const { plan } = fullPlan();
    const wish = { ...everything, from: addDays(TODAY, 29), to: addDays(TODAY, 31), alarms: false };
    const made = calendarEntries(plan, TODAY, wish);
    expect(made.filter(({ kind }) => kind === 'exam')).toHaveLength(1);
    expect(made.some(({ kind }) => kind === 'interview')).toBe(false);
    expect(made.every(({ alarms }) => alarms.length === 0)).toBe(true);
  });
});

inEveryZone(() => {
  it('is read back with the same days, times, words and reminders', () => {
    const { plan } = fullPlan();
    const entries = calendarEntries(plan, TODAY, { ...everything, study: true });
    const events = read(renderCalendar('Ascent', TODAY, entries));
    expect(events.map(({ uid }) => uid)).toEqual(entries.map(({ uid }) => uid));
    for (const [at, event] of events.entries()) {
      const made = entries[at]!;
      expect(event.summary).toBe(made.title);
      if (made.time === null) {
        expect([event.startDate.isDate, event.endDate.isDate]).toEqual([true, true]);
        expect([event.startDate.toString(), event.endDate.toString()]).toEqual([made.from, made.until]);
      } else {
        // Floating: no zone, and not UTC.
        expect([event.startDate.isDate, event.startDate.zone.tzid]).toEqual([false, 'floating']);
        expect(event.startDate.toString().slice(0, 10)).toBe(made.from);
        expect(event.startDate.hour * 60 + event.startDate.minute).toBe(made.time.start);
        expect(event.duration.toSeconds()).toBe(made.time.minutes * 60);
      }
      const alarms = event.component.getAllSubcomponents('valarm');
      expect(
        alarms.map((one) => (one.getFirstPropertyValue('trigger') as ICAL.Duration).toSeconds()),
      ).toEqual(made.alarms.map((days) => 9 * 3600 - days * 86_400));
      expect(alarms.every((one) => one.getFirstPropertyValue('action') === 'DISPLAY')).toBe(true);
    }
  });

  it('is the same, byte by byte, for the same plan on the same day', () => {
    const entries = calendarEntries(fullPlan().plan, TODAY, everything);
    const text = renderCalendar('Ascent', TODAY, entries);
    expect(renderCalendar('Ascent', TODAY, entries)).toBe(text);
    expect(text).toContain(`DTSTAMP:${TODAY.replaceAll('-', '')}T000000Z`);
    expect(text).toMatch(/^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\n/);
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
  });

  it('folds every line to 75 octets and carries any text', () => {
    const texts = fc.record({ title: anyText, said: anyText });
    const check = ({ title, said }: { title: string; said: string }): void => {
      const text = renderCalendar('Ascent', TODAY, [entry({ title, said }), entry({ uid: 'two' })]);
      for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      expect(text.replaceAll('\r\n', '')).not.toMatch(/[^\P{Cc}\t]/u);
      const [event, ...others] = read(text);
      expect(others).toHaveLength(1);
      expect(event!.summary ?? '').toBe(allowed(title).replace(/\s+/g, ' '));
      expect(event!.description ?? '').toBe(allowed(said));
    };
    for (const text of HOSTILE) check({ title: text, said: text });
    fc.assert(fc.property(texts, check));
  });
});
