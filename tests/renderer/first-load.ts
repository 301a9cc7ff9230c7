import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from '../../build/fresh.mjs';

const built = join(root, 'out', 'renderer');
const read = (file: string): Buffer => readFileSync(join(built, file));

/** What a browser fetches of the built page before its first room is there, and how many bytes that is packed. */
export interface FirstLoad {
  files: string[];
  gzip: number;
}

/** The page's own files and those that its first room, Today, asks for; throws when there is no build. */
export function firstLoad(kind: 'js' | 'css'): FirstLoad {
  const page = read('index.html').toString();
  const named = [...page.matchAll(/(?:src|href)="\/([^"]+)"/g)].map((match) => match[1] ?? '');
  const room = /import\([`"']\.\/TodayRoom-[^)]+\),\s*__vite__mapDeps\(\[([\d,]+)\]\)/;
  const code = named
    .filter((file) => file.endsWith('.js'))
    .map((file) => read(file).toString())
    .find((text) => room.test(text));
  if (code === undefined) throw new Error('the first room is not among what the page loads on demand');
  const list = JSON.parse(/m\.f=(\[[^\]]*\])/.exec(code)?.[1] ?? '[]') as string[];
  const asked = (room.exec(code)?.[1] ?? '').split(',').map((at) => list[Number(at)] ?? '');
  const files = [...new Set([...named, ...asked])].filter((file) => file.endsWith(`.${kind}`));
  return { files, gzip: files.reduce((sum, file) => sum + gzipSync(read(file)).length, 0) };
}

/** Built code that holds a text. */
export const codeWith = (text: string): string[] =>
  readdirSync(join(built, 'assets'))
    .filter((file) => file.endsWith('.js'))
    .map((file) => `assets/${file}`)
    .filter((file) => read(file).includes(text));
