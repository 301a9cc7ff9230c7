import type { ImportPreview } from '../contract/import-answers.ts';
import { hours, printTable } from './print.ts';

const SHOWN = 20;

/** Says what an import would bring, what is refused and why, and what is still asked. */
export function printPreview(preview: ImportPreview, ready: boolean): void {
  const { format, formats, choices, rows, sessions, known, groups, things, refused } = preview;
  if (!format) {
    console.log('No format that Ascent knows fits.');
    for (const one of formats) console.log(`  --format ${one.id}  ${one.title}`);
    return;
  }
  console.log(`Read as: ${format.title}`);
  for (const choice of choices) {
    console.log(`${choice.title}: ${choice.chosen ?? 'open'}`);
    if (choice.chosen !== null) continue;
    console.log(`  ${choice.why}`);
    for (const { value, title } of choice.options) console.log(`  --choose ${choice.id}=${value}  ${title}`);
  }
  if (!ready) return;
  console.log(`Entries: ${rows}`);
  if (sessions.count > 0)
    console.log(
      `New sessions: ${sessions.count}, ${hours(sessions.minutes)}, ${sessions.first ?? ''} to ${sessions.last ?? ''}, ${sessions.zones.join(', ')}`,
    );
  if (known.count > 0) console.log(`There already: ${known.count}, ${hours(known.minutes)}`);
  for (const day of preview.longDays.slice(0, SHOWN))
    console.log(`More than 16 hours: ${day} (--yes if right)`);
  printTable(
    groups.map((one) => [
      `  ${one.group || '(no group)'}`,
      `${one.count}`,
      hours(one.minutes),
      one.remembered
        ? `→ ${one.remembered.left ? 'left out' : (one.remembered.subject ?? 'study in general')}`
        : '',
      one.suggested ? `perhaps --map "${one.group}=${one.suggested}"` : '',
    ]),
  );
  for (const { thing, known: there, becomes } of things.slice(0, SHOWN)) {
    const fate = there ? ' (there already)' : becomes === null ? ' (not in the catalogue, left out)' : '';
    console.log(`  ${thing.kind}: ${thing.title}${fate}`);
  }
  if (things.length > SHOWN) console.log(`  and ${things.length - SHOWN} more`);
  if (preview.refusedCount > 0) console.log(`Refused: ${preview.refusedCount}`);
  for (const { line, reason } of refused.slice(0, SHOWN)) console.log(`  line ${line}: ${reason}`);
  for (const remark of preview.remarks) console.log(remark);
  console.log('Nothing was changed. Add --apply to take it over.');
}
