/** The page's own address: a standard scheme, so that it has an origin like any web page. */
export const SCHEME = 'ascent-app';
export const ORIGIN = `${SCHEME}://planner`;

/** Whether a page may go to an address: only to addresses of our own origin. */
export function mayNavigate(address: string): boolean {
  const url = parse(address);
  return (
    url !== null &&
    url.protocol === `${SCHEME}:` &&
    url.host === 'planner' &&
    url.username === '' &&
    url.password === ''
  );
}

/** Whether the system's browser or mail program may be handed an address: https or mailto, without credentials. */
export function mayOpenOutside(address: string): boolean {
  const url = parse(address);
  return (
    url !== null &&
    (url.protocol === 'https:' || url.protocol === 'mailto:') &&
    url.username === '' &&
    url.password === ''
  );
}

function parse(address: string): URL | null {
  try {
    return new URL(address);
  } catch {
    return null;
  }
}
