// `npm run bench`: every row of the files named *-rows.ts here, or those whose name holds --only; exit code 1 when a
// bar does not hold. --write puts the table into docs/bench.md, --keep makes what was measured the baseline, --compare
// holds it against that instead of against the bars, --growth draws docs/growth.svg.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { keepBaseline, worseThanBaseline } from './baseline.ts';
import { type Machine, printReport, said, withReport } from './report.ts';
import { type Result, type Row, medianOf, timed } from './row.ts';

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    json: { type: 'boolean' },
    write: { type: 'boolean' },
    keep: { type: 'boolean' },
    compare: { type: 'boolean' },
    growth: { type: 'boolean' },
  },
});
const inRepository = (path: string): URL => new URL(`../../${path}`, import.meta.url);
if (values.growth) {
  const { drawGrowth } = await import('./growth.ts');
  writeFileSync(inRepository('docs/growth.svg'), await drawGrowth(console.log));
  process.exit(0);
}

/** A fixed loop over whole numbers, so that figures of two machines can be set side by side. */
function probe(): number {
  let sum = 0;
  for (let number = 0; number < 20_000_000; number++) sum = (sum * 31 + number) | 0;
  return sum;
}

const groups: { rows: Row[] }[] = await Promise.all(
  readdirSync(import.meta.dirname)
    .filter((file) => file.endsWith('-rows.ts'))
    .sort()
    .map((file) => import(`./${file}`)),
);
const wanted = groups
  .flatMap((group) => group.rows)
  .filter((row) => row.name.toLowerCase().includes((values.only ?? '').toLowerCase()));
if (wanted.length === 0) {
  console.error(`No row is named like “${values.only}”.`);
  process.exit(2);
}

const machine: Machine = {
  cpu: cpus()[0]?.model.trim() ?? 'unknown',
  cores: cpus().length,
  node: process.version,
  load: loadavg()[0] ?? 0,
  probeMs: medianOf(timed(probe, 5)),
};
/** A row whose result is wrong holds no bar, and the other rows are still measured. */
async function measured(row: Row): Promise<Result> {
  try {
    return await row.measure();
  } catch (error) {
    const note = `${row.name}: ${error instanceof Error ? error.message : String(error)}`;
    return { name: row.name, unit: 'ms', of: '', figure: null, p95: null, bar: 0, holds: false, note };
  }
}

if (!values.json)
  console.log(
    `${machine.cpu}, ${machine.cores} cores, Node ${machine.node}, load ${machine.load.toFixed(1)}, loop ${machine.probeMs.toFixed(1)} ms`,
  );
const results: Result[] = [];
for (const row of wanted) {
  const result = await measured(row);
  results.push(result);
  if (!values.json) console.log(said(result));
}
if (values.json) console.log(JSON.stringify({ machine, rows: results }, null, 2));
if (values.write) {
  const file = inRepository('docs/bench.md');
  const config = await resolveConfig(import.meta.filename, {
    config: fileURLToPath(inRepository('build/prettier.json')),
  });
  const text = withReport(readFileSync(file, 'utf8'), printReport(machine, results));
  writeFileSync(file, await format(text, { ...config, parser: 'markdown' }));
}
if (values.keep) keepBaseline(results, machine.probeMs);
const failures = values.compare
  ? worseThanBaseline(results, machine.probeMs)
  : results.filter((result) => result.holds === false).map(({ name }) => name);
if (values.compare) for (const failure of failures) console.log(failure);
process.exitCode = failures.length > 0 ? 1 : 0;
