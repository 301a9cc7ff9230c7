// `npm run durability`: the long runs behind the bars D1 to D13, or those that --only names. Exit code 1 when a bar does
// not hold. --kills and --cuts shorten them; --write puts the table into docs/durability.md.
import { readdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { describeMachine, printReport } from './report.ts';
import type { Amount, Outcome, Row } from './row.ts';

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    json: { type: 'boolean' },
    write: { type: 'boolean' },
    kills: { type: 'string', default: '5000' },
    cuts: { type: 'string', default: '200' },
  },
});
const inRepository = (path: string): URL => new URL(`../../${path}`, import.meta.url);
const amount: Amount = { kills: Number(values.kills), cuts: Number(values.cuts) };

const groups: { rows: Row[] }[] = await Promise.all(
  readdirSync(import.meta.dirname)
    .filter((file) => file.endsWith('-rows.ts'))
    .map((file) => import(`./${file}`)),
);
const numberOf = ({ name }: Row): number => Number(name.slice(1));
const wanted = groups
  .flatMap((group) => group.rows)
  .filter(({ name }) => !values.only || values.only.toUpperCase().split(',').includes(name))
  .sort((a, b) => numberOf(a) - numberOf(b));
if (wanted.length === 0) {
  console.error(`No row is named “${values.only}”.`);
  process.exit(2);
}

/** A run that breaks off holds no bar, and the others still run. */
async function outcomesOf(row: Row): Promise<Outcome[]> {
  try {
    return await row.run(amount);
  } catch (error) {
    const figure = error instanceof Error ? error.message : String(error);
    return [{ row: row.name, what: 'broke off', bar: '–', figure, holds: false }];
  }
}

const said = ({ row, what, bar, figure, holds }: Outcome): string =>
  `${row} ${holds === null ? '–' : holds ? 'holds' : 'MISSED'}: ${what}: ${figure} [${bar}]`;

const machine = await describeMachine();
const outcomes: Outcome[] = [];
for (const row of wanted) {
  const found = await outcomesOf(row);
  outcomes.push(...found);
  if (!values.json) for (const outcome of found) console.log(said(outcome));
}
if (values.json) console.log(JSON.stringify({ machine, amount, outcomes }, null, 2));
if (values.write) {
  const config = await resolveConfig(import.meta.filename, {
    config: fileURLToPath(inRepository('build/prettier.json')),
  });
  const text = await format(printReport(machine, amount, outcomes), { ...config, parser: 'markdown' });
  writeFileSync(inRepository('docs/durability.md'), text);
}
process.exitCode = outcomes.some(({ holds }) => holds === false) ? 1 : 0;
