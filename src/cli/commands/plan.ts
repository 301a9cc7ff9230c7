import type { Command } from 'commander';
import type { HoldsBack } from '../../domain/holds-back.ts';
import { atStartedDesk } from '../run.ts';
import { decimalHours, hours, printJson, printTable } from '../print.ts';

const CAUSES: Record<HoldsBack['cause'], string> = {
  hours: 'the hours: all the work fills the hours you give, and more hours a week would end it sooner',
  order: 'the order: hours stay unused or go to other tasks before what it needs may go on',
  dates: 'the dates: days off and earliest starts leave hours unused',
};

/** What holds an end back, for JSON: hours instead of minutes. */
const inHours = (found: HoldsBack | null) =>
  found && {
    cause: found.cause,
    chainHours: decimalHours(found.chainMinutes),
    allHours: decimalHours(found.allMinutes),
    offeredHours: decimalHours(found.offeredMinutes),
    chain: found.chain,
  };

/** `ascent plan`: every open task with its days, what can't be met, and what holds the end back. */
export function planCommand(program: Command): void {
  program
    .command('plan')
    .description('every open task with its days')
    .action((_options: object, command: Command) =>
      atStartedDesk(command.optsWithGlobals(), async ({ plan, today }) => {
        const [
          { makePlan, planOrder, workItems },
          { extraMinutes },
          { holdsBack },
          { planNotes, planNoteText },
        ] = await Promise.all([
          import('../../domain/plan.ts'),
          import('../../domain/extra-minutes.ts'),
          import('../../domain/holds-back.ts'),
          import('../../domain/plan-notes.ts'),
        ]);
        const made = makePlan(plan, today);
        const left = new Map(workItems(plan).map((item) => [item.id, item]));
        const tasks = planOrder(made, plan.tasks).map((task) => ({
          id: task.id,
          title: task.title,
          milestone: task.milestone,
          hours: decimalHours(left.get(task.id)?.left ?? 0),
          start: made.byTask.get(task.id)?.start ?? null,
          end: made.byTask.get(task.id)?.end ?? null,
          slackDays: made.slack.get(task.id) ?? null,
          dependsOn: [...(left.get(task.id)?.prerequisites ?? [])],
        }));
        const extra = extraMinutes(plan, today);
        const conflicts = made.conflicts.map((one) => ({ ...one, extraMinutesPerWeek: extra(one) }));
        const notes = planNotes(plan, made, today).map((note) => ({
          code: note.code,
          task: note.task,
          text: planNoteText(note, plan),
        }));
        const back = {
          ready: holdsBack(plan, made, 'ready', today),
          full: holdsBack(plan, made, 'full', today),
        };
        const { end, readyEnd, unplanned, criticalPath, criticalReady } = made;
        if (command.optsWithGlobals()['json']) {
          return printJson({
            end,
            readyEnd,
            conflicts,
            notes,
            unplanned,
            criticalPath,
            criticalReady,
            holdsBack: { ready: inHours(back.ready), full: inHours(back.full) },
            tasks,
          });
        }
        printTable(
          tasks.map((task) => [
            task.start ?? '',
            task.end ?? '',
            hours(task.hours * 60),
            task.id,
            task.title,
          ]),
        );
        for (const one of conflicts) {
          const more =
            one.extraMinutesPerWeek === null
              ? 'no number of hours would meet it'
              : `${hours(one.extraMinutesPerWeek)} more a week would meet it`;
          console.log(`Conflict: ${plan.tasks[one.task]?.title} ends ${one.end}, due ${one.due}; ${more}.`);
        }
        for (const note of notes) console.log(`Note: ${note.text}`);
        console.log(`Ready to apply ${readyEnd ?? '–'}, everything ${end ?? '–'}`);
        const first = back.ready ?? back.full;
        if (first) console.log(`What holds it back: ${CAUSES[first.cause]}.`);
      }),
    );
}
