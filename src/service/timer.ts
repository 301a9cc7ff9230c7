import { Failure } from '../domain/failure.ts';
import type { Timer } from '../domain/session-schema.ts';
import { addSession, sessionMonth } from '../domain/sessions.ts';
import type { PlanState } from '../domain/state.ts';
import { leaveOut, pauseTimer, resumeTimer, startTimer, timedSession } from '../domain/timer.ts';
import { procedures, save, savePlan, started } from './procedures.ts';

const { timer } = procedures;

function running(plan: PlanState): Timer {
  if (!plan.timer) throw new Failure('timer-idle', {});
  return plan.timer;
}

export const timerProcedures = {
  start: timer.start.handler(({ context, input }) =>
    savePlan(context, 'Start the timer', (plan) => {
      started(plan);
      if (plan.timer) throw new Failure('timer-running', { subject: plan.timer.subject });
      plan.timer = startTimer(input.subject, input.note, context.clock.now(), context.clock.zone());
      return input.subject ?? 'timer';
    }),
  ),
  pause: timer.pause.handler(({ context }) =>
    savePlan(context, 'Pause the timer', (plan) => {
      plan.timer = pauseTimer(running(plan), context.clock.now());
      return 'timer';
    }),
  ),
  resume: timer.resume.handler(({ context }) =>
    savePlan(context, 'Resume the timer', (plan) => {
      plan.timer = resumeTimer(running(plan), context.clock.now());
      return 'timer';
    }),
  ),
  leaveOut: timer.leaveOut.handler(({ context, input }) =>
    savePlan(context, 'Leave time out of the timer', (plan) => {
      plan.timer = leaveOut(running(plan), context.clock.now(), input.seconds);
      return 'timer';
    }),
  ),
  stop: timer.stop.handler(async ({ context, input }) => {
    await context.store.refresh();
    const clock = running(context.store.current().plan);
    const month = sessionMonth({ start: clock.startedAt, zone: clock.zone });
    return save(context, 'Stop the timer', [month], (state) => {
      const session = timedSession(running(state.plan), context.clock.now(), input.minutes);
      const id = `${sessionMonth(session)}.${context.ids.fresh()}`;
      addSession(state, { ...session, id }, input.confirmed);
      state.plan.timer = null;
      return id;
    });
  }),
  discard: timer.discard.handler(({ context }) =>
    savePlan(context, 'Discard the timer', (plan) => {
      running(plan);
      plan.timer = null;
      return 'timer';
    }),
  ),
};
