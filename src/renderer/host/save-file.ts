import type { DocumentFile } from '../../contract/answers.ts';
import { fromBase64 } from '../../domain/base64.ts';

/** A file that was saved; `number` is what the desktop window knows it by, null in a browser. */
export interface Saved {
  name: string;
  number: number | null;
}

/** Saves a document where the person says (Electron) or among the downloads (browser); null when they cancelled. */
export async function saveFile(file: DocumentFile, host: Window = window): Promise<Saved | null> {
  if (host.ascent) return host.ascent.saveFile(file.name, file.base64);
  const url = URL.createObjectURL(new Blob([fromBase64(file.base64)], { type: file.type }));
  const link = host.document.createElement('a');
  link.href = url;
  link.download = file.name;
  link.click();
  // The download has begun once the click is over; the address may go a moment later.
  host.setTimeout(() => URL.revokeObjectURL(url), 10_000);
  return { name: file.name, number: null };
}

/** Shows a saved file in its folder, or begins to drag it out of the window; false when it is no longer there. */
export const handOut = async (
  number: number,
  how: 'show' | 'drag',
  host: Window = window,
): Promise<boolean> => (await host.ascent?.handOut(number, how)) ?? false;
