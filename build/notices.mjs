// Writes the notices and the bill of materials of what the build really bundles and what is packed beside it.
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { native, packedModules } from './desktop-files.mjs';
import { root } from './fresh.mjs';

const out = join(root, 'out');
const modules = join(root, 'node_modules');
const json = (file) => JSON.parse(readFileSync(file, 'utf8'));
const lock = json(join(root, 'package-lock.json')).packages;

/** Packages whose files hold others already, so that the build sees only the outer one. */
const HOLDING = {
  '@dagrejs/dagre': ['@dagrejs/graphlib'],
  '@vue-flow/core': [
    '@vueuse/core',
    '@vueuse/shared',
    'd3-color',
    'd3-dispatch',
    'd3-drag',
    'd3-ease',
    'd3-interpolate',
    'd3-selection',
    'd3-timer',
    'd3-transition',
    'd3-zoom',
  ],
};

const nameOf = ({ from }) => from.replace('node_modules/', '');
const bundled = readdirSync(out)
  .filter((file) => /^bundled-\w+\.json$/.test(file))
  .flatMap((file) => json(join(out, file)));
const targets = [
  'linux-x64-gnu',
  'linux-arm64-gnu',
  'darwin-x64',
  'darwin-arm64',
  'win32-x64-msvc',
  'win32-arm64-msvc',
];
// The native parts share the licence of the package that chooses among them; each installer holds one.
const natives = targets
  .map((target) => nameOf(native(target)))
  .filter((name) => existsSync(join(modules, name)));
const names = new Set([...bundled, ...packedModules.map(nameOf), ...natives]);
for (const [outer, inner] of Object.entries(HOLDING))
  if (names.has(outer)) for (const one of inner) names.add(one);

/** The licence texts of a package; that of its parent for a native part. */
function texts(name) {
  const folder = join(modules, natives.includes(name) ? nameOf(packedModules[0]) : name);
  const files = readdirSync(folder).filter((file) => /^(licen[cs]e|copying|notice)/i.test(file));
  return files.sort().map((file) => readFileSync(join(folder, file), 'utf8').trim().replaceAll('\r\n', '\n'));
}

const components = [...names].sort().map((name) => {
  const { version, license } = json(join(modules, name, 'package.json'));
  const found = texts(name);
  if (found.length === 0 || typeof license !== 'string')
    throw new Error(`${name} says nothing of its licence; find out before it ships`);
  return { name, version, license, found };
});

const head = `Ascent is under the MIT licence (LICENSE). It holds the work of others, under the licences below.
Electron and Chromium have notices of their own: LICENSE.electron.txt and LICENSES.chromium.html beside the program.
`;
const line = '='.repeat(80);
writeFileSync(
  join(out, 'THIRD-PARTY.txt'),
  [
    head,
    ...components.map(
      ({ name, version, license, found }) =>
        `${line}\n${name} ${version} (${license})\n\n${found.join('\n\n')}\n`,
    ),
  ].join('\n'),
);

const [app, electron] = [json(join(root, 'package.json')), lock['node_modules/electron']];
const purl = (name, version) => `pkg:npm/${name.replace('@', '%40')}@${version}`;
const component = ({ name, version, license }) => {
  const [algorithm, hash] = (lock[`node_modules/${name}`]?.integrity ?? '').split('-');
  return {
    type: 'library',
    'bom-ref': purl(name, version),
    name,
    version,
    purl: purl(name, version),
    licenses: [{ expression: license }],
    ...(algorithm === 'sha512'
      ? { hashes: [{ alg: 'SHA-512', content: Buffer.from(hash, 'base64').toString('hex') }] }
      : {}),
  };
};
// Without a number and an hour of its own: the same build gives the same bytes.
const bill = {
  bomFormat: 'CycloneDX',
  specVersion: '1.6',
  version: 1,
  metadata: {
    component: {
      type: 'application',
      name: app.name,
      version: app.version,
      licenses: [{ expression: app.license }],
    },
  },
  components: [...components, { name: 'electron', version: electron.version, license: electron.license }].map(
    component,
  ),
};
writeFileSync(join(out, 'sbom.cdx.json'), `${JSON.stringify(bill, null, 2)}\n`);
