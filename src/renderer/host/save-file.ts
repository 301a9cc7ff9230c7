import type { DocumentFile } from '../../contract/answers.ts';
import { fromBase64 } from '../../domain/base64.ts';

/** Saves a document where the person says (Electron) or among the downloads (browser); null when they cancelled. */
export async function saveFile(file: DocumentFile, host: Window = window): Promise<string | null> {
  if (host.ascent) return (await host.ascent.saveFile(file.name, file.base64)).saved;
  const url = URL.createObjectURL(new Blob([fromBase64(file.base64)], { type: file.type }));
  const link = host.document.createElement('a');
  link.href = url;
  link.download = file.name;
  link.click();
  // The download has begun once the click is over; the address may go a moment later.
  host.setTimeout(() => URL.revokeObjectURL(url), 10_000);
  return file.name;
}
