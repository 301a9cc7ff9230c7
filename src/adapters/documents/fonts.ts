import { createRequire } from 'node:module';
import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { type Coverage, readCoverage } from './pdf-coverage.ts';

const fromHere = createRequire(import.meta.url);

/** Fonts of one writing system: the family's name in Typst, and what asks for it. */
export interface FontGroup {
  family: string;
  wanted: RegExp;
  files: string[];
  /** The package's entry, from which the files are found while developing. */
  entry: () => string;
  /** From the entry's folder to the files' folder. */
  inside: string;
}

/** Inter comes first and is always there; the others only when a character asks for them. */
export const latin: FontGroup = {
  family: 'Inter',
  wanted: /[^]/u,
  files: ['400Regular/Inter_400Regular.ttf', '600SemiBold/Inter_600SemiBold.ttf'],
  entry: () => fromHere.resolve('@expo-google-fonts/inter'),
  inside: '.',
};

const others: FontGroup[] = [
  {
    family: 'Noto Naskh Arabic',
    wanted: /\p{Script_Extensions=Arabic}/u,
    files: ['NotoNaskhArabic-Regular.ttf', 'NotoNaskhArabic-Bold.ttf'],
    entry: () => fromHere.resolve('@embedpdf/fonts-arabic'),
    inside: '../fonts',
  },
  {
    family: 'Noto Sans Hebrew',
    wanted: /\p{Script_Extensions=Hebrew}/u,
    files: ['NotoSansHebrew-Regular.ttf', 'NotoSansHebrew-Bold.ttf'],
    entry: () => fromHere.resolve('@embedpdf/fonts-hebrew'),
    inside: '../fonts',
  },
  {
    family: 'Noto Sans Devanagari',
    wanted: /\p{Script_Extensions=Devanagari}/u,
    files: ['400Regular/NotoSansDevanagari_400Regular.ttf', '600SemiBold/NotoSansDevanagari_600SemiBold.ttf'],
    entry: () => fromHere.resolve('@expo-google-fonts/noto-sans-devanagari'),
    inside: '.',
  },
  {
    // One font for Chinese and kana: it holds the whole of U+4E00–9FCC, in Simplified Chinese shapes.
    family: 'Noto Sans S Chinese',
    wanted:
      /[\p{Script_Extensions=Han}\p{Script_Extensions=Hiragana}\p{Script_Extensions=Katakana}\p{Script_Extensions=Bopomofo}\u3000-\u303f\u3200-\u33ff\uff00-\uffef]/u,
    files: ['NotoSansHans-Regular.otf'],
    entry: () => fromHere.resolve('@embedpdf/fonts-sc'),
    inside: '../fonts',
  },
  {
    family: 'NanumGothic',
    wanted: /\p{Script_Extensions=Hangul}/u,
    files: ['400Regular/NanumGothic_400Regular.ttf', '700Bold/NanumGothic_700Bold.ttf'],
    entry: () => fromHere.resolve('@expo-google-fonts/nanum-gothic'),
    inside: '.',
  },
  {
    family: 'Noto Emoji',
    wanted: /[\p{Extended_Pictographic}\p{Emoji}\p{Emoji_Component}\p{So}\p{Sm}]/u,
    files: ['400Regular/NotoEmoji_400Regular.ttf', '600SemiBold/NotoEmoji_600SemiBold.ttf'],
    entry: () => fromHere.resolve('@expo-google-fonts/noto-emoji'),
    inside: '.',
  },
];

/** A group whose files are in memory. */
export interface LoadedFonts {
  family: string;
  blobs: Buffer[];
  covers: Coverage;
}

const loaded = new Map<string, Promise<LoadedFonts>>();

/** Where a group's files are: in the given folder under their plain names, or in their package. */
export function fontPaths(group: FontGroup, folder?: string): string[] {
  if (folder !== undefined) return group.files.map((file) => join(folder, basename(file)));
  const root = join(dirname(group.entry()), group.inside);
  return group.files.map((file) => join(root, file));
}

/** Every font file that a packaged application has to bring along. */
export function allFontPaths(): string[] {
  return [latin, ...others].flatMap((group) => fontPaths(group));
}

/** Reads a group's files once per process. */
export function loadFonts(group: FontGroup, folder?: string): Promise<LoadedFonts> {
  const key = `${folder ?? ''}\n${group.family}`;
  const known = loaded.get(key);
  if (known) return known;
  const reading = Promise.all(fontPaths(group, folder).map((path) => readFile(path))).then(
    (blobs): LoadedFonts => {
      const [first] = blobs;
      if (!first) throw new Error(`No font file for ${group.family}`);
      return { family: group.family, blobs, covers: readCoverage(first) };
    },
  );
  // A failed read must be tried again the next time, not remembered.
  reading.catch(() => loaded.delete(key));
  loaded.set(key, reading);
  return reading;
}

/** The groups that may hold these characters, which Inter hasn't. */
export function groupsFor(characters: Iterable<string>): FontGroup[] {
  const text = [...characters].join('');
  return text === '' ? [] : others.filter((group) => group.wanted.test(text));
}
