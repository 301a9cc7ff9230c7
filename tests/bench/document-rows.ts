import { chromium } from '@playwright/test';
import MarkdownIt from 'markdown-it';
import { openPlanner, type Planner } from '../../src/adapters/open-planner.ts';
import { testBrowser } from '../e2e/browser.ts';
import { type Figure, type Row, medianOf, must, row, spread } from './row.ts';
import { withStudied } from './studied-folder.ts';

const RUNS = 12;
/** With what a screen reader and a table of contents need, as ours has it. */
const LIKE_OURS = { tagged: true, outline: true, format: 'A4', printBackground: true } as const;

async function withPlanner<T>(sessions: number, job: (planner: Planner) => Promise<T>): Promise<T> {
  return withStudied(sessions, async (folder) => {
    const planner = await openPlanner({ folder, longLived: false });
    try {
      return await job(planner);
    } finally {
      await planner.close();
    }
  });
}
const pdfOf = async ({ operations }: Planner): Promise<Buffer> =>
  Buffer.from((await operations.documents.pdf({ detail: 'full' })).base64, 'base64');

/** Sorted milliseconds: after a change of the plan, of the same once more, and Chromium's. */
type Prints = Record<'changed' | 'again' | 'chromium', number[]>;

/** The full roadmap of the sample printed by both in turn; Chromium prints the roadmap's Markdown, its page being open. */
async function prints(): Promise<Prints> {
  return withPlanner(1000, async (planner) => {
    const { path, args } = await testBrowser();
    const browser = await chromium.launch({ executablePath: path, args });
    try {
      const page = await browser.newPage();
      const { base64 } = await planner.operations.documents.export({ wish: { what: 'md' } });
      const html = new MarkdownIt().render(Buffer.from(base64, 'base64').toString());
      await page.setContent(`<!doctype html><title>Roadmap</title>${html}`);
      must((await pdfOf(planner)).length > 50_000, 'the PDF is too small');
      must((await page.pdf(LIKE_OURS)).length > 20_000, 'Chromium’s PDF is too small');
      const prints: Prints = { changed: [], again: [], chromium: [] };
      const note = async (times: number[], work: () => Promise<unknown>): Promise<void> => {
        const begin = performance.now();
        await work();
        times.push(performance.now() - begin);
      };
      for (let run = 0; run < RUNS; run += 1) {
        await planner.operations.sessions.quick({ line: '15m statistics', confirmed: true });
        await note(prints.changed, () => pdfOf(planner));
        await note(prints.again, () => pdfOf(planner));
        await note(prints.chromium, () => page.pdf(LIKE_OURS));
      }
      for (const times of Object.values(prints)) times.sort((one: number, other: number) => one - other);
      return prints;
    } finally {
      await browser.close();
    }
  });
}
let printed: Promise<Prints> | undefined;

export const rows: Row[] = [
  row('PDF of the full roadmap after a change, warm', 'ms', 150, async () => {
    const { changed, again } = await (printed ??= prints());
    const once = `${medianOf(again).toFixed(0)} ms when nothing changed since the last one`;
    return { of: 'median', figure: medianOf(changed), note: `${spread(changed)}; ${once}` };
  }),
  row('PDF of the full roadmap beside Chromium’s page.pdf', 'of peer', 0.5, async (): Promise<Figure> => {
    const { changed, chromium: theirs } = await (printed ??= prints());
    return {
      of: 'median',
      figure: medianOf(changed) / medianOf(theirs),
      note: `Chromium ${medianOf(theirs).toFixed(0)} ms (${spread(theirs)}), with tags and outline, without charts and attachment`,
    };
  }),
  row('CSV of 100,000 sessions', 'ms', 2000, () =>
    withPlanner(100_000, async ({ operations }) => {
      const times: number[] = [];
      for (let run = 0; run < 3; run += 1) {
        const begin = performance.now();
        const { base64 } = await operations.documents.export({ wish: { what: 'csv', of: 'sessions' } });
        times.push(performance.now() - begin);
        const lines = Buffer.from(base64, 'base64').toString().split('\r\n').length;
        must(lines > 100_000, `${lines} lines`);
      }
      return { of: 'median', figure: medianOf(times.sort((a, b) => a - b)), note: spread(times) };
    }),
  ),
];
