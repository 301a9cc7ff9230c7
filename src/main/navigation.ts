/** The page's own address: a standard scheme, so that it has an origin like any web page. */
export const SCHEME = 'ascent-app';
export const ORIGIN = `${SCHEME}://planner`;

/** The ways by which a page can try to lead somewhere else. */
export type Way = 'navigation' | 'redirect' | 'frame' | 'window' | 'webview';

/** Whether an address is one of our own origin, with nothing added to it. */
export function isOwn(address: string): boolean {
  const url = parse(address);
  return (
    url !== null &&
    url.protocol === `${SCHEME}:` &&
    url.host === 'planner' &&
    url.username === '' &&
    url.password === ''
  );
}

/** Whether a page may lead to an address: itself, to its own addresses. It has no frames, windows or guests. */
export function mayLead(way: Way, address: string): boolean {
  return (way === 'navigation' || way === 'redirect') && isOwn(address);
}

/** Fields by which some mail programs attach a file of the disk to a mail. */
const ATTACHING = /^attach/i;

/**
 * The address as it may be handed to the system's browser or mail program, or null: https or mailto, without
 * credentials, without attachments, in the form that parsing gives it.
 */
export function outsideAddress(address: string): string | null {
  const url = address.length > 2_000 ? null : parse(address);
  if (!url || url.username !== '' || url.password !== '') return null;
  if (url.protocol === 'https:') return url.href;
  const attaches = [...url.searchParams.keys()].some((field) => ATTACHING.test(field.trim()));
  return url.protocol === 'mailto:' && !attaches ? url.href : null;
}

/** Whether the page may have a permission: its own main frame may notify, and that is all. */
export const mayHave = (permission: string, asking: string, isMainFrame: boolean): boolean =>
  permission === 'notifications' && isMainFrame && isOwn(asking);

/** Whether a request may be sent at all: what the page makes itself, and our own scheme. */
export function mayRequest(address: string): boolean {
  const url = parse(address);
  return url !== null && (['blob:', 'data:', 'devtools:'].includes(url.protocol) || isOwn(address));
}

function parse(address: string): URL | null {
  try {
    return new URL(address);
  } catch {
    return null;
  }
}
