/** Where the page stands in Chromium, which knows no scheme of ours; the name resolves nowhere, so nothing can leave. */
export const MAPPED = 'https://planner.ascent-app.invalid';
const OWN = 'ascent-app://planner';

const moved = (address: string, from: string, to: string): string =>
  address === from || /^[/?#]/.test(address.slice(from.length))
    ? address.startsWith(from)
      ? `${to}${address.slice(from.length)}`
      : address
    : address;

/** The address in Chromium of an address under the scheme. */
export const toMapped = (address: string): string => moved(address, OWN, MAPPED);

/** The address under the scheme that an address in Chromium stands for; others stay what they are. */
export const toScheme = (address: string): string => moved(address, MAPPED, OWN);
