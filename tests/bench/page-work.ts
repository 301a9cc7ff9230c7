import type { Browser } from '@playwright/test';

interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  /** Processor time of the event's thread, in microseconds. */
  tdur?: number;
  args?: { name?: string };
}

export const watchWork = (browser: Browser): Promise<void> =>
  browser.startTracing(undefined, {
    categories: ['disabled-by-default-devtools.timeline', '__metadata'],
  });

/**
 * The most processor time that one task of a page's main thread took since it is watched, in ms: with four busy
 * processes on two cores a task's duration is to a large part the wait for a core.
 */
export async function longestWork(browser: Browser): Promise<number> {
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as {
    traceEvents: TraceEvent[];
  };
  const threadOf = ({ pid, tid }: TraceEvent): string => `${pid} ${tid}`;
  const pages = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(threadOf),
  );
  const tasks = traceEvents.filter((event) => event.name === 'RunTask' && pages.has(threadOf(event)));
  if (tasks.length < 1000) throw new Error(`the trace holds ${tasks.length} tasks of the page only`);
  return tasks.reduce((most, { tdur = 0 }) => Math.max(most, tdur), 0) / 1000;
}
