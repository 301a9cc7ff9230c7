import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { LoadedFonts } from './fonts.ts';

/** One message of Typst about the template. */
export interface PdfDiagnostic {
  message: string;
  path?: string;
  line?: number;
}

/** The report couldn't be made; `diagnostics` says why in Typst's own words. */
export class PdfError extends Error {
  readonly diagnostics: PdfDiagnostic[];

  constructor(diagnostics: PdfDiagnostic[], cause?: unknown) {
    const words = diagnostics.map(({ message, path, line }) =>
      path ? `${path}:${line ?? 0}: ${message}` : message,
    );
    super(`The PDF could not be made: ${words.join('; ') || 'no reason given'}`, { cause });
    this.name = 'PdfError';
    this.diagnostics = diagnostics;
  }
}

/** A compiler with its template and fonts, kept warm between documents. */
export interface WarmCompiler {
  compile: (data: string, attached?: Uint8Array) => Buffer;
}

const kept = new Map<string, Promise<WarmCompiler>>();
const most = 3;

/** The compiler for these fonts and this template; the last few are kept, as a person's scripts seldom change. */
export function warmCompiler(templates: string, fonts: LoadedFonts[], place: string): Promise<WarmCompiler> {
  const key = [templates, place, ...fonts.map((font) => font.family)].join('\n');
  const known = kept.get(key);
  const compiler = known ?? startCompiler(templates, fonts);
  kept.delete(key);
  kept.set(key, compiler);
  compiler.catch(() => kept.delete(key));
  for (const oldest of kept.keys()) {
    if (kept.size <= most) break;
    kept.delete(oldest);
  }
  return compiler;
}

/** Forgets the warm compilers. */
export function coolCompilers(): void {
  kept.clear();
}

async function startCompiler(templates: string, fonts: LoadedFonts[]): Promise<WarmCompiler> {
  // Loaded on first use: the native module costs memory that most starts don't need.
  const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler');
  const fontBlobs = fonts.flatMap((font) => font.blobs);
  const compiler = NodeCompiler.create({ workspace: templates, fontArgs: [{ fontBlobs }] });
  // Read by Node, so that the folder may lie inside an archive that only Electron's fs can open.
  const names = (await readdir(templates)).filter((name) => name.endsWith('.typ'));
  for (const name of names)
    compiler.addSource(join(templates, name), await readFile(join(templates, name), 'utf8'));
  return { compile: (data, attached) => compile(compiler, templates, data, attached) };
}

function compile(compiler: NodeCompiler, templates: string, data: string, attached?: Uint8Array): Buffer {
  const report = join(templates, 'report.json');
  const attachment = join(templates, 'attachment.bin');
  compiler.mapShadow(report, Buffer.from(data));
  if (attached) compiler.mapShadow(attachment, Buffer.from(attached));
  try {
    const result = compiler.compile({ mainFilePath: join(templates, 'main.typ') });
    const error = result.takeError();
    if (error) throw new PdfError(diagnosticsOf(compiler.fetchDiagnostics(error)));
    const document = result.result;
    if (!document) throw new PdfError([]);
    return toPdf(() => compiler.pdf(document, { pdfStandard: 'ua-1' }));
  } finally {
    compiler.unmapShadow(report);
    if (attached) compiler.unmapShadow(attachment);
    // Bounds the memory that Typst keeps of earlier documents.
    compiler.evictCache(10);
  }
}

function toPdf(render: () => Buffer): Buffer {
  try {
    return render();
  } catch (cause) {
    // The export reports in one debug string; its messages are the part a person can read.
    const text = cause instanceof Error ? cause.message : String(cause);
    const messages = [...text.matchAll(/message: "((?:[^"\\]|\\.)*)"/g)].map(([, message]) => message ?? '');
    throw new PdfError(
      (messages.length > 0 ? messages : [text]).map((message) => ({ message })),
      cause,
    );
  }
}

function diagnosticsOf(found: unknown[]): PdfDiagnostic[] {
  return found.map((item) => {
    if (typeof item !== 'object' || item === null || !('message' in item)) return { message: String(item) };
    const diagnostic: PdfDiagnostic = { message: String(item.message) };
    if ('path' in item && typeof item.path === 'string') diagnostic.path = item.path;
    const line = lineOf(item);
    if (line !== null) diagnostic.line = line;
    return diagnostic;
  });
}

function lineOf(item: object): number | null {
  if (!('range' in item) || typeof item.range !== 'object' || item.range === null) return null;
  if (!('start' in item.range) || typeof item.range.start !== 'object' || item.range.start === null)
    return null;
  const { start } = item.range;
  return 'line' in start && typeof start.line === 'number' ? start.line + 1 : null;
}
