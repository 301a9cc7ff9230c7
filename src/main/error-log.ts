import { appendFileSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { ORIGIN } from './navigation.ts';

/** The largest log, in bytes; beyond it the older half goes. */
const LARGEST = 128 * 1024;
/** Positions in files of the build; anything else in a stack may name the person's folders or words. */
const POSITION =
  /(?:out\/(?:main|preload|renderer)|ascent-app:\/\/planner)\/((?:(?:assets|chunks)\/)?[\w-]+\.[cm]?js:\d+(?::\d+)?)/;

export interface LoggedError {
  /** The part of the app that failed. */
  where: 'main' | 'page' | 'start';
  /** The class of the error, and the system's code where it has one. */
  name: string;
  code: string | null;
  /** Files of the build with line and column, innermost first. */
  frames: string[];
}

/** What may be kept of an error: its class, its code and positions in our own files. Its message is left out, since it may quote the person. */
export function describeError(where: LoggedError['where'], error: unknown): LoggedError {
  if (!(error instanceof Error)) return { where, name: 'unknown', code: null, frames: [] };
  const { code } = error as { code?: unknown };
  const trace = (error.stack ?? '').split(error.message).slice(error.message === '' ? 0 : 1);
  const frames = trace
    .join('')
    .split('\n')
    .flatMap((line) => (/^\s+at /.test(line) ? (POSITION.exec(line)?.[1] ?? []) : []));
  return {
    where,
    name: /^[A-Z][A-Za-z]{0,30}Error$/.test(error.constructor.name) ? error.constructor.name : 'Error',
    code: typeof code === 'string' && /^E[A-Z]{2,20}$/.test(code) ? code : null,
    frames: frames.slice(0, 20),
  };
}

/** What may be kept of an error that the page told on its console. */
export function describePageError(message: string, source: string, line: number): LoggedError {
  const name = /^(?:Uncaught (?:\(in promise\) )?)?((?:Type|Range|Syntax|Reference|URI|Eval)?Error)\b/.exec(
    message,
  )?.[1];
  const position = source.startsWith(ORIGIN) ? POSITION.exec(`${source}:${line}`)?.[1] : undefined;
  return { where: 'page', name: name ?? 'unknown', code: null, frames: position ? [position] : [] };
}

/** Adds an error to the log; a log that can't be written is no reason to fail. */
export function logError(file: string, now: Date, error: LoggedError): void {
  try {
    const line = `${JSON.stringify({ at: now.toISOString(), ...error })}\n`;
    if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) + line.length > LARGEST) {
      const lines = readFileSync(file, 'utf8').split('\n');
      writeFileSync(file, lines.slice(Math.floor(lines.length / 2)).join('\n'), { mode: 0o600 });
    }
    appendFileSync(file, line, { mode: 0o600 });
  } catch {
    // Nobody can be told in a better place.
  }
}
