// What `npm run package` makes; docs/packaging.md says how. Nothing is signed and nothing is published from here.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { flipFuses } from '@electron/fuses';
import { native, packedModules } from './desktop-files.mjs';
import { fuses } from './fuses.mjs';

/** Without the part for the system that is packaged for, the application would start and make no PDF. */
function refuseWithoutCompiler({ appOutDir, packager, electronPlatformName }) {
  const resources =
    electronPlatformName === 'darwin'
      ? join(appOutDir, `${packager.appInfo.productFilename}.app`, 'Contents', 'Resources')
      : join(appOutDir, 'resources');
  const folder = join(resources, 'app.asar.unpacked', 'node_modules', '@myriaddreamin');
  const files = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [];
  if (!files.some((file) => file.endsWith('.node')))
    throw new Error(
      'The PDF compiler for this system is not installed; docs/packaging.md says how to get it.',
    );
}

/** Before anything is signed. electron-builder's own option for fuses knows eight of the nine. */
async function afterPack(context) {
  refuseWithoutCompiler(context);
  const { appOutDir, electronPlatformName, packager } = context;
  const program = {
    darwin: `${packager.appInfo.productFilename}.app`,
    win32: `${packager.appInfo.productFilename}.exe`,
    linux: packager.executableName,
  }[electronPlatformName];
  await flipFuses(join(appOutDir, program), fuses);
}

/** @type {import('electron-builder').Configuration} */
export default {
  appId: 'app.ascent.planner',
  productName: 'Ascent',
  copyright: 'Copyright © Ascent contributors',
  directories: { output: 'dist', buildResources: 'build/desktop' },
  artifactName: '${productName}-${version}-${os}-${arch}.${ext}',
  publish: null,
  // Every module that is packed is named in desktop-files.mjs; without this electron-builder would look for its own.
  beforeBuild: () => false,
  afterPack,
  asar: true,
  // Only a file of the disk can be loaded as a native part.
  asarUnpack: ['**/*.node'],
  files: [
    'out/**/*',
    '!out/.built',
    // For people to read, beside the program.
    '!out/{THIRD-PARTY.txt,sbom.cdx.json,bundled-*.json}',
    'resources/**/*',
    'package.json',
    'LICENSE',
    '!**/*.map',
    ...packedModules,
  ],
  extraFiles: ['out/THIRD-PARTY.txt', 'out/sbom.cdx.json'].map((from) => ({
    from,
    to: from.replace('out/', ''),
  })),
  protocols: [{ name: 'Ascent', schemes: ['ascent'] }],
  win: {
    target: ['nsis', 'zip'],
    files: [native('win32-${arch}-msvc')],
  },
  nsis: {
    oneClick: false,
    perMachine: false,
    allowToChangeInstallationDirectory: true,
    deleteAppDataOnUninstall: false,
  },
  mac: {
    target: ['dmg', 'zip'],
    files: [native('darwin-${arch}')],
    category: 'public.app-category.productivity',
    hardenedRuntime: true,
    entitlements: 'build/desktop/entitlements.mac.plist',
    entitlementsInherit: 'build/desktop/entitlements.mac.plist',
    // Offered under “Open with”, never as the program that opens every JSON or PDF.
    fileAssociations: ['json', 'pdf'].map((ext) => ({ ext, role: 'Viewer', rank: 'Alternate' })),
  },
  linux: {
    target: ['AppImage', 'deb', 'rpm', 'tar.gz'],
    files: [native('linux-${arch}-gnu')],
    executableName: 'ascent',
    category: 'Office',
    synopsis: 'Plan your way to machine-learning engineer, offline',
    maintainer: 'Ascent contributors <contributors@ascent.invalid>',
    // Offered under “Open with”; a desktop's own choice of the default stays.
    mimeTypes: ['application/json', 'application/pdf'],
  },
};
