import { release, type } from 'node:os';
import { type Result, type Unit, isLeast } from './row.ts';

export interface Machine {
  cpu: string;
  cores: number;
  node: string;
  load: number;
  /** Median milliseconds of a fixed loop, so that figures of two machines can be set side by side. */
  probeMs: number;
}

const SUFFIX: Record<Unit, string> = {
  ms: ' ms',
  times: ' ×',
  'of peer': ' ×',
  KB: ' KB',
  MB: ' MB',
  '%': ' %',
};
const shown = (value: number, unit: Unit): string => `${value.toFixed(2)}${SUFFIX[unit]}`;
const barOf = ({ unit, bar }: Result): string => `${isLeast(unit) ? '≥' : '≤'} ${bar}${SUFFIX[unit]}`;
const verdictOf = ({ holds }: Result): string => (holds === null ? 'not run' : holds ? 'holds' : 'missed');

/** A row in one line. */
export function said(result: Result): string {
  const { name, unit, of, figure, p95, note } = result;
  if (figure === null) return `${name}: ${note}`;
  const beside = p95 === null ? '' : `, p95 ${shown(p95, unit)}`;
  return `${name}: ${of} ${shown(figure, unit)}${beside} [${barOf(result)}] ${verdictOf(result)} (${note})`;
}

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

/** The table of all rows as it stands in the documentation, with the machine it was measured on. */
export function printReport(machine: Machine, results: readonly Result[]): string {
  const day = new Date().toISOString().slice(0, 10);
  const system = `${type()} ${release().split('-')[0]}`;
  const lines = results.map((result) => {
    const { name, unit, of, figure, p95, note } = result;
    const told =
      figure === null
        ? '–'
        : `${of} ${shown(figure, unit)}${p95 === null ? '' : `, p95 ${shown(p95, unit)}`}`;
    return `| ${[name, barOf(result), told, verdictOf(result), note].map(cell).join(' | ')} |`;
  });
  return `${day}, ${machine.cores} × ${machine.cpu}, ${system}, Node ${machine.node}, load ${machine.load.toFixed(1)} at the start. Probe: a fixed loop ${machine.probeMs.toFixed(0)} ms.

| what | bar | figure | | measured |
| --- | --- | --- | --- | --- |
${lines.join('\n')}
`;
}

const BEGIN = '<!-- made by `npm run bench -- --write`; what follows is not edited by hand -->';

/** A document with its made part replaced; what stands before it is written by people. */
export function withReport(document: string, report: string): string {
  const at = document.indexOf(BEGIN);
  if (at === -1) throw new Error('the document has no place for the report');
  return `${document.slice(0, at)}${BEGIN}\n\n${report}`;
}
