import { computed, reactive, toRaw } from 'vue';
import { scaleWeek } from '../../../domain/availability.ts';
import type { Choice } from '../../../domain/choices.ts';
import type { Day } from '../../../domain/day.ts';
import type { DaysOff } from '../../../domain/person.ts';
import { weekAim } from '../../../domain/week-aim.ts';
import { same } from '../../../domain/same.ts';
import type { WhatIf } from '../../../domain/what-if-schema.ts';
import { usePlanner } from '../../stores/planner.ts';

/** Something on or off the roadmap that a what-if may turn. */
export type Part = Pick<Choice, 'kind' | 'id'>;
const keyOf = ({ kind, id }: Part): string => `${kind} ${id}`;

/** What the person is trying out: only what differs from the plan becomes part of the what-if. */
export function useWish() {
  const planner = usePlanner();
  const tried = reactive<{
    minutes: number | null;
    start: Day | null;
    daysOff: DaysOff[] | null;
    added: Map<string, Part>;
    dropped: Map<string, Part>;
  }>({ minutes: null, start: null, daysOff: null, added: new Map(), dropped: new Map() });

  const now = computed(() => planner.state.availability);
  const minutesNow = computed(() => (now.value ? weekAim(now.value) : 0));
  const ids = (parts: ReadonlyMap<string, Part>, kind: Part['kind']): string[] =>
    [...parts.values()].filter((one) => one.kind === kind).map((one) => one.id);

  const wish = computed((): WhatIf => {
    const made: WhatIf = {};
    const { minutes, start, daysOff, added, dropped } = tried;
    if (!now.value) return made;
    if (minutes !== null && minutes !== minutesNow.value) made.week = scaleWeek(now.value.week, minutes);
    if (start !== null && start !== now.value.start) made.start = start;
    if (daysOff !== null && !same(daysOff, now.value.daysOff)) made.daysOff = structuredClone(toRaw(daysOff));
    const skills = planner.state.profile?.skills ?? [];
    const more = ids(added, 'skill');
    const fewer = new Set(ids(dropped, 'skill'));
    if (more.length + fewer.size > 0) made.skills = [...skills.filter((id) => !fewer.has(id)), ...more];
    if ([...added.values()].some((one) => one.kind !== 'skill'))
      made.take = {
        courses: ids(added, 'course'),
        certifications: ids(added, 'certification'),
        projects: ids(added, 'project'),
      };
    if ([...dropped.values()].some((one) => one.kind !== 'skill'))
      made.drop = {
        courses: ids(dropped, 'course'),
        certifications: ids(dropped, 'certification'),
        projects: ids(dropped, 'project'),
        milestones: ids(dropped, 'milestone'),
      };
    return made;
  });
  const isEmpty = computed(() => Object.keys(wish.value).length === 0);
  /** True while only hours and days differ: then a coarse answer needs no new roadmap. */
  const isOnlyTime = computed(() =>
    Object.keys(wish.value).every((key) => ['week', 'start', 'daysOff'].includes(key)),
  );

  function reset(): void {
    tried.minutes = tried.start = tried.daysOff = null;
    tried.added.clear();
    tried.dropped.clear();
  }
  const turn = (parts: Map<string, Part>, part: Part, on: boolean): unknown =>
    on ? parts.set(keyOf(part), part) : parts.delete(keyOf(part));
  return {
    tried,
    wish,
    isEmpty,
    isOnlyTime,
    minutesNow,
    reset,
    setMinutes: (minutes: number | null): void => {
      tried.minutes = minutes;
    },
    setStart: (day: Day | null): void => {
      tried.start = day;
    },
    setDaysOff: (ranges: DaysOff[]): void => {
      tried.daysOff = ranges;
    },
    drop: (part: Part, on: boolean): unknown => turn(tried.dropped, part, on),
    add: (part: Part, on: boolean): unknown => turn(tried.added, part, on),
    isDropped: (part: Part): boolean => tried.dropped.has(keyOf(part)),
    isAdded: (part: Part): boolean => tried.added.has(keyOf(part)),
    /** Keeps it, in one change that one undo takes back. */
    async apply(): Promise<void> {
      const wanted = wish.value;
      const done = await planner.run((operations) => operations.roadmap.adjust(wanted));
      if (done) reset();
    },
  };
}
export type Wish = ReturnType<typeof useWish>;
