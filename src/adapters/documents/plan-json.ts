import { setImmediate } from 'node:timers/promises';
import type { PlanExport } from '../../contract/answers.ts';
import type { GoOn } from '../../service/work-under-way.ts';

/** A value's JSON inside an object that is indented by two; no text of JSON holds a raw line break. */
const inside = (value: unknown, depth: number): string =>
  JSON.stringify(value, null, 2).replaceAll('\n', `\n${'  '.repeat(depth)}`);

/** The whole plan as JSON, as one `JSON.stringify` would have it, but month by month, so that others get their turn. */
export async function renderPlanJson({ sessions, ...rest }: PlanExport, goOn?: GoOn): Promise<Uint8Array> {
  const parts = [Buffer.from(`{\n`)];
  for (const [name, value] of Object.entries(rest))
    parts.push(Buffer.from(`  ${JSON.stringify(name)}: ${inside(value, 1)},\n`));
  const months = Object.entries(sessions);
  parts.push(Buffer.from(`  "sessions": {${months.length > 0 ? '\n' : ''}`));
  for (const [at, [month, held]] of months.entries()) {
    const comma = at < months.length - 1 ? ',' : '';
    parts.push(Buffer.from(`    ${JSON.stringify(month)}: ${inside(held, 2)}${comma}\n`));
    await setImmediate();
    goOn?.();
  }
  parts.push(Buffer.from(`${months.length > 0 ? '  ' : ''}}\n}\n`));
  return Buffer.concat(parts);
}
