export const root: string;
export function build(): void;
export function buildIfStale(say: (line: string) => void): void;
