// What the packaged application holds beside `out/`: only what is read at run time, named one by one.
import { allFontPaths } from '../src/adapters/documents/fonts.ts';

const TYPST = '@myriaddreamin/typst-ts-node-compiler';

/** A folder of `node_modules` that is packed under the same name, with what is taken of it. */
const taken = (name, filter) => ({ from: `node_modules/${name}`, to: `node_modules/${name}`, filter });

/** The native part of the PDF compiler for a system; `${arch}` is filled in by electron-builder. */
export const native = (target) => taken(`${TYPST}-${target}`, ['package.json', '*.node']);

function fontPackages() {
  const files = new Map();
  for (const path of allFontPaths()) {
    const [scope, name, ...rest] = path.replaceAll('\\', '/').split('/node_modules/').at(-1).split('/');
    const key = `${scope}/${name}`;
    files.set(key, [...(files.get(key) ?? []), rest.join('/')]);
  }
  // The package is found by its entry, which nobody runs.
  const around = ['package.json', 'LICENSE*', 'index.js', 'dist/index.*js'];
  return [...files].map(([name, fonts]) => taken(name, [...around, ...fonts]));
}

export const packedModules = [
  taken(TYPST, ['package.json', 'index.js', 'index-napi.js', 'LICENSE']),
  ...fontPackages(),
];
