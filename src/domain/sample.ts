import { begin, MAIN_GOAL } from './beginning.ts';
import type { Catalog } from './catalog.ts';
import { certificationFromCatalog, moveCertification } from './certifications.ts';
import { courseFromCatalog, setCourseStatus } from './courses.ts';
import { type Day, addDays, dayNumber, instantAt, weekdayIndex } from './day.ts';
import { sumUpForecast } from './forecast.ts';
import { forecastInput } from './forecast-input.ts';
import { simulateForecast } from './forecast-runs.ts';
import { nextEntry, storeEntry } from './ledger.ts';
import { addEvidence, setMilestoneStatus, tickCriterion } from './milestones.ts';
import { makePlan, planOrder } from './plan.ts';
import { projectFromCatalog, setProjectStatus } from './projects.ts';
import { seeded } from './random.ts';
import { regenerate } from './regenerate.ts';
import { practise } from './sample-interview.ts';
import { lookAround } from './sample-market.ts';
import { addSession } from './sessions.ts';
import type { PlanState, State } from './state.ts';
import { finishTask } from './tasks.ts';
import { countingTasks, loggedBySubject } from './work.ts';

/** Days that the example person has been on the way: eight months. */
const DAYS = 243;

/** The example looks back on a forecast every four weeks, coarse enough to be made in a moment. */
const FORECAST_DAYS = 28;
const FORECAST_RUNS = 300;

/** The months that the example's sessions may lie in. */
export const sampleMonths = (today: Day): string[] => [
  ...new Set(Array.from({ length: DAYS + 1 }, (_, back) => addDays(today, -back).slice(0, 7))),
];

/**
 * Fills an empty state with a lived-in example: a data analyst eight months on the way, with a holiday, weaker weeks,
 * finished steps and a booked exam. The same day gives the same example.
 */
export function fillSample(catalog: Catalog, state: State, today: Day, zone: string): void {
  const random = seeded(7);
  const first = addDays(today, -DAYS);
  const { plan } = state;
  const holiday = {
    id: 'summer',
    from: addDays(first, 118),
    to: addDays(first, 131),
    title: 'Summer holiday',
  };
  begin(
    catalog,
    plan,
    {
      name: 'Alex Example',
      from: 'data-analyst',
      years: 4,
      country: 'Germany',
      levels: { 'python-programming': 2, sql: 4 },
      week: [45, 45, 0, 60, 0, 120, 90],
      daysOff: [holiday],
      target: addDays(today, 790),
    },
    first,
  );
  plan.sample = true;
  const take = catalog.courses.find((one) => one.id === 'khan-statistics-probability');
  const mlCourse = catalog.courses.find((one) => one.id === 'scikit-learn-mooc');
  const wish = catalog.courses.find((one) => one.id === 'designing-ml-systems');
  if (take) plan.courses[take.id] = courseFromCatalog(take, 'dropped', first);
  if (mlCourse) plan.courses[mlCourse.id] = courseFromCatalog(mlCourse, 'planned', addDays(first, 30));
  if (wish) plan.courses[wish.id] = courseFromCatalog(wish, 'wished', addDays(first, 60));
  const exam = catalog.certifications.find((one) => one.id === 'aws-ai-practitioner');
  if (exam) {
    plan.certifications[exam.id] = certificationFromCatalog(exam, 'preparing', first);
    moveCertification(plan, exam.id, {
      status: 'booked',
      day: addDays(today, -10),
      examDay: addDays(today, 24),
    });
  }
  const report = catalog.projects.find((one) => one.id === 'exploratory-report');
  if (report) plan.projects[report.id] = projectFromCatalog(report, true, addDays(first, 20));
  regenerate(catalog, plan);
  study(state, first, today, zone, random);
  prove(state, today);
  if (mlCourse) {
    setCourseStatus(plan, mlCourse.id, 'in-progress', addDays(today, -20));
    const course = plan.courses[mlCourse.id];
    if (course) course.percent = 15;
  }
  if (report) {
    setProjectStatus(plan, report.id, 'building', addDays(today, -30));
  }
  practise(plan, today, zone);
  lookAround(plan, today);
  regenerate(catalog, plan);
}

/** Sessions day by day on what the plan would take up next; a step is finished when its hours are in. */
function study(state: State, first: Day, today: Day, zone: string, random: () => number): void {
  const { plan } = state;
  const queue = planOrder(makePlan(plan, first), plan.tasks).map((task) => task.id);
  let current = queue.shift();
  let needed = 0;
  for (let day = first, count = 0; day < today && current !== undefined; day = addDays(day, 1), count++) {
    if (count > 0 && count % FORECAST_DAYS === 0) remember(plan, day);
    const planned = plan.availability?.week[weekdayIndex(dayNumber(day))] ?? 0;
    const away = plan.availability?.daysOff.some((range) => day >= range.from && day <= range.to) ?? false;
    const recent = dayNumber(today) - dayNumber(day) <= 9;
    if (away || (!recent && (planned === 0 || random() < 0.22))) continue;
    const minutes = Math.max(20, Math.round(((planned || 40) * (0.7 + 0.7 * random())) / 5) * 5);
    const start = instantAt(day, planned > 60 ? '10:00' : '19:30', zone);
    const id = `${day.slice(0, 7)}.sample-${count}`;
    addSession(
      state,
      { id, start, zone, minutes, subject: current, note: '', tags: [], origin: 'manual' },
      true,
    );
    const task = plan.tasks[current];
    if (needed === 0) needed = (task?.effort ?? 0) * (0.8 + 0.5 * random());
    if (task && (loggedBySubject(plan.totals).get(current) ?? 0) >= needed) {
      finishTask(plan, current, day);
      current = queue.find((next) => plan.tasks[next]?.doneOn === null && next !== current);
      needed = 0;
    }
  }
}

/** Stores the forecast as it would have been told on a day. */
function remember(plan: PlanState, day: Day): void {
  const made = makePlan(plan, day);
  const input = forecastInput(plan, made, day);
  if (!input) return;
  const forecast = sumUpForecast(simulateForecast(input, { runs: FORECAST_RUNS, moreHour: false }));
  storeEntry(plan.ledger, nextEntry(plan, made, forecast, input, day, FORECAST_RUNS));
}

/** Ticks the criteria of finished steps, with evidence for some, and closes milestones that are complete. */
function prove(state: State, today: Day): void {
  const { plan } = state;
  let proofs = 0;
  for (const milestone of Object.values(plan.milestones)) {
    const done = countingTasks(plan).filter(
      (task) => task.milestone === milestone.id && task.doneOn !== null,
    );
    for (const task of done) {
      const step = task.step ? `${task.step.skill}.${task.step.level}.` : '';
      for (const criterion of milestone.criteria.filter((one) => step !== '' && one.id.startsWith(step))) {
        const evidence = `evidence.sample-${proofs}`;
        const proved = proofs++ % 2 === 0;
        if (proved) {
          const url = `https://example.org/notebooks/${criterion.id}`;
          addEvidence(plan, milestone.id, {
            id: evidence,
            title: `Notebook: ${criterion.text}`,
            url,
            file: null,
            day: task.doneOn ?? today,
          });
        }
        tickCriterion(plan, milestone.id, criterion.id, true, proved ? evidence : null, task.doneOn ?? today);
      }
    }
    const open = countingTasks(plan).some((task) => task.milestone === milestone.id && task.doneOn === null);
    if (done.length > 0 && !open && milestone.criteria.every((one) => one.doneOn !== null)) {
      const last =
        done
          .map((task) => task.doneOn ?? today)
          .sort()
          .at(-1) ?? today;
      setMilestoneStatus(plan, milestone.id, 'done', null, last);
    }
  }
  const soon = Object.values(plan.milestones).find((one) => one.status === 'active');
  if (soon) {
    soon.due = addDays(today, 12);
    soon.edited.push('due');
  }
  const goal = plan.goals[MAIN_GOAL];
  if (goal) goal.why = 'I want to build the systems, not only the reports.';
}
