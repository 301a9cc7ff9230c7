/** Every way in which a person's wish can't be carried out; hosts turn the code into words. */
export interface FailureData {
  'not-found': { kind: string; id: string };
  'already-there': { kind: string; id: string };
  'not-started': Record<string, never>;
  'already-started': Record<string, never>;
  invalid: { field: string; reason: string };
  'day-full': { day: string; minutes: number };
  'day-long': { day: string; minutes: number };
  'target-past': { field: string; day: string };
  'log-duration': { text: string };
  'log-subject': { text: string; candidates: Candidate[] };
  'log-ambiguous': { text: string; candidates: Candidate[] };
  'timer-running': { subject: string | null };
  'timer-idle': Record<string, never>;
  'criteria-open': { open: number };
  'status-order': { kind: string; from: string; to: string };
  'roadmap-behind': Record<string, never>;
  'still-needed': { kind: string; id: string };
  cycle: { names: string[] };
  'nothing-to-undo': Record<string, never>;
  'undo-conflict': { what: string };
  'store-newer': { file: string; version: number; supported: number };
  'store-unreadable': { file: string; reason: string; kept: string | null };
  'store-foreign': { folder: string; reason: string };
  'store-busy': { holder: string };
  'store-write': { file: string; reason: string };
  'mending-loses': { lost: number };
  'nothing-to-mend': Record<string, never>;
  'plan-file-refused': {
    file: string;
    reason: 'no-plan' | 'altered' | 'too-large' | 'too-deep' | 'shape';
  };
  'document-failed': { kind: string; reason: string };
  cancelled: Record<string, never>;
}

export interface Candidate {
  id: string;
  title: string;
}

export type FailureCode = keyof FailureData;

/** An expected failure: a code from the closed list with its data. Nothing was changed when it is thrown. */
export class Failure<C extends FailureCode = FailureCode> extends Error {
  readonly code: C;
  readonly data: FailureData[C];

  constructor(code: C, data: FailureData[C]) {
    super(code);
    this.name = 'Failure';
    this.code = code;
    this.data = data;
  }
}
