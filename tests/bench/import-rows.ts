import { type ImportRun, importRun } from './import-run.ts';
import { type Row, must, row } from './row.ts';

let made: Promise<ImportRun> | undefined;
async function run(): Promise<ImportRun> {
  made ??= importRun();
  must((await made).rows > 100_000, 'the file has too few rows');
  return made;
}
const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;

export const rows: Row[] = [
  row('import of 50 MB: longest task of the page', 'ms', 100, async () => {
    const { longestPageTask, rows: count, read, applied, longestWaitForHost } = await run();
    return {
      of: 'longest',
      figure: longestPageTask,
      note: `${count.toLocaleString('en')} rows; read again in ${seconds(read)}, taken over in ${seconds(applied)}; the host let others wait ${seconds(longestWaitForHost)} at most`,
    };
  }),
  row('import of 50 MB: giving it up while it is read', 'ms', 300, async () => {
    const { cancels } = await run();
    const note = cancels.map((time) => time.toFixed(0)).join(', ');
    return { of: 'longest', figure: Math.max(...cancels), note };
  }),
];
