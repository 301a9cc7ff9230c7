import { resolve } from 'node:path';

/** What the app is asked for from outside: an address inside it, or a file to look into. */
export type Asked = { address: string } | { file: string };

/** The scheme of links that lead into the app from outside; it serves no page, that is another scheme's. */
const LINK = /^ascent:\/\/([a-z-]+)((?:\/[A-Za-z0-9_-][A-Za-z0-9._-]*){0,2})\/?$/;

/** The rooms that a link may name. */
export const LINKED_ROOMS: readonly string[] = [
  'today',
  'roadmap',
  'what-if',
  'goals',
  'courses',
  'certifications',
  'projects',
  'study-log',
  'skills',
  'guide',
  'market',
  'reports',
  'interview',
  'import',
  'settings',
];

/** The address inside the app that a link names, or null: a room and at most two plain words, nothing encoded. */
export function addressOfLink(link: string): string | null {
  const [, room, rest] = (link.length <= 300 && LINK.exec(link)) || [];
  return room !== undefined && LINKED_ROOMS.includes(room) ? `/${room}${rest ?? ''}` : null;
}

/** The name of a file as the page may know it, without its folder; null for other files than exports of ours. */
export function nameOfFile(file: string): string | null {
  const name = file.split(/[/\\]/).at(-1) ?? '';
  return /^[^\p{Cc}\p{Cf}\p{Cs}]{1,250}\.(?:json|pdf)$/iu.test(name) ? name : null;
}

/** What a link asks for; null for one that leads nowhere. */
export function askedByLink(link: string): Asked | null {
  const address = addressOfLink(link);
  return address === null ? null : { address };
}

/** What opening a file asks for; null for other files than exports of ours. `folder` is where a relative path begins. */
export function askedByFile(file: string, folder: string): Asked | null {
  return nameOfFile(file) === null ? null : { file: resolve(folder, file) };
}

/** What the arguments of a start in a folder ask for: the last one that is a link or a file of ours; options are none. */
export function askedByArguments(words: readonly string[], folder: string): Asked | null {
  for (const word of words.slice(1).toReversed()) {
    if (word.startsWith('-')) continue;
    const asked = /^[a-z-]+:\/\//i.test(word) ? askedByLink(word) : askedByFile(word, folder);
    if (asked !== null) return asked;
  }
  return null;
}
