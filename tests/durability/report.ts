import { cpus, release, type, version } from 'node:os';
import { inFolder } from './temporary-folder.ts';
import { flushTimes } from './flush-probe.ts';
import { type Amount, ms, type Outcome, quantile } from './row.ts';

export interface Machine {
  cpu: string;
  cores: number;
  node: string;
  system: string;
  day: string;
  /** Median milliseconds of writing 4 KiB and flushing them. */
  flush: number;
  /** Median milliseconds of a fixed loop over whole numbers. */
  loop: number;
}

/** The machine without its name, and two probes to set figures of others beside it. */
export async function describeMachine(): Promise<Machine> {
  const loops = Array.from({ length: 5 }, () => {
    const begun = performance.now();
    let sum = 0;
    for (let number = 0; number < 20_000_000; number += 1) sum = (sum * 31 + number) | 0;
    return performance.now() - begun + (sum & 0);
  });
  return {
    cpu: cpus()[0]?.model.trim() ?? 'unknown',
    cores: cpus().length,
    node: process.version,
    system: type() === 'Linux' ? `Linux ${release().split('-')[0]}` : version(),
    day: new Date().toISOString().slice(0, 10),
    flush: quantile(await inFolder((folder) => flushTimes(folder, 100))),
    loop: quantile(loops),
  };
}

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

/** The report as it stands in the documentation. */
export function printReport(machine: Machine, { kills, cuts }: Amount, outcomes: Outcome[]): string {
  const lines = outcomes.map(({ row, what, bar, figure, holds }) => {
    const verdict =
      holds === null ? (figure.startsWith('not run') ? 'not run' : '–') : holds ? 'holds' : 'missed';
    return `| ${[row, what, bar, figure, verdict].map(cell).join(' | ')} |`;
  });
  return `# Durability

What the store promises (store.md), held against runs that are too long for the gate. Made by \`npm run durability -- --write\`; don't edit by hand.

${machine.day}, ${machine.cores} × ${machine.cpu}, ${machine.system}, Node ${machine.node}. Probes: 4 KiB written and flushed ${ms(machine.flush)}, a fixed loop ${ms(machine.loop)}. Asked for: ${kills} kills, ${cuts} power cuts.

| row | what | bar | figure | |
| --- | --- | --- | --- | --- |
${lines.join('\n')}
`;
}
