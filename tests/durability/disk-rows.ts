import { join } from 'node:path';
import { examineDamage } from './damage.ts';
import { fillPlain, fillStore } from './full-disk.ts';
import { saveThroughLink } from './modes.ts';
import { few, ms, type Outcome, type Row } from './row.ts';
import { inFolder, mount, reasonNotToMount } from './temporary-folder.ts';

const STEPS = 64;
/** From one page to a quarter of the file system. */
const roomAt = (step: number): number => 4096 * (1 + step);

/** One fresh file system of 1 MiB for each step. */
async function fillInSteps(job: (at: string, left: number) => Promise<string | null>): Promise<string[]> {
  const wrong: string[] = [];
  for (let step = 0; step < STEPS; step += 1) {
    await inFolder(async (folder) => {
      const at = join(folder, 'at');
      const unmount = mount('tmpfs:1m', at);
      try {
        const found = await job(at, roomAt(step)).catch((error: unknown) => String(error));
        if (found) wrong.push(found);
      } finally {
        unmount();
      }
    });
  }
  return wrong;
}

/** How often each thing went wrong. */
const counted = (wrong: string[]): string =>
  [...new Set(wrong)].map((what) => `${wrong.filter((one) => one === what).length} × ${what}`).join('; ');

const D5: Row = {
  name: 'D5',
  run: async () => {
    const row = 'D5';
    const bar = 'old or new, never torn; the next change works';
    const what = `a full file system of 1 MiB, in ${STEPS} steps`;
    const reason = reasonNotToMount();
    if (reason) return [{ row, what, bar, figure: `not run: ${reason}`, holds: null }];
    const wrong = await fillInSteps(fillStore);
    const plain = await fillInSteps(fillPlain);
    return [
      {
        row,
        what,
        bar,
        figure: `${STEPS - wrong.length} of ${STEPS}${few(wrong)}`,
        holds: wrong.length === 0,
      },
      {
        row,
        what: `plain lowdb 7, ${STEPS} steps`,
        bar: '–',
        figure: `${STEPS - plain.length} of ${STEPS}${plain.length > 0 ? `: ${counted(plain)}` : ''}`,
        holds: null,
      },
    ];
  },
};

const D6: Row = {
  name: 'D6',
  run: async () => {
    const begun = performance.now();
    const { cases, told, silent } = await examineDamage();
    const took = performance.now() - begun;
    return [
      {
        row: 'D6',
        what: `${cases} damaged folders: 256 cuts and 1,000 turned bits of each file, NUL bytes, other content, swapped`,
        bar: '0 silent',
        figure: `${silent.length} silent, ${told} told, ${cases - told - silent.length} with everything there, ${ms(took / cases)} each${few(silent)}`,
        holds: silent.length === 0,
      },
    ];
  },
};

const D13: Row = {
  name: 'D13',
  run: async () => {
    if (process.platform === 'win32') {
      const figure = 'not run: Windows has neither';
      return [{ row: 'D13', what: 'file modes and a linked folder', bar: '600', figure, holds: null }];
    }
    const { isLink, changes, files, open } = await inFolder((folder) => saveThroughLink(folder));
    const outcomes: Outcome[] = [
      {
        row: 'D13',
        what: 'files only their owner can read',
        bar: 'all 600, folders 700',
        figure: `${files - open.length} of ${files} files${few(open)}`,
        holds: open.length === 0 && files > 3,
      },
      {
        row: 'D13',
        what: 'a linked data folder through 100 saves',
        bar: 'link stays, 100 changes',
        figure: `${isLink ? 'link stays' : 'link replaced'}, ${changes} changes`,
        holds: isLink && changes === 100,
      },
    ];
    return outcomes;
  },
};

export const rows: Row[] = [D5, D6, D13];
