import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Runs a job in a folder of its own that goes afterwards. */
export async function inFolder<T>(job: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'ascent-durability-'));
  try {
    return await job(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs a program of the system; throws what it said when it fails. */
export function system(program: string, ...given: string[]): void {
  const { status, stderr, error } = spawnSync(program, given, { encoding: 'utf8' });
  if (error) throw new Error(`${program}: ${error.message}`);
  if (status !== 0) throw new Error(`${program}: ${stderr.trim().split('\n')[0] ?? status}`);
}

/** Why file systems can't be mounted here, or null when they can. */
export function reasonNotToMount(): string | null {
  if (process.platform !== 'linux') return 'only Linux mounts an image';
  if (process.getuid?.() !== 0) return 'mounting takes the superuser';
  const folder = mkdtempSync(join(tmpdir(), 'ascent-mount-'));
  try {
    const image = join(folder, 'image');
    makeImage(image);
    mounted(image, join(folder, 'at'), () => undefined);
    return null;
  } catch (error) {
    return error instanceof Error ? error.message.replaceAll(folder, '') : String(error);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** An ext4 file system in a file, small so that copying it takes a moment only. */
export function makeImage(image: string): void {
  system('dd', 'if=/dev/zero', `of=${image}`, 'bs=1M', 'count=16', 'status=none');
  system('mkfs.ext4', '-q', '-F', image);
}

/** Mounts an image, or a file system in memory (`tmpfs:SIZE`); gives what unmounts it. */
export function mount(what: string, at: string): () => void {
  mkdirSync(at, { recursive: true });
  const size = /^tmpfs:(.+)$/.exec(what)?.[1];
  if (size) system('mount', '-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', at);
  else system('mount', '-o', 'loop', what, at);
  return () => system('umount', at);
}

export function mounted<T>(what: string, at: string, job: (at: string) => T): T {
  const unmount = mount(what, at);
  try {
    return job(at);
  } finally {
    unmount();
  }
}
