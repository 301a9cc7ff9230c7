import type { Catalog } from './catalog.ts';
import { certificationStatus } from './certifications.ts';
import { chosenCosts } from './costs.ts';
import type { Day } from './day.ts';
import { groupBy } from './group-by.ts';
import type { Money } from './identity.ts';
import type { ReportBudget, ReportModel } from './report-model.ts';
import { evidenceReport } from './report-phases.ts';
import { amount, phrase, type ReportWords } from './report-words.ts';
import type { PlanState } from './state.ts';
import { loggedBySubject } from './work.ts';

/** Courses, certifications and projects of the plan, as they are printed. */
export function learningReport(
  catalog: Catalog,
  plan: PlanState,
  today: Day,
  words: ReportWords,
  say: (day: Day) => string,
): Pick<ReportModel, 'courses' | 'certifications' | 'projects'> {
  const logged = loggedBySubject(plan.totals);
  // A price is nothing when it is not known.
  const price = (money: Money | null): string | undefined =>
    money === null ? undefined : money.minor === 0 ? phrase(words, 'free') : amount(words, money);
  return {
    courses: Object.values(plan.courses).map((course) => ({
      title: course.title,
      english: course.catalog !== null,
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
      english: one.catalog !== null,
      issuer: one.issuer,
      status: certificationStatus(one, today),
      examDay: one.examDay ?? undefined,
      earnedDay: one.earnedOn ?? undefined,
      validUntil: one.validUntil ?? undefined,
      fee: price(one.fee),
      url: one.url ?? undefined,
      credentialUrl: one.credentialUrl ?? undefined,
      note: retiredNote(catalog, one.catalog, words, say),
    })),
    projects: Object.values(plan.projects).map((one) => ({
      title: one.name,
      english: one.catalog !== null,
      status: one.status,
      summary: one.goal,
      skills: one.skills.map(
        (proved) => catalog.skills.find((skill) => skill.id === proved.skill)?.name ?? proved.skill,
      ),
      links: one.evidence.map(evidenceReport),
    })),
  };
}

function retiredNote(
  catalog: Catalog,
  id: string | null,
  words: ReportWords,
  say: (day: Day) => string,
): string | undefined {
  const entry = catalog.certifications.find((one) => one.id === id);
  if (!entry || entry.status === 'active') return undefined;
  const successors = entry.replacedBy.map(
    (next) => catalog.certifications.find((one) => one.id === next)?.name ?? next,
  );
  const since = entry.statusDate === null ? '' : say(entry.statusDate);
  const state = phrase(words, `exam.${entry.status}${since === '' ? '' : '.since'}`, { day: since });
  if (successors.length === 0) return state;
  return `${state}; ${phrase(words, 'exam.successor', { names: successors.join(', ') })}`;
}

/** What chosen things cost, for each currency by itself. */
export function budgetReport(plan: PlanState, words: ReportWords): ReportBudget[] {
  return [...groupBy(chosenCosts(plan), (cost) => cost.money.currency)].map(([currency, items]) => {
    const total = (paid: boolean): string =>
      amount(words, {
        minor: items.filter((one) => one.paid === paid).reduce((sum, one) => sum + one.money.minor, 0),
        currency,
      });
    return {
      currency,
      planned: total(false),
      spent: total(true),
      items: items.map((one) => ({
        title: one.title,
        [one.paid ? 'spent' : 'planned']: amount(words, one.money),
      })),
    };
  });
}
