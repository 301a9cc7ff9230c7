import { computed, onScopeDispose, ref, shallowRef, watch } from 'vue';
import type { SessionOverlaps } from '../../../contract/answers.ts';
import { type Day, instantAt, localDay, localTime } from '../../../domain/day.ts';
import { Zone } from '../../../domain/day-schema.ts';
import { sessionDoubts } from '../../../domain/session-doubts.ts';
import type { Session } from '../../../domain/session-schema.ts';
import { systemClock } from '../../composables/use-today.ts';
import { fullDay } from '../../format.ts';
import { usePlanner } from '../../stores/planner.ts';

const NONE: SessionOverlaps = { others: [], more: 0 };
const TYPING_MS = 250;

/** A session being entered or changed: its fields, what speaks against it, and saving it. */
export function useSessionDraft(session: Session | null) {
  const planner = usePlanner();
  const zone = ref(session?.zone ?? systemClock.zone());
  const hourAgo = new Date(Date.now() - 3_600_000).toISOString().replace(/\.\d+Z$/, 'Z');
  const start = session?.start ?? hourAgo;
  const day = ref<Day | null>(localDay(start, zone.value));
  const time = ref(localTime(start, zone.value));
  const minutes = ref<number | null>(session?.minutes ?? 60);
  const subject = ref<string | null>(session?.subject ?? null);
  const note = ref(session?.note ?? '');
  const tags = ref<string[]>([...(session?.tags ?? [])]);
  const pressed = ref(false);
  const moved = ref('');
  const first = { day: day.value, time: time.value, zone: zone.value };

  const wrong = computed(() => ({
    day: day.value === null ? 'Say the day' : '',
    time: /^\d{2}:\d{2}/.test(time.value) ? '' : 'Say when it began',
    minutes: minutes.value === null || minutes.value < 1 ? 'Say how long, for example 1h30' : '',
  }));
  const isRight = computed(() => Object.values(wrong.value).every((text) => text === ''));
  const at = computed((): string | null => {
    if (day.value === null || wrong.value.time !== '') return null;
    const same = day.value === first.day && time.value === first.time && zone.value === first.zone;
    // Untouched, the seconds stay as they were.
    return same ? start : instantAt(day.value, time.value, zone.value);
  });

  /** Another zone leaves the moment where it is, so that the local time becomes another. */
  function setZone(next: string | null): void {
    if (next === null || next === zone.value || !Zone.safeParse(next).success) return;
    const instant = at.value;
    zone.value = next;
    if (instant === null) return;
    day.value = localDay(instant, next);
    time.value = localTime(instant, next);
    moved.value = `The moment stays: in ${next} it is ${fullDay(day.value)}, ${time.value}.`;
    Object.assign(first, { day: day.value, time: time.value, zone: next });
  }

  const overlaps = shallowRef<SessionOverlaps>(NONE);
  async function look(): Promise<void> {
    const [begin, long] = [at.value, minutes.value];
    const isUntouched = session?.start === begin && session?.minutes === long;
    if (begin === null || long === null || long < 1 || long > 1440 || isUntouched) {
      overlaps.value = NONE;
      return;
    }
    const wish = { except: session?.id ?? null, start: begin, minutes: long };
    const found = await planner.ask((operations) => operations.sessions.overlaps(wish));
    if (found && begin === at.value && long === minutes.value) overlaps.value = found;
  }
  let pause: ReturnType<typeof setTimeout> | undefined;
  watch(
    [at, minutes],
    () => {
      clearTimeout(pause);
      pause = setTimeout(() => void look(), TYPING_MS);
    },
    { immediate: true },
  );
  onScopeDispose(() => clearTimeout(pause));

  const doubts = computed(() => {
    if (at.value === null || minutes.value === null || minutes.value < 1) return [];
    const one = { start: at.value, zone: zone.value, minutes: minutes.value };
    return sessionDoubts(one, session, planner.state, overlaps.value, systemClock.now());
  });

  /** Saves; true when it is done. A doubt that was not shown yet is shown first. */
  async function save(): Promise<boolean> {
    pressed.value = true;
    if (!isRight.value || at.value === null) return false;
    const shown = JSON.stringify(doubts.value);
    clearTimeout(pause);
    await look();
    if (doubts.value.some((one) => one.refused) || JSON.stringify(doubts.value) !== shown) return false;
    const set = {
      start: at.value,
      zone: zone.value,
      minutes: minutes.value ?? 0,
      subject: subject.value,
      note: note.value,
      tags: [...new Set(tags.value.map((tag) => tag.trim().slice(0, 60)).filter(Boolean))].slice(0, 50),
    };
    const confirmed = doubts.value.length > 0;
    const saved = await planner.run((operations) =>
      session
        ? operations.sessions.edit({ id: session.id, set, confirmed })
        : operations.sessions.add({ ...set, confirmed }),
    );
    return saved !== null;
  }
  return {
    session,
    day,
    time,
    minutes,
    zone,
    subject,
    note,
    tags,
    pressed,
    moved,
    wrong,
    doubts,
    setZone,
    save,
  };
}
export type SessionDraft = ReturnType<typeof useSessionDraft>;
