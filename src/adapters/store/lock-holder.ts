import { hostname, uptime } from 'node:os';
import { readlink } from 'node:fs/promises';
import { z } from 'zod';
import { type FileSystem, codeOf } from './file-system.ts';

/** Who holds a lock: enough to tell whether that process still lives. */
export const Holder = z.strictObject({
  pid: z.int().positive(),
  host: z.string(),
  /** This start of the machine: Linux's boot id, elsewhere the second it started, estimated. */
  bootId: z.string(),
  /** Linux's process-id namespace; numbers mean nothing in another one (containers, Flatpak). */
  space: z.string(),
  /** Linux: the clock tick the process started at, so that a reused number isn't taken for it. */
  started: z.string(),
  token: z.string(),
});
export type Holder = z.infer<typeof Holder>;

/** A boot time estimated through the wall clock wanders with it. */
const BOOT_SLACK_SECONDS = 60;

export type Self = Omit<Holder, 'token'>;

const textOf = async (fs: FileSystem, path: string): Promise<string | null> => {
  try {
    return Buffer.from(await fs.readFile(path)).toString('utf8');
  } catch {
    return null;
  }
};

/** State and start tick from /proc; the name in brackets may hold spaces and brackets. */
async function processStat(fs: FileSystem, pid: number): Promise<{ state: string; started: string } | null> {
  const text = await textOf(fs, `/proc/${pid}/stat`);
  const fields = text?.slice(text.lastIndexOf(')') + 2).split(' ');
  const [state, started] = [fields?.[0], fields?.[19]];
  return state && started ? { state, started } : null;
}

export async function describeSelf(fs: FileSystem): Promise<Self> {
  const linux = process.platform === 'linux';
  const boot = linux ? await textOf(fs, '/proc/sys/kernel/random/boot_id') : null;
  return {
    pid: process.pid,
    host: hostname(),
    bootId: boot?.trim() ?? `at ${Math.round(Date.now() / 1000 - uptime())}`,
    space: linux ? await readlink('/proc/self/ns/pid').catch(() => '') : '',
    started: (linux ? (await processStat(fs, process.pid))?.started : undefined) ?? '',
  };
}

/** Whether a process has this number, here and now. */
export const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: alive, but another user's.
    return codeOf(error) !== 'ESRCH';
  }
};

const startOf = (bootId: string): number | null =>
  bootId.startsWith('at ') ? Number(bootId.slice(3)) : null;

/**
 * True only when the holder certainly no longer lives; every doubt counts as alive. `watched` are the milliseconds
 * the same lock was seen: an estimated boot time alone convinces only after a whole second, since a clock that was
 * set moves it too, and a living holder is done in milliseconds.
 */
export async function isGone(fs: FileSystem, holder: Holder, self: Self, watched: number): Promise<boolean> {
  if (holder.host !== self.host) return false;
  if (holder.bootId !== self.bootId) {
    const [theirs, ours] = [startOf(holder.bootId), startOf(self.bootId)];
    if (theirs === null && ours === null) return true;
    if (theirs !== null && ours !== null && Math.abs(theirs - ours) > BOOT_SLACK_SECONDS && watched > 1000)
      return true;
    if (theirs === null || ours === null) return false;
  }
  if (holder.space !== self.space) return false;
  if (!isAlive(holder.pid)) return true;
  if (holder.started === '') return false;
  const stat = await processStat(fs, holder.pid);
  // A zombie has ended: it only waits to be counted by its parent.
  return stat !== null && (stat.state === 'Z' || stat.state === 'X' || stat.started !== holder.started);
}

/** The holder as a person may be told of it. */
export const nameHolder = (holder: Holder | null): string =>
  holder ? `process ${holder.pid} on ${holder.host}` : 'a process that left no name';
