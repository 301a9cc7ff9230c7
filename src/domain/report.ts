import { areaColour } from './area-colour.ts';
import { currentLevels } from './assessment.ts';
import type { Catalog } from './catalog.ts';
import { type Day, addDays, weekStart } from './day.ts';
import { type Forecast, makeForecast } from './forecast.ts';
import { skillGaps } from './gap.ts';
import { MAIN_GOAL } from './beginning.ts';
import { hoursByWeek } from './pace.ts';
import { weekAim } from './week-aim.ts';
import { makePlan } from './plan.ts';
import { effort, readiness } from './progress.ts';
import { PHASES } from './phases.ts';
import { burnUpReport } from './report-burn-up.ts';
import { evidenceAppendix } from './report-evidence.ts';
import { budgetReport, learningReport } from './report-learning.ts';
import type { ReportArea, ReportModel } from './report-model.ts';
import { outlookReport } from './report-outlook.ts';
import type { DamagedEvidence } from './kept-files.ts';
import { phaseReport } from './report-phases.ts';
import {
  printedSections,
  REPORT_SECTIONS,
  type ReportDetail,
  type ReportLanguage,
  type ReportSection,
} from './report-sections.ts';
import { dayStyle, dayWriter, phrase, type ReportWords } from './report-words.ts';
import type { PlanState } from './state.ts';

/** What a reader asks for; without more, everything in English. */
export interface ReportOptions {
  paper: 'a4' | 'letter';
  lightInk: boolean;
  hideName: boolean;
  /** The words of that language. */
  words: ReportWords;
  language?: ReportLanguage;
  sections?: readonly ReportSection[];
  detail?: ReportDetail;
}

/** Weeks of study that the chart shows at most. */
const CHART_WEEKS = 26;

/** Gathers everything that the printed roadmap shows; the same numbers as on the screen and the command line. */
export function buildReport(
  catalog: Catalog,
  plan: PlanState,
  today: Day,
  options: ReportOptions,
  damaged: DamagedEvidence = new Map(),
): ReportModel {
  const { words, language = 'en', sections = REPORT_SECTIONS, detail = 'full' } = options;
  const style = dayStyle(plan.settings, language);
  const say = dayWriter(words, style);
  const profile = plan.profile;
  const made = makePlan(plan, today);
  const forecast = makeForecast(plan, made, today, { moreHour: false });
  const all = effort(plan);
  const roleName = (id: string | undefined): string =>
    catalog.roles.find((role) => role.id === id)?.name ?? '';
  const goal = plan.goals[MAIN_GOAL];
  const first = profile?.startedOn ?? today;
  const from = addDays(weekStart(today), -7 * (CHART_WEEKS - 1));
  const aim = plan.availability ? weekAim(plan.availability) : 0;
  const target = roleName(profile?.target);
  return {
    // English writes a role small inside a title; elsewhere its name is a foreign one and stays as it is.
    title: phrase(words, 'title', { role: language === 'en' ? target.toLowerCase() : target }),
    language,
    words,
    dayStyle: style,
    sections: printedSections(sections, detail),
    paper: options.paper,
    lightInk: options.lightInk,
    generatedDay: today,
    nameHidden: options.hideName,
    ...(options.hideName || !profile?.name ? {} : { person: profile.name }),
    roleFrom: roleName(profile?.from),
    roleTo: target,
    ...(goal ? { goal: goalReport(goal.title, goal.target, forecast) } : {}),
    startDay: first,
    readyToApply: { planEnd: made.readyEnd ?? undefined, ...forecast?.ready },
    fullProfile: { planEnd: made.end ?? undefined, ...forecast?.full },
    outlook: outlookReport(plan, made, forecast, today, { words, dayStyle: style }),
    minutesDone: all.earned,
    minutesLeft: all.left,
    ...(profile
      ? {
          readiness: {
            percent: Math.round(readiness(catalog, profile, plan.assessments)),
            areas: radar(catalog, plan),
          },
        }
      : {}),
    phases: PHASES.map((phase) => phaseReport(catalog, plan, phase, made, forecast, damaged, words)).filter(
      (phase) => phase.milestones.length > 0,
    ),
    ...learningReport(catalog, plan, today, words, say),
    gap: profile ? gapReport(catalog, plan) : [],
    weeks: hoursByWeek(plan.totals, from > weekStart(first) ? from : first, today).map((week) => ({
      start: week.week,
      minutes: week.minutes,
      aim,
    })),
    burnUp: burnUpReport(plan, made, forecast, today),
    budget: budgetReport(plan, words),
    notes: notes(catalog, forecast, words, say),
    ...(detail === 'evidence' ? { proofs: evidenceAppendix(plan, damaged) } : {}),
  };
}

function goalReport(title: string, target: Day | null, forecast: Forecast | null) {
  return {
    title,
    targetDay: target ?? undefined,
    chance: target !== null && forecast ? forecast.chanceReady(target) : undefined,
  };
}

/** Mean level now and required per area, over the skills of the full profile. */
export function radar(catalog: Catalog, plan: PlanState): ReportArea[] {
  if (!plan.profile) return [];
  const gaps = skillGaps(catalog, plan.profile, plan.assessments, 'full');
  return catalog.areas.flatMap((area) => {
    const inArea = gaps.filter(
      (gap) => catalog.skills.find((skill) => skill.id === gap.skill)?.area === area.id,
    );
    if (inArea.length === 0) return [];
    const mean = (level: (gap: (typeof inArea)[number]) => number): number =>
      Math.round((inArea.reduce((sum, gap) => sum + level(gap), 0) / inArea.length) * 100) / 100;
    const current = mean((gap) => Math.min(gap.current, gap.required));
    return [
      {
        name: area.name,
        colour: areaColour(catalog, area.id),
        current,
        required: mean((gap) => gap.required),
      },
    ];
  });
}

function gapReport(catalog: Catalog, plan: PlanState): ReportModel['gap'] {
  if (!plan.profile) return [];
  const now = currentLevels(plan.assessments);
  return skillGaps(catalog, plan.profile, plan.assessments, 'full')
    .filter((gap) => gap.missing > 0)
    .map((gap) => {
      const skill = catalog.skills.find((one) => one.id === gap.skill);
      const area = catalog.areas.find((one) => one.id === skill?.area);
      return {
        skill: skill?.name ?? gap.skill,
        area: area ? { name: area.name, colour: areaColour(catalog, area.id) } : undefined,
        current: now.get(gap.skill) ?? 0,
        required: gap.required,
        minutes: gap.minutes,
      };
    });
}

function notes(
  catalog: Catalog,
  forecast: Forecast | null,
  words: ReportWords,
  say: (day: Day) => string,
): string[] {
  const { weeks = 0, finished = 0 } = forecast ?? {};
  return [
    phrase(words, 'note.estimates'),
    forecast ? phrase(words, 'note.forecast', { weeks, finished }) : phrase(words, 'note.no-forecast'),
    phrase(words, 'note.catalogue', { day: say(catalog.asOf) }),
  ];
}
