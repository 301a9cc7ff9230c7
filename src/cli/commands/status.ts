import type { Command } from 'commander';
import { atStartedDesk } from '../run.ts';
import { decimalHours, hours, printJson } from '../print.ts';

/** `ascent status`: where one stands, in six lines. */
export function statusCommand(program: Command): void {
  program
    .command('status')
    .description('where you stand: this week, readiness, dates, what falls due')
    .action((_options: object, command: Command) =>
      atStartedDesk(command.optsWithGlobals(), async ({ catalog, plan, today }) => {
        const [
          { outlook },
          { effort, readiness, readySkills, streak, thisWeek },
          { dueSoon },
          { subjectTitle },
          { makePlan },
        ] = await Promise.all([
          import('../outlook.ts'),
          import('../../domain/progress.ts'),
          import('../../domain/agenda.ts'),
          import('../../domain/subjects.ts'),
          import('../../domain/plan.ts'),
        ]);
        if (!plan.profile) return;
        const week = thisWeek(plan, today);
        const told = outlook(plan, today);
        const skills = readySkills(catalog, plan.profile, plan.assessments);
        const status = {
          today,
          from: plan.profile.from,
          target: plan.profile.target,
          readiness: Math.round(readiness(catalog, plan.profile, plan.assessments) * 10) / 10,
          skillsReady: skills.met,
          skillsCore: skills.all,
          weekHours: decimalHours(week.minutes),
          weekAim: decimalHours(week.aim),
          streak: streak(plan, today),
          hoursEarned: decimalHours(effort(plan).earned),
          hoursLogged: decimalHours(effort(plan).logged),
          ...told,
          due: dueSoon(plan, makePlan(plan, today), null, today),
          timer: plan.timer ? { subject: plan.timer.subject, startedAt: plan.timer.startedAt } : null,
        };
        if (command.optsWithGlobals()['json']) return printJson(status);
        console.log(`${today}  from ${status.from} to ${status.target}`);
        console.log(`This week   ${hours(week.minutes)} of ${hours(week.aim)}, streak ${status.streak} days`);
        console.log(
          `Readiness   ${status.readiness} %, ${skills.met} of ${skills.all} core skills at working level`,
        );
        console.log(
          `Ready       planned ${told.readyEnd ?? 'done'}, half chance by ${told.ready?.p50 ?? '–'}, 80 % by ${told.ready?.p80 ?? '–'}`,
        );
        console.log(
          `Full        planned ${told.end ?? 'done'}, half chance by ${told.full?.p50 ?? '–'}, 80 % by ${told.full?.p80 ?? '–'}`,
        );
        console.log(
          `Work        ${status.hoursEarned} h earned, ${told.hoursLeft} h left in ${told.tasks} tasks`,
        );
        if (plan.timer)
          console.log(`Timer       running on ${subjectTitle(plan.timer.subject, plan, catalog)}`);
        for (const item of status.due) {
          const late =
            item.lateDays > 0
              ? `, ${item.lateDays} day${item.lateDays === 1 ? '' : 's'} late in the plan`
              : '';
          console.log(`Due         ${item.day}  ${item.title} (${item.kind}${late})`);
        }
      }),
    );
}
