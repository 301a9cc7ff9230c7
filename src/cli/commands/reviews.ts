import type { Command } from 'commander';
import { atStartedDesk } from '../run.ts';
import { printJson, printTable } from '../print.ts';

const share = (value: number): number => Math.round(value * 1000) / 1000;
const percent = (value: number): string => `${Math.round(value * 100)} %`;

/** `ascent reviews`: what is to be repeated today, and what recall to expect. */
export function reviewsCommand(program: Command): void {
  program
    .command('reviews')
    .description('interview questions and finished skills to repeat today, and the recall to expect by topic')
    .action((_options: object, command: Command) =>
      atStartedDesk(command.optsWithGlobals(), async ({ planner, catalog, plan, today }) => {
        const [{ allQuestions, meanByTopic }, { reviewsOf }, { makePlan }, bank] = await Promise.all([
          import('../../domain/review-items.ts'),
          import('../../domain/review-room.ts'),
          import('../../domain/plan.ts'),
          planner.operations.catalog.questions({}),
        ]);
        const now = new Date().toISOString().replace(/\.\d+Z$/, 'Z');
        const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
        const asked = allQuestions(bank.questions, plan.questions);
        const placed = reviewsOf(plan, makePlan(plan, today), asked, catalog, now, zone);
        const byId = new Map(placed.items.map((one) => [one.id, one]));
        const recall = (of: 'now' | 'then'): Map<string, number> =>
          meanByTopic(placed.items, (item) => placed.plan.outlook.get(item.id)?.[of] ?? 0);
        const then = recall('then');
        const aim = plan.availability?.interview ?? null;
        const told = {
          today,
          interview: aim,
          reviews: placed.plan.today.flatMap((id) => {
            const item = byId.get(id);
            return item ? [{ id: item.of, kind: item.kind, title: item.title, minutes: item.minutes }] : [];
          }),
          waiting: placed.plan.waiting.length,
          topics: [...recall('now')].map(([topic, value]) => ({
            topic,
            now: share(value),
            then: aim ? share(then.get(topic) ?? 0) : null,
          })),
        };
        if (command.optsWithGlobals()['json']) return printJson(told);
        if (told.reviews.length === 0) console.log('Nothing is to be repeated today.');
        printTable(told.reviews.map(({ id, title, minutes }) => [id, title, `${minutes} min`]));
        console.log(aim ? `Recall by topic, today and on ${aim.day}:` : 'Recall by topic, today:');
        printTable(
          told.topics.map(({ topic, now: at, then: later }) => [
            topic,
            percent(at),
            later === null ? '' : percent(later),
          ]),
        );
      }),
    );
}
