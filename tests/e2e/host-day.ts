const DAY_MS = 86_400_000;

/** The calendar day, some days from now, where the tests' host and browser are: another than this machine's at night. */
export const hostDay = (days = 0): string =>
  new Date(Date.now() + days * DAY_MS).toLocaleDateString('sv-SE', { timeZone: 'Europe/Berlin' });
