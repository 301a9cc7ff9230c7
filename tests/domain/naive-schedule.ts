import { Temporal } from 'temporal-polyfill';
import type { Availability } from '../../src/domain/person.ts';
import type { Boost, Stretch, WorkItem } from '../../src/domain/schedule.ts';

/** The rules of the plan written down plainly: minute by minute, everything worked out anew each time. For small cases. */
export class NaiveSchedule {
  readonly days = new Map<string, Stretch[]>();
  private readonly first: Temporal.PlainDate;
  private day: Temporal.PlainDate;
  private readonly ended = new Map<string, string>();
  private readonly items: readonly WorkItem[];
  private readonly availability: Availability;
  private readonly boost: Boost | null;

  constructor(items: readonly WorkItem[], availability: Availability, today: string, boost: Boost | null) {
    this.items = items;
    this.availability = availability;
    this.boost = boost;
    const begin = availability.start > today ? availability.start : today;
    this.first = this.day = Temporal.PlainDate.from(begin);
  }

  /** Walks until everything has ended, for so many days at most. */
  walk(most: number): this {
    for (let count = 0; count < most && this.ended.size < this.items.length; count++) {
      this.endWhatHasNoEffort();
      for (let minute = 0; minute < this.offered(this.day); minute++) {
        const next = this.eligible().sort((a, b) => this.compare(a, b))[0];
        if (!next) break;
        this.work(next, 1);
        if (this.left(next) === 0) this.ended.set(next.id, this.day.toString());
        this.endWhatHasNoEffort();
      }
      this.day = this.day.add({ days: 1 });
    }
    return this;
  }

  private isOff(day: Temporal.PlainDate): boolean {
    const said = day.toString();
    return this.availability.daysOff.some((range) => range.from <= said && said <= range.to);
  }

  private offered(day: Temporal.PlainDate): number {
    if (this.isOff(day)) return 0;
    const usual = this.availability.week[day.dayOfWeek - 1]!;
    if (!this.boost || day.dayOfWeek > 5) return usual;
    const { after } = this.boost;
    const isMet = !this.items.some((item) => item.id === after);
    const end = this.ended.get(after);
    const counts = isMet || (end !== undefined && end < day.toString());
    return counts ? Math.min(1440, usual + Math.floor(this.boost.minutesPerWeek / 5)) : usual;
  }

  private worked(item: WorkItem): number {
    return (this.days.get(item.id) ?? []).reduce((sum, stretch) => sum + stretch.minutes, 0);
  }

  private left(item: WorkItem): number {
    return item.left - this.worked(item);
  }

  private work(item: WorkItem, minutes: number): void {
    const own = this.days.get(item.id) ?? [];
    const last = own.at(-1);
    if (last?.day === this.day.toString()) last.minutes += minutes;
    else own.push({ day: this.day.toString(), minutes });
    this.days.set(item.id, own);
  }

  private mayBegin(item: WorkItem): boolean {
    if (this.ended.has(item.id) || (item.earliest ?? '') > this.day.toString()) return false;
    const open = this.items.filter((one) => item.prerequisites.includes(one.id) && !this.ended.has(one.id));
    return open.length === 0;
  }

  private endWhatHasNoEffort(): void {
    if (this.isOff(this.day)) return;
    for (;;) {
      const empty = this.items.find((item) => item.left === 0 && this.mayBegin(item));
      if (!empty) return;
      this.work(empty, 0);
      this.ended.set(empty.id, this.day.toString());
    }
  }

  private eligible(): WorkItem[] {
    const limit = this.availability.focusLimit;
    const today = this.day.toString();
    const touched = this.items.filter(
      (item) => item.left > 0 && this.days.get(item.id)?.at(-1)?.day === today,
    );
    const begun = this.items.filter((item) => this.worked(item) > 0 && this.left(item) > 0);
    return this.items.filter(
      (item) =>
        item.left > 0 &&
        this.mayBegin(item) &&
        (touched.includes(item) || touched.length < limit) &&
        (begun.includes(item) || begun.length < limit),
    );
  }

  private dependants(item: WorkItem): WorkItem[] {
    return this.items.filter((one) => one.prerequisites.includes(item.id));
  }

  /** Minutes offered from the first day through a day; for an earlier day, less what was offered in between. */
  private offeredThrough(day: Temporal.PlainDate): number {
    const isMet = this.boost !== null && !this.items.some((item) => item.id === this.boost?.after);
    const usual = (one: Temporal.PlainDate): number =>
      this.isOff(one) ? 0 : this.availability.week[one.dayOfWeek - 1]!;
    let sum = 0;
    for (let one = this.first; Temporal.PlainDate.compare(one, day) <= 0; one = one.add({ days: 1 }))
      sum += isMet ? this.offered(one) : usual(one);
    for (let one = day.add({ days: 1 }); Temporal.PlainDate.compare(one, this.first) < 0;)
      [sum, one] = [sum - usual(one), one.add({ days: 1 })];
    return sum;
  }

  private latestEnd(item: WorkItem): number {
    const dues = this.dependants(item).map((next) => this.latestEnd(next) - next.left);
    if (item.deadline) dues.push(this.offeredThrough(Temporal.PlainDate.from(item.deadline)));
    if (item.fixedDay)
      dues.push(this.offeredThrough(Temporal.PlainDate.from(item.fixedDay).subtract({ days: 1 })));
    return Math.min(Infinity, ...dues);
  }

  private chain(item: WorkItem): number {
    return item.left + Math.max(0, ...this.dependants(item).map((next) => this.chain(next)));
  }

  private compare(a: WorkItem, b: WorkItem): number {
    const [startA, startB] = [this.latestEnd(a) - a.left, this.latestEnd(b) - b.left];
    if (startA !== startB) return startA < startB ? -1 : 1;
    return a.order - b.order || this.chain(b) - this.chain(a) || (a.id < b.id ? -1 : 1);
  }
}
