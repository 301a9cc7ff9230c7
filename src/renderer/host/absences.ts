import type { Absence } from '../../contract/bridge.ts';

/** Calls back with every stretch in which the system saw nobody; a browser tells of none. Gives what ends that. */
export const onAbsence = (listener: (absence: Absence) => void, host: Window = window): (() => void) =>
  host.ascent?.onAbsence(listener) ?? (() => undefined);
