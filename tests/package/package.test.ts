import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extractAll, listPackage } from '@electron/asar';
import { FuseState, FuseV1Options, flipFuses, getCurrentFuseWire } from '@electron/fuses';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../../build/fresh.mjs';
import { fuses } from '../../build/fuses.mjs';
import { FUSES, standIn } from './stand-in.ts';

const place = mkdtempSync(join(tmpdir(), 'ascent-package-'));
const at = (build: string, ...rest: string[]): string => join(place, build, 'linux-unpacked', ...rest);
const CLI = join(root, 'node_modules', 'electron-builder', 'cli.js');

function pack(build: string, ...more: string[]): { status: number | null; said: string } {
  const given = ['--linux', 'dir', `--${process.arch}`, '--config', 'build/electron-builder.config.mjs'];
  const places = [
    `-c.electronDist=${join(place, 'electron')}`,
    `-c.directories.output=${join(place, build)}`,
  ];
  const run = spawnSync(process.execPath, [CLI, ...given, ...places, ...more], {
    cwd: root,
    encoding: 'utf8',
  });
  return { status: run.status, said: run.stdout + run.stderr };
}
const hash = (build: string): string =>
  createHash('sha256')
    .update(readFileSync(at(build, 'resources', 'app.asar')))
    .digest('hex');

let names: string[] = [];
beforeAll(async () => {
  await standIn(join(place, 'electron'));
  const first = pack('first');
  expect(first.status, first.said).toBe(0);
  names = listPackage(at('first', 'resources', 'app.asar'), { isPack: false }).map((name) =>
    name.replaceAll('\\', '/'),
  );
});
afterAll(() => rmSync(place, { recursive: true, force: true }));

describe('the package, made by electron-builder over a stand-in for Electron', () => {
  it('has the same archive when it is made again', () => {
    const again = pack('again');
    expect(again.status, again.said).toBe(0);
    expect(hash('again')).toBe(hash('first'));
  });

  it('holds no source map, no source, no test, and no module that the build holds already', () => {
    const unwanted = names.filter((name) =>
      /\.map$|\.ts$|\.vue$|^(?!\/resources\/catalog\/answers\/).*\.md$|(^|\/)(tests?|docs|src|build|\.git)(\/|$)|^\/out\/[^/]+\.(json|txt)$/.test(
        name,
      ),
    );
    expect(unwanted).toEqual([]);
    const packages = names.flatMap(
      (name) => /^\/node_modules\/(@[^/]+\/[^/]+|[^@/][^/]*)$/.exec(name)?.[1] ?? [],
    );
    const parts = readdirSync(join(root, 'out')).filter((name) => name.startsWith('bundled-'));
    expect(parts.sort()).toEqual(
      ['main', 'preload', 'renderer', 'workers'].map((part) => `bundled-${part}.json`),
    );
    const bundled = parts.flatMap(
      (part) => JSON.parse(readFileSync(join(root, 'out', part), 'utf8')) as string[],
    );
    expect(bundled).toContain('vue');
    expect(packages.filter((name) => bundled.includes(name))).toEqual([]);
    const declared = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      dependencies: Record<string, string>;
    };
    const typst = '@myriaddreamin/typst-ts-node-compiler';
    const native = `${typst}-linux-${process.arch}-gnu`;
    expect(packages.sort()).toEqual([...Object.keys(declared.dependencies), native].sort());
  });

  it('has the native part outside the archive, and the notices beside the program', () => {
    const unpacked = readdirSync(at('first', 'resources', 'app.asar.unpacked'), {
      recursive: true,
      withFileTypes: true,
    }).filter((entry) => entry.isFile());
    expect(unpacked.map(({ name }) => name)).toEqual([
      `typst-ts-node-compiler.linux-${process.arch}-gnu.node`,
    ]);
    for (const file of ['THIRD-PARTY.txt', 'sbom.cdx.json', 'LICENSE.electron.txt', 'LICENSES.chromium.html'])
      expect(existsSync(at('first', file)), file).toBe(true);
  });

  it('states every fuse there is', async () => {
    const wire = await getCurrentFuseWire(at('first', 'ascent'));
    const states = Object.entries(FuseV1Options)
      .filter(([name]) => Number.isNaN(Number(name)))
      .map(([name, index]) => [name, wire[index as FuseV1Options] === FuseState.ENABLE]);
    // The stand-in's program begins with all of them on, as many as Electron has.
    expect(Object.fromEntries(states)).toEqual({
      RunAsNode: false,
      EnableCookieEncryption: true,
      EnableNodeOptionsEnvironmentVariable: false,
      EnableNodeCliInspectArguments: false,
      EnableEmbeddedAsarIntegrityValidation: true,
      OnlyLoadAppFromAsar: true,
      LoadBrowserProcessSpecificV8Snapshot: false,
      GrantFileProtocolExtraPrivileges: false,
      WasmTrapHandlers: true,
    });
  });

  it('is not made with an Electron that has another fuse', async () => {
    const later = await standIn(join(place, 'later'), FUSES + 1);
    await expect(flipFuses(join(later, 'electron'), fuses)).rejects.toThrow(/has 10 fuses/);
  });

  it('works from what it holds alone: a plan, an hour, a PDF in five scripts, all of it back', () => {
    const alone = join(place, 'alone');
    extractAll(at('first', 'resources', 'app.asar'), alone);
    const run = (...words: string[]): string => {
      const env = { ...process.env, ASCENT_DATA_DIR: join(place, 'data') };
      const made = spawnSync(process.execPath, [join(alone, 'out/main/cli.js'), ...words], {
        cwd: place,
        encoding: 'utf8',
        env,
      });
      expect(made.status, made.stderr).toBe(0);
      return made.stdout;
    };
    run('init', '--from', 'data-analyst', '--hours', '6', '--name', 'Noor مرحبا नमस्ते 机器 안녕 🎓');
    run('log', '45m linear algebra');
    const pdf = join(place, 'plan.pdf');
    run('export', 'pdf', '--out', pdf);
    expect(readFileSync(pdf).subarray(0, 5).toString()).toBe('%PDF-');
    // Each script's own font was found.
    const named = readFileSync(pdf, 'latin1').matchAll(/\/FontName \/[A-Z]{6}\+([\w-]+)/g);
    const fonts = [...named].map(([, font]) => font).join(' ');
    for (const font of [
      'Inter',
      'NotoNaskhArabic',
      'NotoSansDevanagari',
      'NotoSansHans',
      'NanumGothic',
      'NotoEmoji',
    ])
      expect(fonts).toContain(font);
    expect(run('restore', pdf)).toMatch(/sessions? .*1|1 session/i);
    expect(names).toContain('/out/main/reading-worker.js');
  });

  it('is refused without the PDF compiler for the system, and with an option that there is not', () => {
    const without = pack('without', '-c.linux.files=nothing/**');
    expect(without.said).toContain('The PDF compiler for this system is not installed');
    expect(without.status).not.toBe(0);
    const wrong = pack('wrong', '-c.asarr=true');
    expect(wrong.said).toContain("unknown property 'asarr'");
    expect(wrong.status).not.toBe(0);
  });
});
