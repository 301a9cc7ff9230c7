import { build } from './fresh.mjs';

build();
console.log('Built: out/main, out/preload, out/renderer.');
