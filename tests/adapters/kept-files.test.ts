import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { KeptFiles } from '../../src/adapters/kept-files.ts';
import { type FileSystem, nodeFileSystem } from '../../src/adapters/store/file-system.ts';
import { freshData } from './store/scratch-folder.ts';
import { systemError, wrappedFileSystem } from './store/wrapped-file-system.ts';

const bytes = Buffer.from('What shows that it is done. '.repeat(40));
const PIECE = 500;
const hash = (of: Uint8Array): string => createHash('sha256').update(of).digest('hex');
const SHA = hash(bytes);

/** Sends the pieces one by one and finishes. */
async function keep(files: KeptFiles, whole: Uint8Array = bytes, sha256 = hash(whole)): Promise<number> {
  for (let at = 0; at === 0 || at < whole.length; at += PIECE)
    await files.put(sha256, at, whole.subarray(at, at + PIECE));
  return files.finish(sha256);
}

/** Every file that has the name of a hash, and whether it is the file of that hash. */
function named(folder: string): { name: string; right: boolean }[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /(^|[\\/])[0-9a-f]{64}$/.test(path))
    .map((path) => ({ name: path, right: hash(readFileSync(join(folder, path))) === path.slice(3) }));
}

const on = (fs: FileSystem): { folder: string; files: KeptFiles; path: string } => {
  const folder = join(freshData(), 'files');
  return { folder, files: new KeptFiles(fs, folder), path: join(folder, SHA.slice(0, 2), SHA) };
};

describe('keeping files', () => {
  it('keeps a file that came in pieces under its hash, for its owner alone', async () => {
    const { folder, files, path } = on(nodeFileSystem);
    expect(await files.state({ sha256: SHA, bytes: bytes.length })).toBe('missing');
    expect(await keep(files)).toBe(bytes.length);
    expect(readFileSync(path).equals(bytes)).toBe(true);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(statSync(join(path, '..')).mode & 0o777).toBe(0o700);
    expect(await files.state({ sha256: SHA, bytes: bytes.length })).toBe('kept');
    expect(readdirSync(join(folder, 'incoming'))).toEqual([]);
    const piece = await files.get(SHA, 700, PIECE);
    expect(Buffer.from(piece!.bytes).equals(bytes.subarray(700, 1200))).toBe(true);
    expect(piece!.size).toBe(bytes.length);
    expect((await files.get(SHA, bytes.length, PIECE))!.bytes).toHaveLength(0);
  });

  it('keeps an empty file, and the same file only once', async () => {
    const { folder, files } = on(nodeFileSystem);
    expect(await keep(files, new Uint8Array())).toBe(0);
    await keep(files);
    expect(await files.put(SHA, 0, bytes)).toBe(true);
    expect(await files.finish(SHA)).toBe(bytes.length);
    expect(named(folder)).toHaveLength(2);
  });

  it('never shows a file that was not finished, has other bytes, or lacks its beginning', async () => {
    const { folder, files } = on(nodeFileSystem);
    await files.put(SHA, 0, bytes.subarray(0, PIECE));
    await expect(files.finish(SHA)).rejects.toMatchObject({ code: 'invalid' });
    // A refused upload begins anew.
    await expect(files.put(SHA, PIECE, bytes.subarray(PIECE))).rejects.toMatchObject({ code: 'not-found' });
    await files.put(SHA, 0, bytes.subarray(0, PIECE));
    await expect(files.put(SHA, PIECE + 1, bytes.subarray(PIECE))).rejects.toMatchObject({ code: 'invalid' });
    await expect(files.finish(SHA)).rejects.toMatchObject({ code: 'not-found' });
    await expect(keep(files, Buffer.from('else'), SHA)).rejects.toMatchObject({ code: 'invalid' });
    expect(named(folder)).toEqual([]);
    expect(await keep(files)).toBe(bytes.length);
  });

  it('makes no path of what is no hash', async () => {
    const { files } = on(nodeFileSystem);
    for (const name of ['../../plan.json', `${SHA}/..`, SHA.toUpperCase(), `${SHA}\n`, '']) {
      await expect(files.put(name, 0, bytes)).rejects.toThrow('not a SHA-256');
      await expect(files.get(name, 0, 10)).rejects.toThrow('not a SHA-256');
      await expect(files.finish(name)).rejects.toThrow('not a SHA-256');
    }
  });

  it('notices what is altered, of another size, or gone, and takes the right file again', async () => {
    const { files, path } = on(nodeFileSystem);
    await keep(files);
    const file = { sha256: SHA, bytes: bytes.length };
    writeFileSync(path, Buffer.from(bytes).fill('x', 3, 4));
    utimesSync(path, 1, 1);
    expect(await files.state(file)).toBe('altered');
    expect(await files.state({ ...file, bytes: 3 })).toBe('altered');
    await keep(files);
    expect(await files.state(file)).toBe('kept');
    expect(readFileSync(path).equals(bytes)).toBe(true);
  });

  it('hashes again only what has changed', async () => {
    let reads = 0;
    const { files } = on(wrappedFileSystem({ before: ({ name }) => void (name === 'read' && (reads += 1)) }));
    await keep(files);
    await files.state({ sha256: SHA, bytes: bytes.length });
    const hashed = reads;
    expect(hashed).toBeGreaterThan(0);
    await files.state({ sha256: SHA, bytes: bytes.length });
    expect(reads).toBe(hashed);
  });

  it('writes every byte although each write takes only a few', async () => {
    const { files, path } = on(wrappedFileSystem({ take: (length) => Math.min(length, 7) }));
    await keep(files);
    expect(readFileSync(path).equals(bytes)).toBe(true);
  });

  it.each(['ENOSPC', 'EIO', 'EROFS', 'EACCES'])(
    'whichever call fails with %s, no file stands under the name of another hash',
    async (code) => {
      let outcomes = 0;
      for (let nth = 1; ; nth += 1) {
        let calls = 0;
        const { folder, files } = on(
          wrappedFileSystem({
            before: ({ name }) => {
              calls += 1;
              if (calls === nth) throw systemError(code, name);
            },
          }),
        );
        const outcome = await keep(files).catch((error: unknown) => error);
        expect(named(folder).filter((one) => !one.right)).toEqual([]);
        if (outcome === bytes.length) expect(named(folder)).toHaveLength(1);
        else expect(outcome).toMatchObject({ code: 'store-write' });
        // Afterwards it works.
        expect(await keep(new KeptFiles(nodeFileSystem, folder))).toBe(bytes.length);
        outcomes += 1;
        if (calls < nth) break;
      }
      expect(outcomes).toBeGreaterThan(20);
    },
  );

  it('after a stop behind any act, nothing false has a name, and another process can send it anew', async () => {
    let acts = 0;
    for (let nth = 1; ; nth += 1) {
      let done = 0;
      const { folder, files } = on(
        wrappedFileSystem({
          before: ({ name }) => {
            if (done >= nth) throw systemError('EIO', name);
            done += 1;
          },
        }),
      );
      const whole = await keep(files).then(
        () => true,
        () => false,
      );
      expect(named(folder).filter((one) => !one.right)).toEqual([]);
      const next = new KeptFiles(nodeFileSystem, folder);
      expect(await keep(next)).toBe(bytes.length);
      acts += 1;
      if (whole) break;
    }
    expect(acts).toBeGreaterThan(10);
  });

  it('removes uploads that were begun more than a day ago, and nothing else', async () => {
    const { folder, files } = on(nodeFileSystem);
    await keep(files);
    const other = Buffer.from('another');
    await files.put(hash(other), 0, other);
    const incoming = join(folder, 'incoming');
    writeFileSync(join(incoming, 'mine.txt'), 'not ours');
    await files.tidy(Date.now() + 23 * 3_600_000);
    expect(readdirSync(incoming)).toHaveLength(2);
    await files.tidy(Date.now() + 25 * 3_600_000);
    expect(readdirSync(incoming)).toEqual(['mine.txt']);
    expect(named(folder)).toHaveLength(1);
  });
});
