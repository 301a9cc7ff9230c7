import { type FileAnswer, type RendererFiles, refuse } from '../adapters/open-renderer.ts';
import { isOwn } from './navigation.ts';
import { TROUBLE, type Trouble, troublePage } from './trouble-page.ts';

/** What the scheme serves: the build, once it was listed, and the trouble that there is to tell of. */
export interface Served {
  files: RendererFiles | null;
  trouble: Trouble | null;
}

/** The answer to a request under the scheme: names of the build on our own host; every other address gets nothing. */
export async function answerRequest(
  { files, trouble }: Served,
  method: string,
  address: string,
): Promise<FileAnswer> {
  if (address.length > 2_000 || !isOwn(address)) return refuse(404);
  const { pathname } = new URL(address);
  if (trouble && pathname === TROUBLE && method === 'GET') return troublePage(trouble);
  return files ? files.answer(method, pathname) : refuse(404);
}
