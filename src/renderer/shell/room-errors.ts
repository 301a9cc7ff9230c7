/** What leaves nothing or half a picture behind: setting a component up, rendering or patching it, its hooks around that. */
const BREAKING = new Set(['0', '1', '15', 'bc', 'c', 'bm', 'm', 'bu', 'u', 'sp']);
const BREAKING_WORDS =
  /setup function|render function|component update|created hook|mounted hook|updated hook|serverPrefetch/;

/** Whether an error that Vue caught took the picture with it; an error in an answer to a click, say, leaves it whole. */
export function breaksRoom(where: string): boolean {
  // A built page names the place by a code at the end of an address.
  const code = /#runtime-(\w+)$/.exec(where)?.[1];
  return code === undefined ? BREAKING_WORDS.test(where) : BREAKING.has(code);
}
