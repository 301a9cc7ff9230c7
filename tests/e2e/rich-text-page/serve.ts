import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import vue from '@vitejs/plugin-vue';
import { type Rolldown, build } from 'vite';
import { contentPolicy } from '../../../src/contract/content-policy.ts';

const TYPES: Record<string, string> = {
  html: 'text/html',
  js: 'text/javascript',
  css: 'text/css',
  woff2: 'font/woff2',
};

/** A page with nothing but one text, built like the planner's and served under its policy. */
export interface TextPage {
  address: string;
  /** The files that the page names itself, and all that were built. */
  first: string[];
  files: ReadonlyMap<string, string | Uint8Array>;
  close(): Promise<void>;
}

/** Builds the page in memory and serves it until it is closed. */
export async function serveTextPage(): Promise<TextPage> {
  const built = await build({
    root: fileURLToPath(new URL('.', import.meta.url)),
    configFile: false,
    logLevel: 'error',
    plugins: [vue()],
    build: { write: false, assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  });
  const { output } = built as Rolldown.RolldownOutput;
  const files = new Map(output.map((one) => [one.fileName, one.type === 'chunk' ? one.code : one.source]));
  const page = String(files.get('index.html'));
  const server = createServer((request, response) => {
    const name = (request.url ?? '/').slice(1) || 'index.html';
    const file = files.get(name);
    response.statusCode = file === undefined ? 404 : 200;
    response.setHeader('content-type', TYPES[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream');
    response.setHeader('content-security-policy', contentPolicy('test'));
    response.end(file);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    first: [...page.matchAll(/(?:src|href)="\/([^"]+)"/g)].map((match) => match[1] ?? ''),
    files,
    close: () => new Promise((closed) => server.close(() => closed())),
  };
}
