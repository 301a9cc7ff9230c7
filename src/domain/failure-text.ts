import { Failure, type FailureCode, type FailureData } from './failure.ts';

/** What went wrong in words: what happened, and what was kept and what to do. */
export interface FailureText {
  title: string;
  detail: string;
}

const NOTHING = 'Nothing was changed.';

/** A field's name as a person reads it: the last word of its path, `examDay` → `exam day`. */
const fieldWord = (field: string): string =>
  (field.split('.').at(-1) ?? field).replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();

const inHours = (minutes: number): string => {
  const rest = minutes % 60;
  return rest === 0 ? `${minutes / 60} h` : `${Math.floor(minutes / 60)} h ${rest} min`;
};

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `21 Nov 2026`, the same wherever the program runs. */
const inWords = (day: string): string =>
  `${Number(day.slice(8, 10))} ${MONTHS[Number(day.slice(5, 7)) - 1] ?? ''} ${day.slice(0, 4)}`;

const names = (candidates: readonly { title: string }[]): string =>
  candidates
    .slice(0, 4)
    .map((one) => `“${one.title}”`)
    .join(', ');

const REFUSED: Record<FailureData['plan-file-refused']['reason'], string> = {
  'no-plan': 'There is no plan of Ascent in it.',
  altered: 'Its plan is no longer as it was written: the checksum does not hold.',
  'too-large': 'What is in it unpacks to more than 256 MB.',
  'too-deep': 'It is nested deeper than any plan.',
  shape: 'Its content is not that of a plan.',
};

const TEXTS: { [C in FailureCode]: (data: FailureData[C]) => FailureText } = {
  'not-found': ({ kind, id }) => ({
    title: `There is no ${kind} “${id}”`,
    detail: `It may have been removed in another window, or its name be another. ${NOTHING}`,
  }),
  'already-there': ({ kind, id }) => ({
    title: `The ${kind} “${id}” is already in your plan`,
    detail: `Open it there. ${NOTHING}`,
  }),
  'not-started': () => ({
    title: 'There is no plan yet',
    detail: 'Say where you start from first; then this works.',
  }),
  'already-started': () => ({
    title: 'There is a plan already',
    detail: 'It was kept as it is. To look at the sample, use another data folder.',
  }),
  invalid: ({ field, reason }) => ({
    title: `Look at the ${fieldWord(field)} again`,
    detail: `${reasonText(reason)}. ${NOTHING}`,
  }),
  'day-full': ({ day, minutes }) => ({
    title: `${inWords(day)} would hold ${inHours(minutes)}`,
    detail: `A day has 24 hours, so this was not saved. ${NOTHING}`,
  }),
  'day-long': ({ day, minutes }) => ({
    title: `${inWords(day)} would hold ${inHours(minutes)}`,
    detail: 'That is a long day, so it was not saved yet. Save it if it is right.',
  }),
  'target-past': ({ field, day }) => ({
    title: `The ${fieldWord(field)} day, ${inWords(day)}, has passed`,
    detail: `Choose today or a later day. ${NOTHING}`,
  }),
  'log-duration': () => ({
    title: 'Say how long it was, once',
    detail: 'For example “1h30 pandas yesterday” or “45m statistics”. Nothing was logged.',
  }),
  'log-subject': ({ text, candidates }) => ({
    title: text === '' ? 'Say what it was for' : `Nothing fits “${text}”`,
    detail: `Use words of a task, course or skill${candidates.length ? `, such as ${names(candidates)}` : ''}. Nothing was logged.`,
  }),
  'log-ambiguous': ({ text, candidates }) => ({
    title: `“${text}” can mean more than one thing`,
    detail: `Choose one of ${names(candidates)}. Nothing was logged.`,
  }),
  'timer-running': () => ({
    title: 'The timer is already running',
    detail: 'Stop or discard it first; its time is kept.',
  }),
  'timer-idle': () => ({
    title: 'The timer is not running',
    detail: 'It may have been stopped in another window.',
  }),
  'criteria-open': ({ open }) => ({
    title: open === 1 ? 'One criterion is still open' : `${open} criteria are still open`,
    detail: `Tick what is done, or say why it counts as done anyway. ${NOTHING}`,
  }),
  'status-order': ({ kind, from, to }) => ({
    title: `A ${kind} that is ${from} can't become ${to}`,
    detail: `Take the steps in between first. ${NOTHING}`,
  }),
  'roadmap-behind': () => ({
    title: 'The catalogue has changed since your roadmap was made',
    detail: `Look at what that changes and apply it first (on the roadmap, or with “ascent update”). ${NOTHING}`,
  }),
  'still-needed': ({ kind }) => ({
    title: `The roadmap still needs this ${kind}`,
    detail: `Skip its milestone instead, or change the levels that ask for it. ${NOTHING}`,
  }),
  cycle: ({ names: on }) => ({
    title: 'These tasks would wait for each other',
    detail: `${on.map((name) => `“${name}”`).join(' → ')}. ${NOTHING}`,
  }),
  'nothing-to-undo': () => ({
    title: 'There is nothing more to undo or redo',
    detail: 'Your plan is as you left it.',
  }),
  'undo-conflict': ({ what }) => ({
    title: 'This can no longer be undone',
    detail: `A later change touched the same things: ${what}. ${NOTHING}`,
  }),
  'store-newer': ({ file, version, supported }) => ({
    title: 'Your data was written by a newer Ascent',
    detail: `${file} is of version ${version}; this Ascent reads up to ${supported}. Nothing was changed. Update Ascent and start it again.`,
  }),
  'store-unreadable': ({ file, reason, kept }) => ({
    title: "Your data can't be read",
    detail: `${file}: ${reason}. ${kept ? `A copy is kept at ${kept}. ` : ''}Nothing was changed. Run “ascent doctor” to see what is readable.`,
  }),
  'store-foreign': ({ folder, reason }) => ({
    title: 'This folder does not belong to Ascent',
    detail: `${folder}: ${reason}. Nothing was changed. Choose another data folder.`,
  }),
  'store-busy': ({ holder }) => ({
    title: 'Another Ascent is writing just now',
    detail: `Your change was not saved (${holder}). Try again in a moment.`,
  }),
  'store-write': ({ file, reason }) => ({
    title: "Your change can't be saved",
    detail: `${file}: ${reason}. Everything saved before is safe. Make room or give access, then try again.`,
  }),
  'mending-loses': ({ lost }) => ({
    title: `${lost === 1 ? 'One change' : `${lost} changes`} can’t be brought back`,
    detail: `Look at what is lost, then say that you accept it. ${NOTHING}`,
  }),
  cancelled: () => ({
    title: 'It was given up',
    detail: NOTHING,
  }),
  'nothing-to-mend': () => ({
    title: 'There is nothing that can be mended',
    detail: `Either everything can be read, or nothing leads to a state. ${NOTHING}`,
  }),
  'plan-file-refused': ({ file, reason }) => ({
    title: `${file} can’t be taken as a plan`,
    detail: `${REFUSED[reason]} ${NOTHING}`,
  }),
  'document-failed': ({ kind, reason }) => ({
    title: `The ${kind} could not be made`,
    detail: `${reason}. Your plan is untouched.`,
  }),
};

/** A phrase is said of the field, a sentence of its own (“x” is not a day) stays one, and the rest tells what is wrong. */
function reasonText(reason: string): string {
  const said = reason.replace(/\.$/, '');
  if (/^(has|is|ends|needs|may|must|can|knows|takes|unpacks)\b/.test(said)) return `It ${said}`;
  return /^\S.* (is|are|needs|ends|ran|would) /.test(said)
    ? said.charAt(0).toUpperCase() + said.slice(1)
    : `It is not right: ${said}`;
}

/** A failure in words, the same in every host: what happened, what was kept, what to do. */
export function failureText<C extends FailureCode>(failure: Failure<C>): FailureText {
  const text: (data: FailureData[C]) => FailureText = TEXTS[failure.code];
  return text(failure.data);
}

/** Any error in words: a failure's own, or that something unexpected happened. */
export function errorText(error: unknown): FailureText {
  if (error instanceof Failure) return failureText(error);
  if (error instanceof TypeError) {
    return {
      title: 'Ascent does not answer',
      detail: 'What was saved before is safe. See whether Ascent still runs, then try again.',
    };
  }
  return {
    title: 'Something unexpected happened',
    detail: 'What was saved before is safe. Try again, or start Ascent anew.',
  };
}
