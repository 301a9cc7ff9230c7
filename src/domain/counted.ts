/** A number with its word: `1 session`, `3 sessions`; for sentences that are not of one window's language and locale. */
export const counted = (number: number, one: string, many = `${one}s`): string =>
  `${number} ${number === 1 ? one : many}`;
