import { groupBy } from './group-by.ts';
import { areaColour } from './area-colour.ts';
import { currentLevels } from './assessment.ts';
import type { Catalog } from './catalog.ts';
import { certificationStatus } from './certifications.ts';
import { chosenCosts } from './costs.ts';
import { type Day, addDays, weekStart } from './day.ts';
import { type Forecast, makeForecast } from './forecast.ts';
import { skillGaps } from './gap.ts';
import { MAIN_GOAL } from './beginning.ts';
import type { Money } from './identity.ts';
import { hoursByWeek } from './pace.ts';
import { weekAim } from './person.ts';
import { makePlan } from './plan.ts';
import { effort, readiness } from './progress.ts';
import { PHASES } from './roadmap-schema.ts';
import type { ReportArea, ReportBudget, ReportModel } from './report-model.ts';
import { outlookReport } from './report-outlook.ts';
import { phaseReport } from './report-phases.ts';
import type { PlanState } from './state.ts';
import { loggedBySubject } from './work.ts';

export interface ReportOptions {
  paper: 'a4' | 'letter';
  lightInk: boolean;
  hideName: boolean;
}

/** Weeks of study that the chart shows at most. */
const CHART_WEEKS = 26;

const amount = (money: Money): string => `${(money.minor / 100).toFixed(2)} ${money.currency}`;

/** A price as printed: `150.00 USD`, or that it is free; nothing when it is not known. */
const price = (money: Money | null): string | undefined =>
  money === null ? undefined : money.minor === 0 ? 'free' : amount(money);

/** Gathers everything that the printed roadmap shows; the same numbers as on the screen and the command line. */
export function buildReport(
  catalog: Catalog,
  plan: PlanState,
  today: Day,
  options: ReportOptions,
): ReportModel {
  const profile = plan.profile;
  const made = makePlan(plan, today);
  const forecast = makeForecast(plan, made, today);
  const all = effort(plan);
  const roleName = (id: string | undefined): string =>
    catalog.roles.find((role) => role.id === id)?.name ?? '';
  const goal = plan.goals[MAIN_GOAL];
  const first = profile?.startedOn ?? today;
  const from = addDays(weekStart(today), -7 * (CHART_WEEKS - 1));
  const aim = plan.availability ? weekAim(plan.availability) : 0;
  const logged = loggedBySubject(plan.totals);
  return {
    title: `Roadmap to ${roleName(profile?.target).toLowerCase()}`,
    language: 'en',
    paper: options.paper,
    lightInk: options.lightInk,
    generatedDay: today,
    ...(options.hideName || !profile?.name ? {} : { person: profile.name }),
    roleFrom: roleName(profile?.from),
    roleTo: roleName(profile?.target),
    ...(goal ? { goal: goalReport(goal.title, goal.target, forecast) } : {}),
    startDay: first,
    readyToApply: { planEnd: made.readyEnd ?? undefined, ...forecast?.ready },
    fullProfile: { planEnd: made.end ?? undefined, ...forecast?.full },
    outlook: outlookReport(plan, made, forecast, today),
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
    phases: PHASES.map((phase) => phaseReport(catalog, plan, phase, made, forecast)).filter(
      (phase) => phase.milestones.length > 0,
    ),
    courses: Object.values(plan.courses).map((course) => ({
      title: course.title,
      provider: course.provider,
      status: course.status === 'in-progress' ? 'in progress' : course.status,
      percent: course.percent,
      minutesDone: logged.get(`course.${course.id}`) ?? 0,
      minutesEffort: course.effort,
      cost: price(course.cost),
      url: course.url ?? undefined,
      certificateUrl: course.certificate ?? undefined,
    })),
    certifications: Object.values(plan.certifications).map((one) => ({
      name: one.name,
      issuer: one.issuer,
      status: certificationStatus(one, today),
      examDay: one.examDay ?? undefined,
      earnedDay: one.earnedOn ?? undefined,
      validUntil: one.validUntil ?? undefined,
      fee: price(one.fee),
      url: one.url ?? undefined,
      credentialUrl: one.credentialUrl ?? undefined,
      note: retiredNote(catalog, one.catalog),
    })),
    projects: Object.values(plan.projects).map((one) => ({
      title: one.name,
      status: one.status,
      summary: one.goal,
      skills: one.skills.map(
        (proved) => catalog.skills.find((skill) => skill.id === proved.skill)?.name ?? proved.skill,
      ),
      links: one.evidence.map((link) => ({ title: link.title, url: link.url ?? undefined })),
    })),
    gap: profile ? gapReport(catalog, plan) : [],
    weeks: hoursByWeek(plan.totals, from > weekStart(first) ? from : first, today).map((week) => ({
      start: week.week,
      minutes: week.minutes,
      aim,
    })),
    budget: budgetReport(plan),
    notes: notes(catalog, forecast),
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
function radar(catalog: Catalog, plan: PlanState): ReportArea[] {
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

function retiredNote(catalog: Catalog, id: string | null): string | undefined {
  const entry = catalog.certifications.find((one) => one.id === id);
  if (!entry || entry.status === 'active') return undefined;
  const successors = entry.replacedBy.map(
    (next) => catalog.certifications.find((one) => one.id === next)?.name ?? next,
  );
  const since = entry.statusDate ? ` since ${entry.statusDate}` : '';
  return `${entry.status}${since}${successors.length ? `; successor: ${successors.join(', ')}` : ''}`;
}

function budgetReport(plan: PlanState): ReportBudget[] {
  const costs = chosenCosts(plan);
  return [...groupBy(costs, (cost) => cost.money.currency)].map(([currency, items]) => {
    const total = (paid: boolean): string =>
      amount({
        minor: items.filter((one) => one.paid === paid).reduce((sum, one) => sum + one.money.minor, 0),
        currency,
      });
    return {
      currency,
      planned: total(false),
      spent: total(true),
      items: items.map((one) => ({
        title: one.title,
        [one.paid ? 'spent' : 'planned']: amount(one.money),
      })),
    };
  });
}

function notes(catalog: Catalog, forecast: Forecast | null): string[] {
  const rests = forecast
    ? `The forecast rests on ${forecast.weeks} complete weeks of study and ${forecast.finished} finished tasks; with few of them its band is wide.`
    : 'There is no forecast, since no hours a week are given.';
  return [
    'Hours of skills, courses and projects are estimates; individuals differ by a factor of two either way.',
    rests,
    `The catalogue's facts are of ${catalog.asOf}; fees, dates and availability are to be confirmed with the provider.`,
  ];
}
