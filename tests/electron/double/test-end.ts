import { Line } from '../line.ts';

type Answer = (...given: never[]) => unknown;

/** What the test may ask of the double; each part of the double adds its own. */
export const answers: Record<string, Answer> = {};

/** The line to the test that started this process. */
export const test = new Line(
  {
    send: (message) => void process.send?.(message),
    listen: (hear) => void process.on('message', hear),
  },
  answers,
);

/** Notes down what the app did to the system. */
export const record = (what: string, detail: unknown): void => void test.call('record', what, detail);
