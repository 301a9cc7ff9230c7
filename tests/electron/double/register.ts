import { registerHooks } from 'node:module';

// Loaded before the built main process: `electron` is the double, and nothing of the package is ever resolved.
registerHooks({
  resolve(specifier, context, next) {
    if (specifier === 'electron')
      return { url: new URL('./electron.ts', import.meta.url).href, shortCircuit: true };
    if (specifier.startsWith('electron/')) throw new Error(`the double has no ${specifier}`);
    return next(specifier, context);
  },
});
