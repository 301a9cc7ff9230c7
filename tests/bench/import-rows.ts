import { type ImportRun, importRun } from './import-run.ts';
import { type Row, must, row } from './row.ts';

let made: Promise<ImportRun> | undefined;
async function run(): Promise<ImportRun> {
  made ??= importRun();
  must((await made).rows > 100_000, 'the file has too few rows');
  return made;
}
const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;
const byStage = (times: Record<string, number>): string =>
  Object.entries(times)
    .map(([stage, time]) => `${stage} ${time.toFixed(0)}`)
    .join(', ');

export const rows: Row[] = [
  row('import of 50 MB: longest task of the page', 'ms', 100, async () => {
    const { tasks, rows: count, read, applied, undone } = await run();
    return {
      of: 'longest',
      figure: Math.max(...Object.values(tasks)),
      note: `${byStage(tasks)}; ${count.toLocaleString('en')} rows read again in ${seconds(read)}, taken over in ${seconds(applied)}, taken back in ${seconds(undone)}`,
    };
  }),
  row('import of 50 MB: processor time of the longest task of the page', 'ms', 100, async () => {
    const { work } = await run();
    return { of: 'longest', figure: work, note: 'sending, reading, taking over and taking back' };
  }),
  row('import of 50 MB: longest that the host lets others wait', 'ms', 100, async () => {
    const { waits } = await run();
    return { of: 'longest', figure: Math.max(...Object.values(waits)), note: byStage(waits) };
  }),
  row('import of 50 MB: giving it up', 'ms', 300, async () => {
    const { cancels } = await run();
    const said = (times: number[]): string => times.map((time) => time.toFixed(0)).join(', ');
    const note = `while it is read ${said(cancels.reading)}; while it is taken over ${said(cancels.taking)}`;
    return { of: 'longest', figure: Math.max(...cancels.reading, ...cancels.taking), note };
  }),
];
