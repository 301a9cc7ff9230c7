import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { ReportModel } from '../../domain/report-model.ts';
import { groupsFor, latin, loadFonts, type LoadedFonts } from './fonts.ts';
import { warmCompiler } from './pdf-compiler.ts';
import { mapStrings, missing, replaced, strangers, tidyText } from './pdf-text.ts';

/** A file inside the document; its name is plain ASCII. */
export interface PdfAttachment {
  name: string;
  mimeType: string;
  description: string;
  bytes: Uint8Array;
}

/** Where the read-only files are; both are found by themselves while developing. */
export interface PdfOptions {
  /** The folder `resources`, with `typst/` in it. */
  resourcesFolder?: string;
  /** A folder with all font files side by side; without it they come from their packages. */
  fontsFolder?: string;
  /** A file to carry inside the document, such as the plan itself. */
  attachment?: PdfAttachment;
}

/** Prints a report as PDF/UA-1: the same bytes for the same model, whatever the machine. */
export async function renderPdf(model: ReportModel, options: PdfOptions = {}): Promise<Uint8Array> {
  // Native documents are freed by finalizers, which only run when the event loop turns.
  await setImmediate();
  const templates = join(options.resourcesFolder ?? resourcesAbove(import.meta.dirname), 'typst');
  const inter = await loadFonts(latin, options.fontsFolder);
  const strange = new Set<string>();
  const tidy = mapStrings(model, (text) => {
    const clean = tidyText(text);
    strangers(clean, inter.covers, strange);
    return clean;
  });
  const fonts = [inter];
  for (const group of groupsFor(strange)) fonts.push(await loadFonts(group, options.fontsFolder));
  const standIns = standInsFor(strange, fonts);
  const report = standIns.size === 0 ? tidy : mapStrings(tidy, (text) => replaced(text, standIns));
  const boxes = [...standIns.values()].filter((shown) => shown === missing).length;
  const compiler = await warmCompiler(templates, fonts, options.fontsFolder ?? '');
  const { language, region } = languageOf(model.language);
  const { name, mimeType, description } = options.attachment ?? {};
  const attachment = options.attachment ? { name, mimeType, description } : null;
  const families = fonts.map((font) => font.family);
  const data = { report, fonts: families, language, region, boxes, attachment };
  return compiler.compile(JSON.stringify(data), options.attachment?.bytes);
}

/** For characters without a glyph: the plain letters that they are made of (ﬁ, ①), else a box. */
function standInsFor(characters: Iterable<string>, fonts: LoadedFonts[]): Map<string, string> {
  const hasGlyph = (character: string): boolean => {
    const code = character.codePointAt(0) ?? 0;
    return !/\p{Co}/u.test(character) && fonts.some((font) => font.covers(code));
  };
  const standIns = new Map<string, string>();
  for (const character of characters) {
    if (hasGlyph(character)) continue;
    const plain = character.normalize('NFKC');
    standIns.set(character, [...plain].every(hasGlyph) ? plain : missing);
  }
  return standIns;
}

/** Typst asks for a language of two or three letters and a region of two. */
function languageOf(tag: string): { language: string; region: string | null } {
  const [, language, region] = /^([a-z]{2,3})(?:-[A-Z][a-z]{3})?(?:-([A-Z]{2}))?(?:-|$)/.exec(tag) ?? [];
  return { language: language ?? 'en', region: region ?? null };
}

/** The nearest `resources` above a folder: the same for sources and for a build inside the repository. */
export function resourcesAbove(start: string): string {
  for (let folder = start; ; folder = dirname(folder)) {
    const resources = join(folder, 'resources');
    if (existsSync(join(resources, 'typst', 'main.typ'))) return resources;
    if (dirname(folder) === folder)
      throw new Error('The folder resources/typst was not found; give resourcesFolder.');
  }
}
