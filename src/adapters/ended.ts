/** Signals by which a person ends a program, and the exit code that shells know each by. */
const ENDINGS = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

/** Has `end` called instead of the program being ended by a signal; gives what leaves that to the system again. */
export function whenEnded(end: (code: number) => void): () => void {
  const handlers = Object.entries(ENDINGS).map(([signal, code]) => {
    const ended = (): void => end(code);
    process.on(signal, ended);
    return () => process.off(signal, ended);
  });
  return () => handlers.forEach((off) => void off());
}
