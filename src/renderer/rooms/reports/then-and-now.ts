import { type ThenAndNow, compareBaseline } from '../../../domain/baseline.ts';
import { type Day, daysBetween } from '../../../domain/day.ts';
import type { Baseline } from '../../../domain/ledger-schema.ts';
import type { Plan } from '../../../domain/plan.ts';
import type { PlanState } from '../../../domain/state.ts';
import { movedWords } from '../../components/shift-words.ts';
import type { Tone } from '../../components/state-words.ts';
import { count, fullDay } from '../../format.ts';
import type { Figure, Figures } from '../../components/figures.ts';

/** A kept plan beside the plan of now, and what came of it in a sentence. */
export interface Compared {
  figures: Figures;
  said: string;
}

type Fate = 'later' | 'sooner' | 'same' | 'done' | 'skipped' | 'gone' | 'new' | 'waiting';

/** What became of an end, in the order in which the sentence tells it. */
const FATES: Record<Fate, { tone: Tone; cell: string; sentence: string }> = {
  later: { tone: 'warn', cell: '', sentence: 'later' },
  sooner: { tone: 'good', cell: '', sentence: 'sooner' },
  same: { tone: 'plain', cell: '', sentence: 'not moved' },
  done: { tone: 'good', cell: 'done', sentence: 'done' },
  skipped: { tone: 'plain', cell: 'skipped', sentence: 'skipped' },
  gone: { tone: 'plain', cell: 'no longer needed', sentence: 'no longer needed' },
  new: { tone: 'brand', cell: 'new', sentence: 'new' },
  waiting: { tone: 'warn', cell: 'no day', sentence: 'without a day' },
};

interface End {
  title: string;
  then: Day | null;
  now: Day | null;
  over: ThenAndNow['over'];
  /** Something of it is open and has no day: there are no hours for it. */
  waits: boolean;
}

function fateOf({ then, now, over, waits }: End): Fate {
  if (waits) return 'waiting';
  if (now === null) return over ?? 'done';
  if (then === null) return 'new';
  return now > then ? 'later' : now < then ? 'sooner' : 'same';
}

const dayOr = (day: Day | null): Figure =>
  day ? { shown: fullDay(day), raw: day } : { shown: '–', raw: '' };

function row(end: End): Figure[] {
  const { tone, cell } = FATES[fateOf(end)];
  const days = end.then !== null && end.now !== null ? daysBetween(end.then, end.now) : null;
  const moved: Figure =
    days === null || cell ? { shown: cell, tone } : { shown: movedWords(days), raw: days, tone };
  return [{ shown: end.title }, dayOr(end.then), dayOr(end.now), moved];
}

/** Ready to apply, everything, then every milestone: its last planned day then and now. */
export function thenAndNow(state: PlanState, plan: Plan, baseline: Baseline): Compared {
  const waiting = plan.unplanned.flatMap((id) => state.tasks[id] ?? []);
  const ends: End[] = [
    {
      title: 'Ready to apply',
      then: baseline.readyEnd,
      now: plan.readyEnd,
      over: null,
      waits: waiting.some((task) => task.horizon === 'ready'),
    },
    { title: 'Everything', then: baseline.end, now: plan.end, over: null, waits: waiting.length > 0 },
  ];
  const milestones: End[] = compareBaseline(state, plan, baseline).map((one) => ({
    ...one,
    waits: waiting.some((task) => task.milestone === one.id),
  }));
  const fates = milestones.map(fateOf);
  const said = (Object.keys(FATES) as Fate[]).flatMap((fate) => {
    const many = fates.filter((one) => one === fate).length;
    return many === 0 ? [] : [`${many} ${FATES[fate].sentence}`];
  });
  return {
    figures: {
      columns: ['Milestone', `Then (${fullDay(baseline.day)})`, 'Now', 'Moved'],
      rows: [...ends, ...milestones].map(row),
    },
    said: `${count(milestones.length, 'milestone')}: ${said.join(', ')}.`,
  };
}
