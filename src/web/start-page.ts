import { GUARD_HEADERS, contentPolicy } from '../contract/content-policy.ts';

const page = (title: string, body: string, refresh = ''): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8">${refresh}<title>${title}</title></head><body><main><h1>${title}</h1><p>${body}</p></main></body></html>`;

const headers = {
  ...GUARD_HEADERS,
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'content-security-policy': contentPolicy('none'),
};

/**
 * The answer to a start link that was traded. It is a page that moves on by itself instead of a redirect: after a
 * redirect from another site the browser would hold the strict cookie back.
 */
export const startedPage = (cookie: string): Response =>
  new Response(
    page('Ascent', '<a href="/today">Open Ascent</a>', '<meta http-equiv="refresh" content="0;url=/today">'),
    {
      headers: { ...headers, 'set-cookie': cookie },
    },
  );

/** For a page asked for without a session, or with a link that was used or is too old. */
export const lockedPage = (): Response =>
  new Response(
    page(
      'Ascent is locked',
      'This address opens only through a start link, which works once and for a minute. For a new one press Enter in the terminal that runs Ascent, or start it again.',
    ),
    { status: 401, headers },
  );
