import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** What a reader of a PDF gets from it, without drawing a page. */
export interface ReadPdf {
  pages: string[];
  text: string;
  /** The smallest text of each page, in points. */
  smallest: number[];
  links: string[];
  inner: number;
  outline: string[];
  labels: string[] | null;
  boxes: number[][];
  title: unknown;
  author: unknown;
  language: unknown;
  created: unknown;
  marked: boolean;
  /** Roles of the structure tree over all pages. */
  roles: Set<string>;
  /** Alternative texts of drawings. */
  alternatives: string[];
  /** Languages that parts of the pages are marked with. */
  languages: Set<string>;
  /** Names and contents of embedded files. */
  files: Record<string, string>;
  /** The raw XMP packet. */
  metadata: string;
}

interface Node {
  role?: string;
  alt?: string;
  lang?: string;
  children?: Node[];
}

/** pdf.js gives a map here, whatever its types say. */
function isMarked(info: unknown): boolean {
  return info instanceof Map && info.get('Marked') === true;
}

async function filesOf(document: PDFDocumentProxy): Promise<Record<string, string>> {
  const files: Record<string, string> = {};
  for (const id of (await document.getAttachments())?.keys() ?? []) {
    const content: unknown = await document.getAttachmentContent(id);
    files[id] = content instanceof Uint8Array ? new TextDecoder().decode(content) : '';
  }
  return files;
}

/** Reads a PDF back with pdf.js. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  // A copy: pdf.js takes the buffer over.
  const task = getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 });
  const document = await task.promise;
  const { info, metadata } = await document.getMetadata();
  const facts = info as Record<string, unknown>;
  const read: ReadPdf = {
    pages: [],
    text: '',
    smallest: [],
    links: [],
    inner: 0,
    outline: [],
    labels: await document.getPageLabels(),
    boxes: [],
    title: facts['Title'],
    author: facts['Author'],
    language: facts['Language'],
    created: facts['CreationDate'],
    marked: isMarked(await document.getMarkInfo()),
    roles: new Set(),
    alternatives: [],
    languages: new Set(),
    files: await filesOf(document),
    metadata: metadata.getRaw() as string,
  };
  const walk = (node: Node): void => {
    if (node.role) read.roles.add(node.role);
    if (node.lang) read.languages.add(node.lang);
    if (node.alt) read.alternatives.push(node.alt.replace(/\u00a0/g, ' '));
    node.children?.forEach(walk);
  };
  const names = (items: { title: string; items: unknown[] }[]): void => {
    for (const item of items) {
      read.outline.push(item.title);
      names(item.items as typeof items);
    }
  };
  names((await document.getOutline()) ?? []);
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    read.boxes.push(page.view);
    const content = await page.getTextContent();
    read.pages.push(
      content.items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : '')).join(''),
    );
    const heights = content.items.flatMap((item) => ('str' in item && item.str.trim() ? [item.height] : []));
    read.smallest.push(Math.min(...heights));
    for (const note of (await page.getAnnotations()) as { subtype: string; url?: string; dest?: unknown }[]) {
      if (note.subtype === 'Link' && note.url !== undefined) read.links.push(note.url);
      else if (note.subtype === 'Link') read.inner += 1;
    }
    walk(((await page.getStructTree()) ?? {}) as Node);
  }
  read.text = read.pages.join('\n');
  await task.destroy();
  return read;
}
