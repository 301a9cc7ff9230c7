import type { Guide, GuideEntry } from '../../domain/catalog-guide.ts';
import { groupBy } from '../../domain/group-by.ts';
import { sharedTitleTopics } from '../../domain/reading-guide.ts';
import { normalise } from '../../domain/matching.ts';

/** Entries that say the same of the same thing, as one line. */
export interface GuideRow {
  entries: GuideEntry[];
  /** The line's main words. */
  name: string;
  /** What is said beside them, without what is said once for all. */
  text: string | null;
  /** A word that sorts the line: the role of a duty, the kind of a named skill. */
  tag: string | null;
  parts: GuideRow[];
}

/** A stretch of a topic, in the form that shows it best. */
export interface TopicBlock {
  key: string;
  form: 'steps' | 'shares' | 'table' | 'list';
  title: string | null;
  /** What every line would say again. */
  lead: string | null;
  entries: GuideEntry[];
  rows: GuideRow[];
  /** The things that a table compares. */
  columns: string[];
}

const FEW = 3;
const same = (a: string, b: string): boolean => normalise(a) === normalise(b);

/** A text without its title: what many texts begin with, and what only this one says. */
export function takenApart({ title, text }: GuideEntry): { lead: string; rest: string } {
  // Only what stands before a colon is a lead; a title inside a sentence is part of it.
  const at = text.toLowerCase().indexOf(`: ${title.toLowerCase()}`) + 2;
  if (at < 2) return { lead: text, rest: '' };
  const lead = text.slice(0, at - 2);
  const rest = text.slice(at + title.length).replace(/^[\s.]+|[\s.]+$/g, '');
  return { lead, rest };
}

/** The values of an entry that stand beside its words; what its title tells already is none. */
function detailKeys({ title, details }: GuideEntry): string[] {
  const entries = Object.entries(details ?? {});
  const isTold = entries.every(([, value]) => normalise(title).includes(normalise(String(value))));
  return isTold ? [] : entries.map(([key]) => key);
}

function formOf(entry: GuideEntry): TopicBlock['form'] {
  if (entry.order !== undefined) return 'steps';
  if (entry.figure?.unit === 'percent') return 'shares';
  return detailKeys(entry).length > 1 ? 'table' : 'list';
}

/** Forms that only more than one entry makes. */
function settled(form: TopicBlock['form'], entries: readonly GuideEntry[]): TopicBlock['form'] {
  return entries.length < (form === 'steps' ? FEW : 2) ? 'list' : form;
}

const kindOf = ({ details }: GuideEntry): string | null =>
  typeof details?.['kind'] === 'string' ? details['kind'] : null;

/** What most of some texts begin with: two of three, and of a few at least. */
function sharedLead(entries: readonly GuideEntry[]): string | null {
  if (entries.some((entry) => kindOf(entry) !== null)) return null;
  const leads = groupBy(entries, (entry) => takenApart(entry).lead);
  const found = [...leads].find(
    ([lead, held]) => lead !== '' && held.length >= FEW && held.length * 3 >= entries.length * 2,
  );
  return found?.[0] ?? null;
}

function row(entry: GuideEntry, lead: string | null, isByRole: boolean): GuideRow {
  const kind = kindOf(entry);
  const base = { entries: [entry], name: entry.title, text: null, tag: null, parts: [] };
  // The documents only name it; its kind and where it stands say all of its text.
  if (kind !== null) return { ...base, tag: kind.endsWith('skill') ? null : kind };
  if (isByRole) return { ...base, name: entry.text, tag: entry.title };
  const { lead: own, rest } = takenApart(entry);
  if (own === lead) return { ...base, text: rest || null };
  return same(entry.text, entry.title) ? base : { ...base, text: entry.text };
}

/** Lines under the line that they are a part of; equal ones become one. */
function nested(entries: readonly GuideEntry[], lead: string | null, isByRole: boolean): GuideRow[] {
  const rows = new Map(entries.map((entry) => [entry.id, row(entry, lead, isByRole)]));
  const top: GuideRow[] = [];
  for (const entry of entries) {
    const own = rows.get(entry.id);
    if (!own) continue;
    const siblings = (entry.parent ? rows.get(entry.parent)?.parts : undefined) ?? top;
    const twin = siblings.find(
      (one) => same(one.name, own.name) && one.text === own.text && one.tag === own.tag,
    );
    if (twin) twin.entries.push(entry);
    else siblings.push(own);
  }
  return top;
}

/** A topic in stretches: by group, and in each by the form that its entries have. */
export function topicBlocks(guide: Guide, topic: string): TopicBlock[] {
  const all = guide.entries.filter((entry) => entry.topic === topic);
  const isByRole = sharedTitleTopics(guide).has(topic);
  // In small groups too: what the whole topic says again is said again there.
  const common = sharedLead(all);
  const groups = [undefined, ...guide.groups.filter((one) => one.topic === topic)];
  return groups.flatMap((group) => {
    const entries = all.filter((entry) => entry.group === group?.id);
    return [...groupBy(entries, formOf)].map(([wanted, held], at) => {
      const form = settled(wanted, held);
      const lead = form !== 'list' || isByRole ? null : (common ?? sharedLead(held));
      return {
        key: `${group?.id ?? topic}-${at}`,
        form,
        title: at === 0 ? (group?.name ?? null) : null,
        lead,
        entries: held,
        rows: form === 'list' ? nested(held, lead, isByRole) : [],
        columns: form === 'table' ? [...new Set(held.flatMap(detailKeys))] : [],
      };
    });
  });
}

/** What all blocks say again is said once, above them. */
export function commonLead(blocks: readonly TopicBlock[]): string | null {
  const leads = new Set(blocks.map(({ lead }) => lead));
  const [lead = null] = leads;
  return leads.size === 1 && blocks.length > 1 ? lead : null;
}

/** The sentence that all of some texts end with, after others; null when there is none. */
export function commonEnd(entries: readonly GuideEntry[]): string | null {
  const ends = new Set(entries.map(({ text }) => /[.;] (?<end>[^.;]+\.)$/.exec(text)?.groups?.['end']));
  const [end = null] = ends;
  return ends.size === 1 && entries.length > 1 ? end : null;
}

/** A key of the details as words: `fullName` → `Full name`. */
export const keyWords = (key: string): string =>
  key.charAt(0).toUpperCase() + key.slice(1).replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
