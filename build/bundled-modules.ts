import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** The package that a module is of: its folder below the innermost `node_modules`; null for our own. */
function packageOf(id: string): string | null {
  const [, inside] = /^.*[/\\]node_modules[/\\](.+)$/.exec(id.replace(/^\0/, '')) ?? [];
  if (inside === undefined) return null;
  const [scope = '', name = ''] = inside.split(/[/\\]/);
  return scope.startsWith('@') ? `${scope}/${name}` : scope;
}

/** Writes down which packages ended up in a part of the build, for the notices and the bill of materials. */
export function bundledModules(part: string, out: string): Plugin {
  const packages = new Set<string>();
  return {
    name: 'bundled-modules',
    generateBundle(_options, bundle) {
      // Fonts and pictures are told by the files that they come from; styles leave no module in a chunk.
      const inside = Object.values(bundle).flatMap((one) =>
        one.type === 'chunk' ? Object.keys(one.modules) : one.originalFileNames,
      );
      const styles = [...this.getModuleIds()].filter((id) => /\.css(?:\?|$)/.test(id));
      for (const id of [...inside, ...styles]) {
        const name = packageOf(id);
        if (name !== null) packages.add(name);
      }
      mkdirSync(out, { recursive: true });
      writeFileSync(join(out, `bundled-${part}.json`), `${JSON.stringify([...packages].sort(), null, 2)}\n`);
    },
  };
}
