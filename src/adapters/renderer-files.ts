import { randomBytes } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { GUARD_HEADERS, contentPolicy } from '../contract/content-policy.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

export interface FileAnswer {
  status: number;
  headers: Record<string, string>;
  body: Uint8Array<ArrayBuffer>;
}

/** The built renderer as a host serves it: only names of the build, never a path of the disk. */
export interface RendererFiles {
  /** Whether the path names a file of the build other than the page itself. */
  has(path: string): boolean;
  /** The answer for a request path; paths without a file are the app's own addresses and get its page. */
  answer(method: string, path: string): Promise<FileAnswer>;
}

const PAGE = '/index.html';
/** The app's own addresses: words, digits, dots, dashes, underscores; nothing encoded. */
const APP_PATH = /^(?:\/[A-Za-z0-9_-][A-Za-z0-9._-]*)*\/?$/;

/** Lists the build once; a request can then only name what is on the list. */
export async function openRendererFiles(folder: string): Promise<RendererFiles> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = new Map(
    names
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [`/${file.slice(folder.length).replaceAll('\\', '/').replace(/^\/+/, '')}`, file]),
  );
  // Not kept: the browser does that, and this process would hold all rooms the whole day.
  const read = async (name: string): Promise<Uint8Array<ArrayBuffer>> =>
    new Uint8Array(await readFile(files.get(name) ?? ''));

  const page = async (): Promise<FileAnswer> => {
    const nonce = randomBytes(16).toString('base64');
    const html = new TextDecoder().decode(await read(PAGE)).replaceAll('__CSP_NONCE__', nonce);
    return {
      status: 200,
      headers: {
        ...GUARD_HEADERS,
        'content-type': TYPES['.html'] ?? '',
        'content-security-policy': contentPolicy(nonce),
        'cache-control': 'no-store',
      },
      body: new TextEncoder().encode(html),
    };
  };

  const has = (path: string): boolean => path !== PAGE && files.has(path);

  return {
    has,
    async answer(method, path) {
      if (method !== 'GET' && method !== 'HEAD') return refuse(405);
      if (has(path)) {
        // Names of built assets carry a hash of their content.
        const cached = path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-store';
        const type = TYPES[extname(path)] ?? 'application/octet-stream';
        return {
          status: 200,
          headers: {
            ...GUARD_HEADERS,
            'content-type': type,
            'cache-control': cached,
            'content-security-policy': contentPolicy('none'),
          },
          body: await read(path),
        };
      }
      // An address such as /roadmap/milestone/skills.python.ready has dots, but ends like no file of ours.
      return path === PAGE || (APP_PATH.test(path) && TYPES[extname(path)] === undefined)
        ? page()
        : refuse(404);
    },
  };
}

/** A bare refusal that repeats nothing of the request. */
export function refuse(status: number): FileAnswer {
  return {
    status,
    headers: {
      ...GUARD_HEADERS,
      'content-type': 'text/plain; charset=utf-8',
      'content-security-policy': contentPolicy('none'),
    },
    body: new TextEncoder().encode(`${status}\n`),
  };
}
