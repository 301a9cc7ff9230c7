import { protocol } from 'electron';
import { SCHEME } from './navigation.ts';
import { type Served, answerRequest } from './page-answer.ts';

/** Has to be called before the app is ready: gives the scheme an origin, fetch and a code cache. */
export function registerScheme(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, codeCache: true };
  protocol.registerSchemesAsPrivileged([{ scheme: SCHEME, privileges }]);
}

/** Serves the built page under the scheme, as far as it is there by then. */
export function servePage(served: Served): void {
  protocol.handle(SCHEME, async (request) => {
    const { status, headers, body } = await answerRequest(served, request.method, request.url);
    return new Response(body, { status, headers });
  });
}
