import { computed, reactive } from 'vue';
import { startingLevel } from '../../../domain/assessment.ts';
import type { Catalog } from '../../../domain/catalog.ts';
import type { Day } from '../../../domain/day.ts';
import { type DaysOff, Week, spreadWeek } from '../../../domain/person.ts';

/** Six hours a week: what somebody with a full-time job often has. */
const USUAL_WEEK = spreadWeek(360);
const USUAL_ROLE = 'data-analyst';

export interface BeginningDraft {
  name: string;
  from: string;
  years: number | null;
  country: string;
  /** Levels that were moved; the others are those of the role. */
  moved: Record<string, number>;
  week: Week;
  daysOff: DaysOff[];
  target: Day | null;
}

const usual = (): BeginningDraft => ({
  name: '',
  from: USUAL_ROLE,
  years: null,
  country: '',
  moved: {},
  week: USUAL_WEEK,
  daysOff: [],
  target: null,
});

/** Parts of the draft that each step asks for; skipping a step takes what is usual. */
const STEP_FIELDS: readonly (readonly (keyof BeginningDraft)[])[] = [
  ['name', 'from', 'years', 'country'],
  ['moved'],
  ['week', 'daysOff', 'target'],
];

/** What the first minutes gather before anything is saved. */
export function useBeginning(catalog: Catalog) {
  const draft = reactive(usual());
  const levels = computed(() =>
    Object.fromEntries(
      catalog.skills.map((skill) => [skill.id, draft.moved[skill.id] ?? startingLevel(skill, draft.from)]),
    ),
  );
  const wish = computed(() => {
    // Plain copies: what the draft holds is watched, and can't be handed to another thread.
    const { moved, week, daysOff, ...rest } = draft;
    const differs = Object.entries(moved).filter(
      ([id, level]) =>
        level !==
        startingLevel(catalog.skills.find((skill) => skill.id === id) ?? neverNamed(id), draft.from),
    );
    const days = daysOff.map((range) => ({ ...range }));
    return { ...rest, week: Week.parse([...week]), daysOff: days, levels: Object.fromEntries(differs) };
  });

  /** Leaves a step's fields as they usually are. */
  function skip(step: number): void {
    const fresh = usual();
    for (const field of STEP_FIELDS[step] ?? []) Object.assign(draft, { [field]: fresh[field] });
  }
  return { draft, levels, wish, skip };
}

function neverNamed(id: string): never {
  throw new Error(`The catalogue has no skill ${id}`);
}
