import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CarefulFile, readDocument } from '../../../src/adapters/store/careful-file.ts';
import { replaceFile } from '../../../src/adapters/store/careful-write.ts';
import { readPlanDocument } from '../../../src/adapters/store/document.ts';
import { nodeFileSystem } from '../../../src/adapters/store/file-system.ts';
import { scratchFolder } from './scratch-folder.ts';
import { systemError, wrappedFileSystem } from './wrapped-file-system.ts';

const old = Buffer.from('what was there\n');
const fresh = Buffer.from(`${'what comes next '.repeat(200)}\n`);

describe('replacing a file', () => {
  it('writes every byte although each write takes only a few', async () => {
    const path = join(scratchFolder(), 'a');
    await replaceFile(wrappedFileSystem({ take: (length) => Math.min(length, 7) }), path, fresh);
    expect(readFileSync(path).equals(fresh)).toBe(true);
  });

  it('makes files only their owner can read', async () => {
    const path = join(scratchFolder(), 'a');
    await replaceFile(nodeFileSystem, path, fresh);
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it.each(['ENOSPC', 'EIO', 'EROFS', 'EACCES', 'EPERM', 'EBUSY', 'EMFILE'])(
    'never reports success with other bytes when any call fails with %s, and leaves no temporary',
    async (code) => {
      for (let nth = 1; ; nth += 1) {
        const folder = scratchFolder();
        const path = join(folder, 'a');
        writeFileSync(path, old);
        let calls = 0;
        const fs = wrappedFileSystem({
          before: ({ name }) => {
            calls += 1;
            if (calls === nth) throw systemError(code, name);
          },
        });
        const outcome = await replaceFile(fs, path, fresh).then(
          () => 'saved',
          () => 'failed',
        );
        const bytes = readFileSync(path);
        expect(bytes.equals(old) || bytes.equals(fresh)).toBe(true);
        if (outcome === 'saved') expect(bytes.equals(fresh)).toBe(true);
        expect(readdirSync(folder)).toEqual(['a']);
        if (calls < nth) break;
      }
    },
  );

  it('fails when a write takes nothing, or says more than arrived', async () => {
    const path = join(scratchFolder(), 'a');
    await expect(replaceFile(wrappedFileSystem({ take: () => 0 }), path, fresh)).rejects.toThrow('no byte');
    const fs = wrappedFileSystem({});
    const lying: typeof fs = {
      ...fs,
      open: async (name, flags, mode) => {
        const file = await fs.open(name, flags, mode);
        const write = async (...all: Parameters<typeof file.write>): Promise<{ bytesWritten: number }> => {
          await file.write(all[0], all[1], Math.ceil(all[2] / 2), all[3]);
          return { bytesWritten: all[2] };
        };
        return { ...file, write };
      },
    };
    await expect(replaceFile(lying, path, fresh)).rejects.toThrow('bytes arrived');
    expect(readdirSync(join(path, '..'))).toEqual([]);
  });

  it('tries a rename again that a virus scanner held up', async () => {
    const path = join(scratchFolder(), 'a');
    let held = 3;
    const fs = wrappedFileSystem({
      before: ({ name }) => {
        if (name === 'rename' && held > 0) {
          held -= 1;
          throw systemError('EPERM', name);
        }
      },
    });
    await replaceFile(fs, path, fresh, [1, 1, 1]);
    expect(readFileSync(path).equals(fresh)).toBe(true);
    held = 3;
    await expect(replaceFile(fs, path, old, [1, 1])).rejects.toThrow('EPERM');
    expect(readFileSync(path).equals(fresh)).toBe(true);
  });
});

describe('reading a document', () => {
  const read = (bytes: Buffer | string): Promise<unknown> => {
    const path = join(scratchFolder(), 'plan.json');
    writeFileSync(path, bytes);
    return readDocument(new CarefulFile(nodeFileSystem, path, 'plan.json', readPlanDocument));
  };

  it('gives null only when there is no file', async () => {
    const path = join(scratchFolder(), 'plan.json');
    expect(
      await readDocument(new CarefulFile(nodeFileSystem, path, 'plan.json', readPlanDocument)),
    ).toBeNull();
  });

  it.each([
    ['an empty file', ''],
    ['null', 'null'],
    ['zero', '0'],
    ['false', 'false'],
    ['a list', '[]'],
    ['an empty object', '{}'],
    ['a byte order mark', '\ufeff{}'],
    ['NUL bytes', '\0\0\0\0'],
    ['another program’s file', '{"format":"ascent-sessions","version":1}'],
    ['no checksum', '{"format":"ascent-plan","version":1,"seq":1,"data":{}}'],
  ])('refuses %s, naming the file', async (_what, text) => {
    await expect(read(text)).rejects.toMatchObject({ code: 'store-unreadable', data: { file: 'plan.json' } });
  });
});
