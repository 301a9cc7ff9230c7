import type { Catalog, Skill } from '../../../domain/catalog.ts';
import { type Gap, skillGaps } from '../../../domain/gap.ts';
import type { PlanState } from '../../../domain/state.ts';
import { type Figures, hoursNumber } from '../../components/figures.ts';
import { levelName } from '../../components/learning-words.ts';
import { hours } from '../../format.ts';

/** A skill that the full profile asks for, with what is missing in it. */
export interface GapRow extends Gap {
  entry: Skill;
}

export interface GapFilter {
  text: string;
  /** Null: every area. */
  area: string | null;
  openOnly: boolean;
}

/** Every skill that is asked for, the one with the most hours left first; equal ones as in the catalogue. */
export function gapRows(catalog: Catalog, state: PlanState): GapRow[] {
  if (!state.profile) return [];
  const skills = new Map(catalog.skills.map((skill) => [skill.id, skill]));
  return skillGaps(catalog, state.profile, state.assessments, 'full')
    .flatMap((gap) => {
      const entry = skills.get(gap.skill);
      return entry && gap.required > 0 ? [{ ...gap, entry }] : [];
    })
    .sort((a, b) => b.minutes - a.minutes);
}

export function filteredRows(rows: readonly GapRow[], { text, area, openOnly }: GapFilter): GapRow[] {
  const wanted = text.trim().toLowerCase();
  return rows.filter(
    (row) =>
      (!openOnly || row.missing > 0) &&
      (area === null || row.entry.area === area) &&
      row.entry.name.toLowerCase().includes(wanted),
  );
}

/** A level in words and as a number: `working, 3`. */
export const levelWords = (catalog: Catalog | null, level: number): string =>
  `${levelName(catalog, level)}, ${level}`;

/** The rows as a table for other programs. */
export const gapFigures = (catalog: Catalog | null, rows: readonly GapRow[]): Figures => ({
  columns: ['Skill', 'Area', 'Now', 'Asked', 'Hours left'],
  rows: rows.map(({ entry, current, required, minutes }) => [
    { shown: entry.name },
    { shown: catalog?.areas.find((area) => area.id === entry.area)?.name ?? entry.area },
    { shown: levelWords(catalog, current), raw: current },
    { shown: levelWords(catalog, required), raw: required },
    { shown: hours(minutes), raw: hoursNumber(minutes) },
  ]),
});
