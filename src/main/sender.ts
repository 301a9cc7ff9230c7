import { ORIGIN } from './navigation.ts';

interface Frame {
  readonly origin: string;
}

/** Whether a message comes from the main frame of our window, showing our own page. */
export const isOurs = (sender: Frame | null, main: Frame): boolean =>
  sender !== null && sender === main && sender.origin === ORIGIN;
