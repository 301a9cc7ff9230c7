// `npm run bench`: every row of the files named *-rows.ts here, or those whose name holds --only; exit code 1 when a
// bar does not hold.
import { readdirSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { type Result, type Row, medianOf, timed } from './row.ts';

const { values } = parseArgs({ options: { only: { type: 'string' }, json: { type: 'boolean' } } });

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

const machine = {
  cpu: cpus()[0]?.model.trim() ?? 'unknown',
  cores: cpus().length,
  node: process.version,
  probeMs: medianOf(timed(probe, 5)),
};
const said = (result: Result): string => {
  if (result.median === null) return result.note;
  const unit = result.unit === 'ms' ? ' ms' : '×';
  const p95 = result.p95 === null ? '' : `, p95 ${result.p95.toFixed(2)}${unit}`;
  const bar = `${result.unit === 'ms' ? 'at most' : 'at least'} ${result.bar}${unit}`;
  return `${result.name}: median ${result.median.toFixed(2)}${unit}${p95}, bar ${bar}, holds: ${result.holds ? 'yes' : 'no'} (${result.note})`;
};

/** A row whose result is wrong holds no bar, and the other rows are still measured. */
function measured(row: Row): Result {
  try {
    return row.measure();
  } catch (error) {
    const note = `${row.name}: ${error instanceof Error ? error.message : String(error)}`;
    return { name: row.name, unit: 'ms', median: null, p95: null, bar: 0, holds: false, note };
  }
}

if (!values.json)
  console.log(
    `${machine.cpu}, ${machine.cores} cores, Node ${machine.node}, loop ${machine.probeMs.toFixed(1)} ms`,
  );
const results: Result[] = [];
for (const row of wanted) {
  const result = measured(row);
  results.push(result);
  if (!values.json) console.log(said(result));
}
if (values.json) console.log(JSON.stringify({ machine, rows: results }, null, 2));
process.exitCode = results.some((result) => result.holds === false) ? 1 : 0;
