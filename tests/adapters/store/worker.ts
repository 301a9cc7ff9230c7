// A process of its own over a data folder; what it has been promised it says on standard output, one line each.
import { writeSync } from 'node:fs';
import { openStore } from '../../../src/adapters/store/open-store.ts';
import { addSession, log } from './sample-state.ts';

const [command, folder = '', name = '', count = '0'] = process.argv.slice(2);

/** Written at once: what was said must survive a kill in the next tick. */
const say = (text: string): void => void writeSync(1, `${text}\n`);

const store = await openStore({ folder, idleCheckpoint: false });

const commands: Record<string, () => Promise<void>> = {
  /** `count` sessions, each acknowledged on its own. */
  write: async () => {
    for (let index = 0; index < Number(count); index += 1) {
      const id = `2026-11.${name}-${index}`;
      await log(store, id);
      say(id);
    }
    await store.close();
  },
  /** Sessions without end, with checkpoints and rotations in between, until it is killed. */
  endless: async () => {
    for (let index = 0; ; index += 1) {
      const id = `2026-11.${name}-${index}`;
      await log(store, id);
      say(id);
      if (index % 5 === 4) await store.checkpoint(index % 10 === 9);
    }
  },
  /** Ends in the tick in which a change is acknowledged. */
  exit: async () => {
    await log(store, `2026-11.${name}`);
    process.exit(0);
  },
  kill: async () => {
    await log(store, `2026-11.${name}`);
    process.kill(process.pid, 'SIGKILL');
  },
  /** Dies inside the lock. */
  'die-locked': async () => {
    await store.change('never', ['2026-11'], (draft) => {
      addSession(`2026-11.${name}`)(draft);
      process.kill(process.pid, 'SIGKILL');
    });
  },
  /** Stays inside the lock for `count` milliseconds, without letting its event loop turn. */
  hold: async () => {
    await store.change('held', ['2026-11'], (draft) => {
      say('holding');
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, Number(count));
      addSession(`2026-11.${name}`)(draft);
    });
    say('done');
    await store.close();
  },
};

await commands[command ?? '']?.();
