import type { PowerMonitor } from 'electron';
import { appIsReady } from './app.ts';
import { Listeners, strict } from './strict.ts';
import { answers } from './test-end.ts';

const listeners = new Listeners('powerMonitor', ['suspend', 'resume', 'lock-screen', 'unlock-screen']);
let idle = 0;
let looks = 0;

export const powerMonitor: PowerMonitor = strict<PowerMonitor>('powerMonitor', {
  getSystemIdleTime: () => {
    looks += 1;
    return idle;
  },
  on: (event: string, listener: (...given: never[]) => void) => {
    if (!appIsReady()) throw new Error('powerMonitor can only be used after app is ready');
    listeners.add(event, listener);
    return powerMonitor;
  },
});

answers['power'] = (event: 'suspend' | 'resume' | 'lock-screen' | 'unlock-screen') => listeners.tell(event);
/** Says how long nobody has moved anything, in seconds; gives how often the app has asked so far. */
answers['idle'] = (seconds: number) => {
  idle = seconds;
  return looks;
};

/** What the machine's clock says more than that of the test's machine, in milliseconds. */
let ahead = 0;
const RealDate = Date;
globalThis.Date = class extends RealDate {
  constructor(...given: unknown[]) {
    super(...((given.length === 0 ? [RealDate.now() + ahead] : given) as []));
  }
  static override now(): number {
    return RealDate.now() + ahead;
  }
} as DateConstructor;
/** Puts the clock of the main process forward; the page's own is the test's to move. */
answers['later'] = (milliseconds: number) => void (ahead += milliseconds);
