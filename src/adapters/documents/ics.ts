import ical, {
  ICalAlarmType,
  ICalCalendarMethod,
  ICalEventBusyStatus,
  ICalEventTransparency,
} from 'ical-generator';
import type { CalendarEntry } from '../../domain/calendar-entries.ts';
import type { Day } from '../../domain/day.ts';

const NINE = 9 * 3600;
const DAY_SECONDS = 24 * 3600;

/** RFC 5545 allows no controls in a text but tab and line break. */
const clean = (text: string): string => text.toWellFormed().replace(/[^\P{Cc}\t\n\r]/gu, '');

/** A time of day wherever the person is: minutes after a day's midnight, which may reach the next day. */
const floating = (day: Day, minutes: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + minutes * 60_000).toISOString().slice(0, 19) + 'Z';

/** A calendar of RFC 5545. `day` is when it was made, so that the same plan gives the same bytes all day. */
export function renderCalendar(name: string, day: Day, entries: readonly CalendarEntry[]): string {
  const calendar = ical({
    name: clean(name),
    prodId: { company: 'Ascent', product: 'Ascent', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
  });
  for (const { uid, kind, title, said, from, until, time, alarms } of entries) {
    const event = calendar.createEvent({
      id: uid,
      stamp: `${day}T00:00:00Z`,
      summary: clean(title).replace(/\s+/g, ' '),
      categories: [{ name: kind }],
      ...(said ? { description: clean(said) } : {}),
      ...(time
        ? {
            start: floating(from, time.start),
            end: floating(from, time.start + time.minutes),
            floating: true,
          }
        : {
            // Strings and not dates of the runtime, which would fall on the day before in some time zones.
            start: from,
            end: until,
            allDay: true,
            transparency: ICalEventTransparency.TRANSPARENT,
            busystatus: ICalEventBusyStatus.FREE,
          }),
    });
    for (const days of alarms) {
      const seconds = days * DAY_SECONDS - NINE;
      event.createAlarm({
        type: ICalAlarmType.display,
        description: clean(title).replace(/\s+/g, ' '),
        ...(seconds >= 0 ? { triggerBefore: seconds } : { triggerAfter: -seconds }),
      });
    }
  }
  return `${calendar.toString()}\r\n`;
}
