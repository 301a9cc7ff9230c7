import { open } from 'node:fs/promises';
import { join } from 'node:path';

const PAGE = Buffer.alloc(4096, 'x');

/** A file that 4 KiB are appended to and flushed; each call gives its milliseconds. */
export async function openProbe(
  folder: string,
): Promise<{ once(): Promise<number>; close(): Promise<void> }> {
  const file = await open(join(folder, 'probe'), 'w');
  let at = 0;
  return {
    once: async () => {
      const begun = performance.now();
      await file.write(PAGE, 0, PAGE.length, at);
      await file.datasync();
      at += PAGE.length;
      return performance.now() - begun;
    },
    close: () => file.close(),
  };
}

export async function flushTimes(folder: string, count: number): Promise<number[]> {
  const probe = await openProbe(folder);
  const times: number[] = [];
  for (let index = 0; index < count; index += 1) times.push(await probe.once());
  await probe.close();
  return times;
}
