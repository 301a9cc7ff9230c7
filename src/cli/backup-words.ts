/** A folder that didn't take a backup, told where errors go: the command itself may have done its work. */
export const failedBackup = (path: string, problem: string): void =>
  console.error(`ascent: the backup folder ${path} can’t be used: ${problem}`);
