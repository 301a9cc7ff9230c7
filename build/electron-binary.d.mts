export function electronBinary(): string | null;
export const electronInstaller: string;
