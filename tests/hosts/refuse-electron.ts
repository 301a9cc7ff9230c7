import { registerHooks } from 'node:module';

// Loaded before a host: whoever names electron is stopped before its package can start a download.
registerHooks({
  resolve(specifier, context, next) {
    if (specifier === 'electron' || specifier.startsWith('electron/'))
      throw new Error(`electron was named by ${context.parentURL ?? '?'}`);
    return next(specifier, context);
  },
});
