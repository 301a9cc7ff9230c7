import { Failure } from '../domain/failure.ts';

/** A port that was typed; 0, which lets the system choose, when none was. Throws `invalid`. */
export function portFrom(text: string | undefined): number {
  if (text === undefined) return 0;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Failure('invalid', { field: 'port', reason: `“${text}” is not a port from 0 to 65535` });
  }
  return port;
}
